import { expect, type Page } from "@playwright/test";
import { looksSound } from "../people/looks";
import { pairUp, test } from "../people/stage";
import { beginsTalk, closesWell, type Spoken, takesTurn } from "../people/turn";
import { askedSince } from "../people/watched";

const wordsAbout = (mark: string): Spoken => ({
  said: `The ${mark} was on my mind all evening`,
  heard: `It was the ${mark} for you`,
  sense: `Anyone would think of the ${mark}`,
  feeling: "A little tired",
});

test("a room without a past says so", async ({ strangers: { ada, ben } }) => {
  const room = await pairUp(ada, ben);
  await ada.page.goto(`${room}/back`);
  await expect(ada.page.getByRole("heading", { level: 1, name: "Looking back" })).toBeVisible();
  await expect(ada.page.getByText("After your first talk, what you both keep is found here.")).toBeVisible();
  await looksSound(ada, "looking back empty");
});

test("Ada finds again what was said, in her browser alone, and is led to its place [K1]", async ({
  couple: { ada, ben, room },
}) => {
  await beginsTalk(ada, ben, "Wallpaper in the hall");
  await takesTurn(ada, ben, wordsAbout("zebra"));
  await takesTurn(ben, ada, wordsAbout("ocelot"));
  await closesWell(ada, ben, ["A zebra takeaway", "Paint it together"]);
  const { page } = ada;
  await page.goto(room);
  await page.getByRole("link", { name: "Look back on all of them" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Looking back" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Wallpaper in the hall/ })).toBeVisible();
  await expect(page.getByText("still being opened")).toHaveCount(0);
  await looksSound(ada, "looking back");

  const before = ada.watched.traffic.length;
  await looksFor(page, "ZEBR");
  await expect(hits(page)).toHaveCount(4);
  await expect(page.getByRole("heading", { name: "4 places in one talk" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "4 places in one talk" })).toBeAttached();
  await expect(hits(page).first().locator("mark")).toHaveText("zebra");
  await looksSound(ada, "looking back found");
  await looksFor(page, "zebra takeaway");
  await expect(hits(page)).toHaveCount(1);
  await looksFor(page, "giraffe");
  await expect(page.getByRole("heading", { name: /^Nothing found/ })).toBeVisible();
  expect(askedSince(ada, before).filter((each) => /zebr|giraffe/i.test(each))).toEqual([]);

  await looksFor(page, "ocelot mind");
  await page.keyboard.press("Tab");
  await hits(page).first().getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/notes\/[\w-]{22}#said-\d+$/);
  const place = page.locator("article:focus");
  await expect(place).toContainText("The ocelot was on my mind all evening");
  await expect(place).toBeInViewport();
  await page.goBack();
  await expect(page.getByLabel("Look for words")).toHaveValue("ocelot mind");
  await expect(hits(page)).toHaveCount(1);
});

test("looking back is narrowed to a topic, and a second visit reads no talk again", async ({
  couple: { ada, ben, room },
}) => {
  for (const topic of ["The attic", "The cellar"]) {
    await beginsTalk(ada, ben, topic);
    await takesTurn(ada, ben, wordsAbout(topic));
    await takesTurn(ben, ada, wordsAbout(topic));
    await closesWell(ada, ben, ["Hers", "His"]);
    for (const { page } of [ada, ben]) await page.goto(room);
  }
  const { page } = ada;
  await page.goto(`${room}/back`);
  await page.getByLabel("Topic").selectOption("The attic");
  await expect(page.getByRole("link", { name: /^The attic/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^The cellar/ })).toHaveCount(0);
  await expect(page.getByText("still being opened")).toHaveCount(0);
  await looksSound(ada, "looking back narrowed");

  const before = ada.watched.traffic.length;
  await page.reload();
  await expect(page.getByRole("link", { name: /^The cellar/ })).toBeVisible();
  await expect(page.getByText("still being opened")).toHaveCount(0);
  expect(askedSince(ada, before).filter((each) => /\/api\/talks\/[\w-]+\/log/.test(each))).toEqual([]);
  expect(askedSince(ada, before).filter((each) => each.includes("/past-talks"))).toHaveLength(1);
});

const looksFor = (page: Page, typed: string) => page.getByLabel("Look for words").fill(typed);
const hits = (page: Page) => page.locator("ol > li").filter({ has: page.locator("mark") });
