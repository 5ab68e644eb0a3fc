import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { looksSound } from "../people/looks";
import { goOn, seePause } from "../people/pauses";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { LINE_CUT } from "../people/watched";

const sheetOn = (page: Page): Locator => page.getByRole("dialog", { name: "Help" });
const helpOn = (page: Page): Locator => page.getByRole("banner").getByRole("link", { name: "Help", exact: true });

/** Whatever a page can leave behind in its browser. */
const kept = (page: Page) =>
  page.evaluate(async () => [
    ...[localStorage.length, sessionStorage.length, document.cookie],
    (await indexedDB.databases()).length,
  ]);

/** What crossed the wire that says more than "I am still here", or that could be about help. */
const told = (traffic: readonly string[]) =>
  traffic.filter((each) => /help|_next|"(command|join|leave|since|event)"/.test(each));

async function choosesGermany(page: Page): Promise<void> {
  await sheetOn(page).getByLabel("Your country").selectOption("Germany");
  await expect(sheetOn(page).getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
  await expect(sheetOn(page).getByRole("link", { name: "Call 116 016" })).toHaveAttribute("href", "tel:116016");
}

test("signed out, help stands in front of any page and asks nobody for anything @night", async ({
  strangers: { ada },
}) => {
  const { page } = ada;
  const brought = page.waitForResponse(
    async (answer) => answer.url().includes("/_next/static/chunks/") && (await answer.text()).includes("116 016"),
  );
  await page.goto("/");
  await brought;
  await page.waitForLoadState("networkidle");
  const [before, entries] = [ada.watched.traffic.length, await page.evaluate(() => history.length)];
  await helpOn(page).focus();
  await page.keyboard.press("Enter");
  await expect(sheetOn(page).getByLabel("Your country")).toBeVisible();
  await looksSound(ada, "help");
  await choosesGermany(page);
  await looksSound(ada, "help in a country");
  await test.step("Where nothing is known, it says so", async () => {
    await sheetOn(page).getByLabel("Your country").selectOption("Denmark");
    await expect(sheetOn(page).getByText("We have no helpline for this in this country yet.")).toBeVisible();
    await sheetOn(page).getByLabel("Your country").selectOption("Another country");
    await expect(sheetOn(page).getByRole("status")).toHaveText("We have nothing for your country yet");
    await looksSound(ada, "help where nothing is known");
  });
  await page.keyboard.press("Escape");
  await expect(sheetOn(page)).toBeHidden();
  await expect(helpOn(page)).toBeFocused();
  expect(ada.watched.traffic.slice(before)).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(await kept(page)).toEqual([0, 0, "", 0]);

  await test.step("Whom this is not for leads to “is this safe for me?”", async () => {
    await page.getByRole("main").getByRole("link", { name: "Is this safe for me?" }).click();
    await expect(sheetOn(page).getByRole("heading", { name: "Is this safe for me?" })).toBeFocused();
    await expect(sheetOn(page).getByText("Was I pushed into using this room?")).toBeInViewport();
    await expect(sheetOn(page).getByRole("heading", { name: "When it is bigger than you two" })).toBeVisible();
    await sheetOn(page).getByRole("button", { name: "Close" }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});

test("help is a page of its own, and needs no script", async ({ strangers: { ada }, browser, home }) => {
  // All fifty countries stand in this page, and Axe looks at each of their entries.
  test.setTimeout(360_000);
  await ada.page.goto("/help");
  await expect(helpOn(ada.page)).toHaveAttribute("aria-current", "page");
  await looksSound(ada, "help page");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: home });
  const page = await context.newPage();
  await page.goto("/");
  await helpOn(page).click();
  await expect(page).toHaveURL(/\/help$/);
  await page.getByText("United Kingdom", { exact: true }).click();
  await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await page.getByRole("link", { name: "Is this safe for me?" }).click();
  await expect(page.getByText("Everyone sees this same page.")).toBeInViewport();
  await page.goto("/security");
  await page.getByText("A server that lies").click();
  await expect(page.getByText(/^It can hold things back, or stop\./)).toBeVisible();
  await context.close();
});

test("where the list has not come, help says so and fetches it when asked", async ({ strangers: { ada } }) => {
  const { page } = ada;
  ada.watched.forgive(LINE_CUT);
  let away = true;
  await page.route("**/_next/static/chunks/**", async (route) => {
    const answer = await route.fetch();
    return away && (await answer.text()).includes("116 016") ? route.abort() : route.fulfill({ response: answer });
  });
  await page.goto("/sign-in");
  await helpOn(page).click();
  await expect(sheetOn(page).getByText("The list has not come through")).toBeVisible();
  await looksSound(ada, "help has not come");
  away = false;
  await sheetOn(page).getByRole("button", { name: "Try again" }).click();
  await choosesGermany(page);
});

test("before taking a seat, help opens in front of the invitation", async ({ couple: { ada }, strangers: { ben } }) => {
  await ada.page.goto("/room/new");
  await ada.opensRoom();
  await ben.page.goto(await ada.makesLink());
  await ben.page.getByRole("link", { name: "Private help in your country" }).click();
  await choosesGermany(ben.page);
  await sheetOn(ben.page).getByRole("button", { name: "Close" }).click();
  await expect(ben.page.getByRole("button", { name: "Take the seat" })).toBeVisible();
});

test("in a talk, without a network, help opens; the draft stays, and Ben and the server learn nothing of it", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "While help is open");
  await ada.composer().fill("I have not finished this");
  const log = readFileSync(process.env.HEARD_STORY_LOG ?? "", "utf8").length;

  await test.step("With a network nothing is said to anyone", async () => {
    const [hers, his] = [ada.watched.traffic.length, ben.watched.traffic.length];
    await helpOn(ada.page).click();
    await choosesGermany(ada.page);
    await looksSound(ada, "help in a talk");
    await ben.isTold("Ada has the floor. Just listen; your turn comes.");
    await ada.page.keyboard.press("Escape");
    await expect(ada.composer()).toHaveValue("I have not finished this");
    expect(told(ada.watched.traffic.slice(hers))).toEqual([]);
    expect(told(ben.watched.traffic.slice(his))).toEqual([]);
    await expect(sheetOn(ben.page)).toBeHidden();
  });

  await test.step("Without one it opens all the same, and stays while the talk pauses behind it", async () => {
    ada.watched.forgive(LINE_CUT);
    await ada.context.setOffline(true);
    await helpOn(ada.page).click();
    await expect(sheetOn(ada.page).getByLabel("Your country"), "the choice is forgotten").toHaveValue("");
    await choosesGermany(ada.page);
    await seePause(ben);
    await expect(sheetOn(ada.page).getByRole("link", { name: "Call 116 016" })).toBeVisible();
    await expect(ben.page.getByText("The connection paused the talk.")).toBeVisible();
    await ada.context.setOffline(false);
    await ada.page.keyboard.press("Escape");
  });

  await seePause(ada);
  await goOn(ada, ben);
  await expect(ada.composer()).toHaveValue("I have not finished this");
  expect(logSince(log)).not.toMatch(/help|germany|"DE"/i);
  expect(everythingSent(ada)).not.toMatch(/\/help|helplines/);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

const logSince = (length: number): string => readFileSync(process.env.HEARD_STORY_LOG ?? "", "utf8").slice(length);
const everythingSent = ({ watched }: Person): string => watched.traffic.join("\n");
