import { expect } from "@playwright/test";
import type { Lie } from "../../lib/line/testing/lyingHouse";
import { hashWords } from "../../lib/values/chain";
import type { LoggedEvent } from "../../lib/wire/messages";
import { type Liar, standBetween } from "../people/liar";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import { inAnotherTab, type Person } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";

const FIRST = "I felt alone on Sunday";
const SIGN = "Warmth";
const DRAFT = "What I heard is that you were alone";

const is = (kind: LoggedEvent["happening"]["kind"]) => (event: LoggedEvent) => event.happening.kind === kind;
const isOff = is("WentOffTheRecord");
const isSaid = is("Said");

/** What the server makes of a log in which Ada said something, went off the record, and gave a sign. */
const LIES: readonly (readonly [string, Lie])[] = [
  ["leaves something out", (log) => log.filter((event) => !isOff(event))],
  ["changes the order", inAnotherOrder],
  ["lets something be said twice", (log) => [...log, ...log.filter(isSaid)]],
  ["tells him something else than her", (log) => log.map(keptLess)],
  ["puts her words into his mouth", (log) => log.map((event) => (isSaid(event) ? byTheOther(event, log) : event))],
  ["takes back what he has seen", takenBack],
];

test("a server that lies to Ben stops his talk, and loses nothing he typed [U4] [U7] [U8]", async ({ couple }) => {
  const { ada, room } = couple;
  const ben = await inAnotherTab(couple.ben);
  const liar = await standBetween(ben);
  await ben.page.goto(room);
  await ben.unlock();
  const earlier = await test.step("There was a talk before", () => earlierWords(ada, ben, liar));

  await beginsTalk(ada, ben, "A server that lies");
  await ada.says(FIRST);
  await ben.reads(FIRST);
  await ben.composer().fill(DRAFT);
  await test.step("What Ben is not told shows with the next thing that comes from Ada", async () => {
    liar.tells((log) => log.filter((event) => !isOff(event)));
    await goesOffTheRecord(ada);
    await expect(ben.page.getByRole("heading", { name: "We stopped this talk" })).toBeHidden();
    await ada.page.getByRole("button", { name: SIGN }).click();
    await isStopped(ben);
    await expect(ben.page.getByText(DRAFT)).toBeVisible();
    await expect(ben.page.getByRole("button", { name: "Copy what I have read" })).toBeVisible();
    await looksSound(ben, "a talk that was stopped");
  });
  await test.step("From an honest server the talk goes on, with what he had typed", () => goesOn(ada, ben, liar));

  const fromThen = await inOtherWords(earlier);
  for (const [what, lie] of [...LIES, ["shows words of another talk", fromThen] as const])
    await test.step(`A server that ${what} stops it too`, async () => {
      liar.tells(lie);
      await ben.page.reload();
      await isStopped(ben);
    });
  await test.step("Ben can end it from there, for both", async () => {
    await ben.presses("End this talk");
    await ada.seesTheEnd();
    await expect(ben.page.getByText("The talk is ended for you both")).toBeVisible();
  });
  await test.step("Nor is it shown to him when he looks back", async () => {
    liar.tells(takenBack);
    await ben.page.goto(ben.page.url().replace("/talk/", "/notes/"));
    await isStopped(ben);
  });
  await ben.page.close();
});

/** Nothing of the talk is shown; what to do now is. */
async function isStopped({ page }: Person): Promise<void> {
  await expect(page.getByRole("heading", { name: "We stopped this talk" })).toBeVisible();
  await expect(page.getByText(/does not match what this device has seen/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What you can do now" })).toBeVisible();
  await expect(page.getByText(FIRST)).toBeHidden();
}

async function goesOn(ada: Person, ben: Person, liar: Liar): Promise<void> {
  liar.tells(null);
  await ben.page.reload();
  await goOnIfPaused(ben, ada);
  await ben.reads(FIRST);
  await expect(ben.composer()).toHaveValue(DRAFT);
}

/** A short talk; what was said in it, as the server has it. */
async function earlierWords(ada: Person, ben: Person, liar: Liar): Promise<LoggedEvent> {
  await beginsTalk(ada, ben, "Before");
  await ada.says("I was glad on Monday");
  await ben.reads("I was glad on Monday");
  await ada.endsTalk();
  await ben.seesTheEnd();
  const said = [...liar.truth().values()].flat().find(isSaid);
  if (said === undefined) throw new Error("nothing was said before");
  for (const { page } of [ada, ben]) await page.goto(page.url().replace(/\/talk\/.*/, ""));
  return said;
}

async function goesOffTheRecord({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Everything is being kept" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Off the record from now on" }).click();
  await expect(page.locator("[data-kept=off]")).toBeVisible();
}

function takenBack(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  return log.slice(0, log.findIndex(isOff));
}

function inAnotherOrder(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const place = log.findIndex(isOff);
  const [off, next] = [log[place], log[place + 1]];
  if (off === undefined || next === undefined) return log;
  return log.with(place, { ...next, at: off.at }).with(place + 1, { ...off, at: next.at });
}

function keptLess(event: LoggedEvent): LoggedEvent {
  return isOff(event) ? { ...event, happening: { kind: "LessKept", keep: "notes" } } : event;
}

function byTheOther(event: LoggedEvent, log: readonly LoggedEvent[]): LoggedEvent {
  const other = log.find(({ by }) => by !== null && by !== event.by);
  return other ? { ...event, by: other.by, author: other.author } : event;
}

/** Ada's words of another talk in place of those she said, and their hash with them. */
async function inOtherWords({ words }: LoggedEvent): Promise<Lie> {
  const wordsHash = await hashWords(words);
  return (log) => log.map((event) => (isSaid(event) ? { ...event, words, wordsHash } : event));
}
