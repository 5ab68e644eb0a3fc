import { type Browser, expect } from "@playwright/test";
import {
  elsewhereOf,
  goesBack,
  leaveNowInFrontOn,
  leaveNowOn,
  leaves,
  press,
  TO_ELSEWHERE,
  wayElsewhere,
} from "../people/leaving";
import { looksSound } from "../people/looks";
import { tellsNothing } from "../people/outside";
import { goOn, seePause } from "../people/pauses";
import { inAnotherTab, type Person } from "../people/person";
import { openRawLine, type RawLine } from "../people/rawLine";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { LINE_CUT } from "../people/watched";

test("signed out, Leave now is the first thing on a page, with or without scripts @night", async ({
  strangers: { ada },
  browser,
  home,
}) => {
  const { page, watched } = ada;
  watched.forgive(TO_ELSEWHERE);
  watched.forgive(LINE_CUT);
  const way = await wayElsewhere(ada.context, home);
  await test.step("With the keyboard, from the start", async () => {
    await page.goto("/");
    await looksSound(ada, "start with the way out");
    await page.keyboard.press("Tab");
    await expect(leaveNowOn(page)).toBeFocused();
    await leaves(page, home, way, () => page.keyboard.press("Enter"));
    await goesBack(page, "about:blank");
  });
  await test.step("Where there is nothing", async () => {
    watched.forgive(/status of 404/);
    await page.goto("/nothing/here");
    await leaves(page, home, way, press(leaveNowOn(page)));
  });
  await test.step("With Shift three times, but not by writing in capitals", async () => {
    await page.goto("/sign-in");
    const counted = page.locator("aside [data-leave-count]");
    await page.getByLabel("E-mail address").click();
    for (const letter of "ADA BEN") await page.keyboard.press(letter === " " ? "Space" : `Shift+${letter}`);
    await expect(page.getByLabel("E-mail address")).toHaveValue("ADA BEN");
    await page.keyboard.press("Shift");
    await expect(counted).toHaveText("Shift: press 2 more times to leave.");
    await expect(counted).toHaveText("The presses of Shift are forgotten.", { timeout: 10_000 });
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await expect(counted).toHaveText("Shift: press once more to leave.");
    await leaves(page, home, way, () => page.keyboard.press("Shift"));
  });
  await test.step("Where a page ends, it moves nothing when the focus comes to it", async () => {
    await page.goto("/sign-in");
    const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await tall();
    const last = page.getByRole("main").getByRole("link", { name: "Leave now" });
    await last.focus();
    expect((await last.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await tall()).toBe(before);
  });
  await test.step("In front of help", async () => {
    await page.goto("/sign-up");
    await page.getByRole("banner").getByRole("link", { name: "Help", exact: true }).click();
    const help = page.getByRole("dialog", { name: "Help" });
    await expect(help.getByRole("heading", { name: "Leave now: what it does and what it doesn’t" })).toBeVisible();
    await looksSound(ada, "help with the way out");
    await page.keyboard.press("Shift+Tab");
    await expect(leaveNowInFrontOn(page)).toBeFocused();
    await leaves(page, home, way, press(leaveNowInFrontOn(page)));
  });
  await test.step("Before the page's own scripts have come", async () => {
    await page.route("**/_next/static/**/*.js", () => {});
    await page.goto("/sign-in", { waitUntil: "commit" });
    await leaves(page, home, way, press(leaveNowOn(page)));
  });
  await test.step("Without any", () => leavesWithoutScripts(browser, home));
});

async function leavesWithoutScripts(browser: Browser, home: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: home });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await leaveNowOn(page).click();
  await page.waitForURL(elsewhereOf(home));
  await context.close();
}

const kindsIn = async (line: RawLine, talkId: string) => {
  const page = await line.join(talkId);
  return page.ok ? page.events.map(({ happening }) => happening.kind) : [];
};

test("in a talk, leaving looks like a lost line, and takes the keys but not what was being written", async ({
  couple: { ada, ben, room },
  home,
}) => {
  const { page } = ada;
  ada.watched.forgive(TO_ELSEWHERE);
  ada.watched.forgive(LINE_CUT);
  const way = await wayElsewhere(ada.context, home);
  const aside = await inAnotherTab(ada);
  await aside.page.goto("/help");
  await beginsTalk(ada, ben, "While someone comes in");
  const line = await openRawLine(home, ben);
  const [talk, talkId] = [page.url(), page.url().split("/").at(-1) ?? ""];
  const comesBack = async () => {
    await seePause(ada);
    await goOn(ada, ben);
    await ada.hasTheFloor();
  };
  /** What Ben sees, and what the log says, after Ada is gone. */
  const lost = async (go: () => Promise<void>) => {
    const before = (await kindsIn(line, talkId)).length;
    await go();
    await seePause(ben);
    return [await ben.page.getByRole("main").textContent(), (await kindsIn(line, talkId)).slice(before)];
  };

  const dropped = await lost(async () => void (await page.goto("about:blank")));
  await page.goto(talk);
  await comesBack();
  await looksSound(ada, "a talk with the way out");
  const left = await lost(async () => {
    await ada.composer().fill("I have not finished th");
    await ada.composer().pressSequentially("is");
    await leaves(page, home, way, press(leaveNowOn(page)));
  });
  expect(left).toEqual(dropped);
  await aside.page.waitForURL(elsewhereOf(home));

  await test.step("Going back shows nothing; what is there without the passphrase names nobody and counts nothing", async () => {
    const ledAway = page.waitForRequest(elsewhereOf(home));
    // Between the page that was left and this one lies the empty page of before.
    await goesBack(page, elsewhereOf(home), 2);
    await ledAway;
    await page.waitForURL(elsewhereOf(home));
    for (const locked of ["/room", room, talk.replace("/talk/", "/notes/"), talk]) {
      await page.goto(locked);
      await expect(page.getByRole("button", { name: "Unlock" })).toBeVisible();
      await tellsNothing(ada, ["Ben", "While someone comes in", "I have not finished this"]);
    }
    await ada.unlock();
    await comesBack();
    await expect(ada.composer()).toHaveValue("I have not finished this");
  });
  await test.step("In front of a dialog, and without a network", async () => {
    await ada.presses("Time-out");
    await expect(leaveNowInFrontOn(page)).toBeVisible();
    await looksSound(ada, "a dialog with the way out");
    await ada.context.unrouteAll();
    await ada.context.setOffline(true);
    await leaveNowInFrontOn(page).click();
    await expect(page.getByText("I have not finished this")).toHaveCount(0);
    await expect(page).not.toHaveURL(new RegExp(`^${home}`));
    await ada.context.setOffline(false);
  });
  await page.goto(talk);
  await ada.unlock();
  await comesBack();
  await ada.endsTalk();
  await ben.seesTheEnd();
  line.close();
  await aside.page.close();
});

const isPlain = async ({ page }: Person) => {
  await expect(page).toHaveTitle("Weather");
  await expect(page.locator("link[rel~=icon]").first()).toHaveAttribute("href", "data:,");
};

test("on a discreet device, tabs are plain and Back leads to where one came from", async ({
  couple: { ada, room },
  home,
}) => {
  const { page } = ada;
  ada.watched.forgive(TO_ELSEWHERE);
  const way = await wayElsewhere(ada.context, home);
  const cameFrom = `${elsewhereOf(home)}?from`;
  await page.goto("/settings");
  await expect(page).toHaveTitle("Heard");
  await page.getByRole("checkbox", { name: /^Be discreet on this device/ }).check();
  await isPlain(ada);
  await looksSound(ada, "settings, discreet");

  await page.goto(cameFrom);
  await page.goto(room);
  await isPlain(ada);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Start a talk" }).click();
  await page.getByRole("link", { name: "A floor talk" }).last().click();
  await expect(page.getByLabel("What is it about?")).toBeVisible();
  await isPlain(ada);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await leaves(page, home, way, press(leaveNowOn(page)));
  await goesBack(page, cameFrom);

  await page.goto("/settings");
  await ada.unlock();
  await page.getByRole("checkbox", { name: /^Be discreet on this device/ }).uncheck();
  await expect(page).toHaveTitle("Heard");
});
