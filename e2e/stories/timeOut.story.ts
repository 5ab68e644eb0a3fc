import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { bothBack, callsTimeOut, goOn, onTimeOut, running, seePause } from "../people/pauses";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { askedSince, LINE_CUT } from "../people/watched";

const SAID = "Said before the time-out";
const button = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });
const heat = ({ page }: Person) => page.getByRole("group", { name: "How heated are you right now?" });

/** All that this tab keeps by itself. */
const kept = ({ page }: Person) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test("a time-out calms; its return asks each for themself, gives a while longer, and begins softly [P1] [P2] [P3] [K1]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Heat", "gentle");
  await ada.says(SAID);
  await ben.reads(SAID);
  await callsTimeOut(ben, 2);
  await onTimeOut(ada, ben);
  await ada.page.getByText("Move the return time").click();
  await ada.page.getByRole("radio").last().check();
  await ada.presses("Move it");

  await test.step("There is breathing, the senses and a walk, and nothing of the talk", async () => {
    for (const { page } of [ada, ben]) await expect(page.getByText(SAID)).toHaveCount(0);
    await looksSound(ada, "time-out breathing");
    await button(ada, "Look around").click();
    await expect(ada.page.getByText(/^Look around you\. Find five things/)).toBeVisible();
    await button(ada, "Next").click();
    await expect(ada.page.getByText(/^Feel four things/)).toBeVisible();
    await looksSound(ada, "time-out senses");
    await button(ben, "Walk").click();
    await button(ben, "I am off").click();
    await expect(ben.page.getByRole("timer")).toHaveText("You are on your way.");
    await looksSound(ben, "time-out walk");
    await ben.page.reload();
    await button(ben, "Walk").click();
    await expect(ben.page.getByRole("timer")).toHaveText("You are on your way.");
  });

  await test.step("At the return each is asked, and the number stays where it was given", async () => {
    await Promise.all([ada, ben].map((person) => expect(heat(person)).toBeVisible({ timeout: 90_000 })));
    const before = ada.watched.traffic.length;
    const keptBefore = await kept(ada);
    await heat(ada).getByText("3", { exact: true }).click();
    await expect(ada.page.getByText(/^That is still a lot/)).toHaveCount(0);
    await looksSound(ada, "at the return");
    await heat(ada).getByText("8", { exact: true }).click();
    await expect(ada.page.getByText(/^That is still a lot/)).toBeVisible();
    await expect(button(ada, "I am back")).toBeVisible();
    await looksSound(ada, "at the return heated");
    expect(askedSince(ada, before)).toEqual([]);
    expect(await kept(ada)).toBe(keptBefore);
    await expect(heat(ben).getByRole("radio", { checked: true })).toHaveCount(0);
  });

  await test.step("Ada names a while longer; Ben is told when, and not why", async () => {
    await ada.page.getByRole("group", { name: "I need longer. Until when?" }).getByRole("radio").nth(1).check();
    await ada.presses("Come back then");
    await ada.isTold(/^You need longer\. You two come back at /);
    await ben.isTold(/^Ada needs longer\. You two come back at /);
    await expect(heat(ada)).toHaveCount(0);
    await expect(heat(ada)).toBeVisible();
    await expect(heat(ada).getByRole("radio", { checked: true })).toHaveCount(0);
  });

  await bothBack(ada, ben);
  await expect(ben.page.getByText("“I feel … about …. I need …”")).toBeVisible();
  await expect(ada.page.getByText(/Ben may begin softly/)).toBeVisible();
  await looksSound(ben, "begins softly");
  await looksSound(ada, "begins softly waiting");
  await ben.saysBack("Heard before the time-out");
  await ada.reads("Heard before the time-out");
  for (const { page } of [ada, ben]) await expect(page.getByText(/You are both back/)).toHaveCount(0);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("one's own time-outs are counted for oneself, and the third is met kindly", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "Three times");
  const count = ({ page }: Person) => page.getByText(/time-out in this talk\. Only you see this\.$/);
  await callsTimeOut(ben, 0);
  await onTimeOut(ada, ben);
  await bothBack(ada, ben);
  await button(ben, "Time-out").click();
  await expect(count(ben)).toHaveText(/^This would be your second/);
  await ben.presses("Stop now");
  await onTimeOut(ada, ben);
  await bothBack(ada, ben);
  await button(ben, "Time-out").click();
  await expect(count(ben)).toHaveText(/^This would be your third/);
  await expect(ben.page.getByText(/^Needing many breaks is nobody’s fault\./)).toBeVisible();
  await looksSound(ben, "a third time-out");
  await button(ada, "Time-out").click();
  await expect(ada.page.getByRole("dialog", { name: "Take a break" })).toBeVisible();
  await expect(count(ada)).toHaveCount(0);
  await ada.page.keyboard.press("Escape");
  await ben.page.getByRole("dialog").getByRole("button", { name: "Go on another day" }).click();
  await expect(ben.page.getByRole("dialog", { name: "Go on another day" })).toBeVisible();
  await ben.page.keyboard.press("Escape");

  await test.step("In the third, each is told for themself that it may be bigger than two can carry", async () => {
    const bigger = ({ page }: Person) => page.getByText(/^You two have needed many breaks\./);
    for (const person of [ada, ben]) await expect(bigger(person)).toHaveCount(0);
    await callsTimeOut(ben, 0);
    await onTimeOut(ada, ben);
    for (const person of [ada, ben]) await expect(bigger(person)).toBeVisible();
    await looksSound(ada, "it may be bigger");
    const [before, keptBefore] = [[ada, ben].map(({ watched }) => watched.traffic.length), await kept(ada)];
    await ada.page.getByRole("link", { name: "Who could help us" }).click();
    await expect(ada.page.getByRole("heading", { name: "When it is bigger than you two" })).toBeFocused();
    await looksSound(ada, "help when it is bigger");
    await ada.page.getByRole("dialog", { name: "Help" }).getByRole("button", { name: "Close" }).click();
    const told = [ada, ben].flatMap((person, at) => askedSince(person, before[at] ?? 0));
    expect(told.filter((each) => /help|past|"command"/.test(each))).toEqual([]);
    expect(await kept(ada)).toBe(keptBefore);
    await ada.endsTalk();
    await ben.seesTheEnd();
    await expect(bigger(ben)).toBeVisible();
  });
});

test("a talk goes on another day: named by Ada, moved once by Ben, and gone on with when both say so [P7] [V5]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Another day", "gentle");
  await ada.says(SAID);
  await ben.reads(SAID);
  await button(ada, "Another day").click();
  await looksSound(ada, "another day");
  await ada.page.getByRole("radio", { name: /^Tomorrow evening/ }).check();
  await ada.presses("Rest until then");
  await ada.isTold(/^You let the talk rest\. You two go on tomorrow.* 20:00\.$/);
  await ben.isTold(/^Ada let the talk rest\. You two go on tomorrow.* 20:00\.$/);
  for (const { page } of [ada, ben]) await expect(page.getByText(SAID)).toHaveCount(0);
  await expect(ada.page.getByText("Move the day")).toHaveCount(0);

  await test.step("Ben moves it, within the week it may rest, and once", async () => {
    await ben.page.getByText("Move the day").click();
    await ben.page.getByRole("radio", { name: /^Another time/ }).check();
    await ben.page.getByLabel("Day", { exact: true }).fill(daysAhead(9));
    await ben.page.getByLabel("Time", { exact: true }).fill("19:30");
    await ben.presses("Move it");
    await expect(ben.page.getByText(/^That is too far ahead\. Choose one until /)).toBeVisible();
    await ben.page.getByLabel("Day", { exact: true }).fill(daysAhead(3));
    await looksSound(ben, "move the day");
    await ben.presses("Move it");
    await ben.isTold(/^You moved the day\. You two go on .* 19:30\.$/);
    await ada.isTold(/^Ben moved the day\. You two go on .* 19:30\.$/);
    await expect(ben.page.getByText("Move the day")).toHaveCount(0);
    await looksSound(ada, "on another day");
  });

  const file = ada.page.waitForEvent("download");
  await ada.presses("Put it in my calendar");
  await file;
  await ada.presses("Go on now");
  await ada.isTold("You want to go on. Ben has not said so yet.");
  await ben.isTold("Ada wants to go on, as soon as you do.");
  await ben.presses("Go on now");
  await running(ada, ben);
  await expect(ben.page.getByText("“I feel … about …. I need …”")).toBeVisible();
  await ben.reads(SAID);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("after the line was lost again and again, another day is offered, and nobody is blamed", async ({
  couple: { ada, ben },
}) => {
  ben.watched.forgive(LINE_CUT);
  await beginsTalk(ada, ben, "A restless line");
  for (let time = 1; time <= 6; time += 1) {
    await ben.context.setOffline(true);
    await seePause(ada);
    await ben.context.setOffline(false);
    await seePause(ben);
    if (time < 6) await goOn(ada, ben);
  }
  const restless = ({ page }: Person) => page.getByText(/^The line has been restless today\./);
  await Promise.all([expect(restless(ada)).toBeVisible(), expect(restless(ben)).toBeVisible()]);
  await looksSound(ada, "a restless line");
  await button(ada, "Go on another day").click();
  await expect(ada.page.getByRole("dialog", { name: "Go on another day" })).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await goOn(ada, ben);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

/** A day as a field for days has it. */
function daysAhead(count: number): string {
  const day = new Date(Date.now() + count * 86_400_000);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
