import { expect } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { askDatabase, houseData } from "../people/archive";
import { looksSound } from "../people/looks";
import { meet, type Person, PHONE } from "../people/person";
import { type Couple, test } from "../people/stage";
import { beginsTalk, closesWell, takesTurn } from "../people/turn";
import { LINE_CUT, REFUSED } from "../people/watched";

const TOPIC = "Porcelain swans on the stairs";
const WORDS = {
  said: "Said about porcelain and swans",
  heard: "Heard of the swans on the stairs",
  sense: "Left out by her: a hedgehog in the cellar",
  feeling: "Feeling like a swan out of water",
};
const TAKEAWAYS = ["A carpet for the stairs, she says", "Fewer swans by Sunday, he says"] as const;

const button = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });
const text = ({ page }: Person, words: string | RegExp) => page.getByText(words, { exact: true });

test("a counsellor reads what both chose and not a word more; it is counted, it ends, and either closes it at once [K1]", async ({
  couple,
  browser,
  home,
}) => {
  const { ada, ben, room } = couple;
  const counsellor = await meet({ browser, home, name: "Carol", device: { ...PHONE, scheme: "light" } });
  await bothRead(couple);
  await ben.page.goto(room);

  await ada.page.getByRole("link", { name: "Show this to a counsellor" }).click();
  await ada.page.getByRole("radio", { name: "What was said, too" }).check();
  await ada.page.getByRole("checkbox", { name: WORDS.sense }).uncheck();
  await looksSound(ada, "showing what");
  await button(ada, "See the page").click();
  await readsTheChoice(ada);
  await looksSound(ada, "showing ask");
  await button(ada, "Ask Ben").click();
  await expect(text(ada, "You asked Ben. Nothing can be opened yet.")).toBeVisible();
  await looksSound(ada, "showing waiting");

  await test.step("Ben sees what a counsellor would see, and approves it by keyboard", async () => {
    await expect(ben.page.getByText(/^Ada would like to show something to a counsellor/)).toBeVisible();
    await looksSound(ben, "room with a question");
    await ben.page.getByRole("link", { name: "Look at it" }).click();
    await readsTheChoice(ben);
    await looksSound(ben, "showing answer");
    await button(ben, "Show it").focus();
    await ben.page.keyboard.press("Enter");
    await expect(ben.page.getByRole("heading", { level: 1, name: "Showing a counsellor" })).toBeFocused();
  });
  const link = await takesLink(ben);
  await expect(text(ada, "Not read yet.")).toBeVisible();

  await test.step("A stranger opens it, without an account", async () => {
    await opens(counsellor, link);
    await looksSound(counsellor, "counsellor ready");
    await button(counsellor, "Open it").click();
    await expect(counsellor.page.getByRole("heading", { level: 1, name: "From Ada and Ben" })).toBeVisible();
    await readsTheChoice(counsellor);
    await looksSound(counsellor, "counsellor reads");
    await counsellor.page.emulateMedia({ media: "print" });
    await expect(text(counsellor, "This page is not for printing.")).toBeVisible();
    await expect(text(counsellor, WORDS.said)).toBeHidden();
    await counsellor.page.emulateMedia({ media: "screen" });
  });
  for (const who of [ada, ben]) await expect(text(who, /^Read once, on .+\.$/)).toBeVisible();
  await looksSound(ben, "showing open");
  await findsNothingOf(link, [ada, ben, counsellor]);

  await test.step("Its time is over, and it opens nothing", async () => {
    await askDatabase(houseData(), `UPDATE "Share" SET "expiresAt" = now() WHERE state = 'open'`);
    await isClosedTo(counsellor, link);
    await looksSound(counsellor, "counsellor closed");
    await ada.page.reload();
    await expect(text(ada, /^Its time was over on .+\. Nothing can be opened any more\.$/)).toBeVisible();
    await button(ada, "Put it away").click();
    await expect(text(ada, "Nothing is shown to anyone.")).toBeVisible();
    await expect(ada.page.getByRole("heading", { name: "What is shown" })).toBeFocused();
  });

  await test.step("Ben says no without a reason, and Ada is told as plainly", async () => {
    await asksForNotes(ada);
    await ben.page.getByRole("link", { name: "Look at it" }).click();
    await expect(text(ben, TAKEAWAYS[0])).toBeVisible();
    await expect(text(ben, WORDS.said)).toHaveCount(0);
    await button(ben, "No, not this").click();
    await expect(text(ben, "Nothing is shown to anyone.")).toBeVisible();
    await expect(text(ada, "Ben would rather not show this. No reason is needed.")).toBeVisible();
    await button(ada, "All right").click();
  });

  await test.step("Ben ends what stands open, at once", async () => {
    await asksForNotes(ada);
    await ben.page.getByRole("link", { name: "Look at it" }).click();
    await button(ben, "Show it").click();
    const second = await takesLink(ben);
    await opens(counsellor, second);
    await button(counsellor, "Open it").click();
    await expect(text(counsellor, TAKEAWAYS[1])).toBeVisible();
    await button(ben, "End it").click();
    await ben.page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    for (const who of [ada, ben]) await expect(text(who, "Nothing is shown to anyone.")).toBeVisible();
    await isClosedTo(counsellor, second);
    expect(await askDatabase(houseData(), `SELECT id FROM "Share"`)).toEqual([]);
  });
  await counsellor.context.close();
});

/** A talk of one turn, closed well; Ada has its notes open. */
async function bothRead({ ada, ben }: Couple): Promise<void> {
  await beginsTalk(ada, ben, TOPIC);
  await takesTurn(ada, ben, WORDS);
  await takesTurn(ben, ada, { said: "His swan", heard: "Your swan", sense: "It does", feeling: "Feathery" });
  await closesWell(ada, ben, TAKEAWAYS);
  await ada.page.getByRole("link", { name: "Read it again" }).click();
  for (const { watched } of [ada, ben]) watched.forgive(LINE_CUT);
}

/** What was chosen is there, and of what was left out there is a mark. */
async function readsTheChoice(who: Person): Promise<void> {
  for (const words of [TOPIC, WORDS.said, WORDS.heard, WORDS.feeling, ...TAKEAWAYS])
    await expect(text(who, words)).toBeVisible();
  await expect(text(who, WORDS.sense)).toHaveCount(0);
  await expect(text(who, "Something was left out here.")).toBeVisible();
}

async function takesLink({ page }: Person): Promise<string> {
  await page.getByText("The link", { exact: true }).click();
  const link = page.getByRole("textbox", { name: "The link" });
  await expect(link).toHaveValue(/\/shown\/[\w-]{22}#v1\.[\w-]{22}$/);
  return link.inputValue();
}

/** The link is followed; nothing of it stays in the address. */
async function opens({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  await expect(
    page.getByRole("heading", { level: 1, name: "Two people would like you to read something" }),
  ).toBeVisible();
  const { pathname, hash } = new URL(page.url());
  expect(pathname + hash).toBe("/shown");
}

async function isClosedTo(who: Person, link: string): Promise<void> {
  who.watched.forgive(REFUSED);
  await opens(who, link);
  await button(who, "Open it").click();
  await expect(who.page.getByRole("heading", { level: 1, name: "This page is closed" })).toBeVisible();
}

/** From the list of what is shown: the talk's notes, and Ben is asked. */
async function asksForNotes(ada: Person): Promise<void> {
  await ada.page.getByRole("link", { name: "Choose something to show" }).click();
  await ada.page.getByRole("checkbox", { name: TOPIC }).check();
  await looksSound(ada, "showing which");
  await button(ada, "Go on").click();
  await button(ada, "See the page").click();
  await button(ada, "Ask Ben").click();
  await expect(text(ada, "You asked Ben. Nothing can be opened yet.")).toBeVisible();
}

/** Neither a word of it nor the link's secret is in any table, in the log, or in what was sent. */
async function findsNothingOf(link: string, people: readonly Person[]): Promise<void> {
  const secret = new URL(link).hash.slice(1);
  const canaries = [secret, secret.slice(3), TOPIC, ...Object.values(WORDS), ...TAKEAWAYS];
  const places = [
    ...(await everyTable(houseData())),
    serverLog(process.env.HEARD_STORY_LOG ?? ""),
    ...people.map(trafficOf),
  ];
  expect(places.find(({ where }) => where.includes("Share"))?.bytes.length).toBeGreaterThan(500);
  expect(
    search(
      canaries.map((each) => ({ what: "a word or the secret", text: each })),
      places,
    ),
  ).toEqual([]);
}
