import { expect, type Page } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { houseData } from "../people/archive";
import { takesFile } from "../people/files";
import { keyboardOf } from "../people/keyboard";
import { holdsBack } from "../people/lateAnswer";
import { fitsNarrow, looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { pairUp, test } from "../people/stage";

const HURTING = "The year we moved";
const LIGHTER = "Where to in summer";
const WORDS = "About the pear tree";
const DAY = "2031-05-04";

const button = ({ page }: Person, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = ({ page }: Person, name: string) => page.getByRole("dialog", { name });
const times = ({ page }: Person) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Times for you two" }) });
const topic = ({ page }: Person, words: string) => page.getByRole("listitem").filter({ hasText: words });

/** Picks a day and a time of one's own in the dialog at hand. */
async function picksOwn(page: Page, time: string): Promise<void> {
  const box = page.getByRole("dialog");
  await box.getByRole("radio", { name: /^Another time/ }).check();
  await box.getByLabel("Day", { exact: true }).fill(DAY);
  await box.getByLabel("Time", { exact: true }).fill(time);
  await box.getByRole("button", { name: "Offer this time" }).click();
  await expect(box).toBeHidden();
}

test("topics and times: not now but at, not yet, and a talk each Sunday [R1] [R2] [R3] [R4] [R7] [R9]", async ({
  strangers: { ada, ben },
}) => {
  await pairUp(ada, ben);
  await test.step("Ada puts down a topic that hurts, and one that does not", () => putsDown(ada, ben));
  await test.step("On a way to talk nothing moves while the shelf comes", () => comesLate(ada));
  await test.step("Ben says: not now, but at; Ada counters once; Ben accepts", () => notNowButAt(ada, ben));
  await test.step("Both put it in their calendars, which learn nothing of the two", () => calendars(ada, ben));
  await test.step("Not yet, without a reason, and back", () => notYet(ada, ben));
  await test.step("A time with a few words is taken back, and the other puts that away", () => takenBack(ada, ben));
  await test.step("The Sundays are theirs, and Ben stops them alone", () => sundays(ada, ben));
  await test.step("Nothing of it was anybody else's to read", async () => {
    const moments = [Date.UTC(2031, 4, 4, 18, 30), Date.UTC(2031, 4, 4, 20)].map(String);
    const written = [HURTING, LIGHTER, WORDS, DAY, ...moments, '"hurts"', '"weekday"'];
    const log = serverLog(process.env.HEARD_STORY_LOG ?? "");
    const places = [...(await everyTable(houseData())), log, trafficOf(ada), trafficOf(ben)];
    expect(places.map(({ where }) => where)).toContain('table public."Proposal"');
    const canaries = written.map((text) => ({ what: text, text }));
    expect(search(canaries, places)).toEqual([]);
  });
});

test("a time is offered, agreed and let go with the keyboard alone [R1] [R3]", async ({ couple: { ada, ben } }) => {
  const { presses, picks, writes } = keyboardOf(ada.page);
  const words = "By keyboard";
  const his = times(ben).getByRole("listitem").filter({ hasText: words });
  const hers = times(ada).getByRole("listitem").filter({ hasText: words });
  await presses(button(ada, "Offer a time"));
  await writes(ada.page.getByLabel("What is it for?"), words);
  await picks(ada.page.getByRole("radio", { name: /^(Tonight|Tomorrow evening)/ }).first());
  await presses(dialog(ada, "Offer a time").getByRole("button", { name: "Offer this time" }));
  await expect(button(ada, "Offer a time")).toBeFocused();
  await his.getByRole("button", { name: "That suits me" }).click();
  await expect(hers.getByText("You both said yes.")).toBeVisible();
  await presses(hers.getByRole("button", { name: "Let it go" }));
  await expect(dialog(ada, "Let this time go?")).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await expect(hers.getByRole("button", { name: "Let it go" })).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await presses(dialog(ada, "Let this time go?").getByRole("button", { name: "Let it go" }));
  await expect(hers).toHaveCount(0);
  await expect(ada.page.getByRole("heading", { name: "Times for you two" })).toBeFocused();
  await his.getByRole("button", { name: "All right" }).click();
  await expect(his).toHaveCount(0);
});

async function putsDown(ada: Person, ben: Person): Promise<void> {
  await looksSound(ada, "room without times");
  await ada.page.getByLabel("A topic", { exact: true }).fill(HURTING);
  await ada.page.getByRole("checkbox", { name: /^This one hurts/ }).check();
  await looksSound(ada, "putting down what hurts");
  await button(ada, "Put it down").click();
  await expect(topic(ben, HURTING).getByText("this one hurts")).toBeVisible();
  await ada.putsTopic(LIGHTER);
  await expect(topic(ben, LIGHTER)).toBeVisible();
  await expect(topic(ben, LIGHTER).getByText("this one hurts")).toHaveCount(0);
}

async function comesLate({ page }: Person): Promise<void> {
  const room = page.url();
  const comes = await holdsBack(page, /\/api\/rooms\/[\w-]{22}$/);
  await page.goto(`${room}/start/floor-talk`);
  const below = page.getByText("How it goes", { exact: true });
  await expect(below).toBeVisible();
  const before = await below.boundingBox();
  await comes();
  await expect(page.getByRole("button", { name: "Ask Ben to talk" })).toBeEnabled();
  expect(await below.boundingBox()).toEqual(before);
  await page.getByText("From your shelf", { exact: true }).click();
  await expect(page.getByRole("button", { name: `Talk about: ${HURTING}` })).toBeVisible();
  await page.goto(room);
}

async function notNowButAt(ada: Person, ben: Person): Promise<void> {
  await button(ben, `Not now …: ${HURTING}`).click();
  await expect(dialog(ben, "Not now")).toBeVisible();
  await button(ben, "Offer this time").click();
  await expect(dialog(ben, "Not now").getByText("Choose a time first.")).toBeVisible();
  await ben.page.getByRole("radio", { name: /^Another time/ }).check();
  await looksSound(ben, "not now but at");
  await picksOwn(ben.page, "20:00");
  await expect(times(ben).getByText("Ada has not answered yet.")).toBeVisible();
  await expect(times(ada).getByText("Ben offers this time. Answer whenever you like.")).toBeVisible();
  await expect(times(ada).getByText(`About: ${HURTING}`)).toBeVisible();
  await looksSound(ada, "a time offered to her");
  await fitsNarrow(ada);
  await button(ada, "Another time …").click();
  await looksSound(ada, "another time");
  await picksOwn(ada.page, "18:30");
  await expect(times(ben).getByText("Ada could do another time.")).toBeVisible();
  await expect(button(ben, "Another time …")).toHaveCount(0);
  await expect(times(ben).getByText(/^Instead of: .*20:00/)).toBeVisible();
  await looksSound(ben, "a time countered");
  await button(ben, "That suits me").click();
  for (const person of [ada, ben]) {
    await expect(times(person).getByText("You both said yes.")).toBeVisible();
    await expect(times(person).getByRole("heading", { name: /Sunday,? 4 May 2031.*18:30/ })).toBeVisible();
    await expect(button(person, `Not now …: ${HURTING}`)).toHaveCount(0);
  }
  await looksSound(ada, "a time agreed");
}

async function calendars(ada: Person, ben: Person): Promise<void> {
  for (const person of [ada, ben]) {
    const { name, text } = await takesFile(button(person, "Put it in my calendar"));
    const lines = text.split("\r\n");
    expect(name).toBe("time-for-two.ics");
    expect(lines).toContain("SUMMARY:Time for two");
    expect(lines).toContain("DTSTART:20310504T183000Z");
    expect(lines.join("\n")).not.toMatch(/Ada|Ben|moved|Heard|hurt/i);
  }
}

async function notYet(ada: Person, ben: Person): Promise<void> {
  await button(ben, `Not now …: ${LIGHTER}`).click();
  await button(ben, "Not yet").click();
  for (const person of [ada, ben]) {
    await expect(topic(person, LIGHTER).getByText("It waits, as long as it likes.")).toBeVisible();
    await expect(person.page.getByRole("link", { name: `Talk about this: ${LIGHTER}` })).toHaveCount(0);
  }
  await looksSound(ada, "a topic that is not yet");
  await button(ada, `Back on the shelf: ${LIGHTER}`).click();
  await expect(ben.page.getByRole("link", { name: `Talk about this: ${LIGHTER}` })).toBeVisible();
}

async function takenBack(ada: Person, ben: Person): Promise<void> {
  await button(ada, "Offer a time").click();
  await ada.page.getByLabel("What is it for?").fill(WORDS);
  await looksSound(ada, "offering a time");
  await picksOwn(ada.page, "09:15");
  await expect(times(ben).getByText(`About: ${WORDS}`)).toBeVisible();
  await button(ada, "Take it back").click();
  await expect(times(ada).getByText(`About: ${WORDS}`)).toHaveCount(0);
  await expect(times(ben).getByText("Ada let this time go. No reason is needed.")).toBeVisible();
  await looksSound(ben, "a time let go");
  await button(ben, "All right").click();
  await expect(times(ben).getByText(`About: ${WORDS}`)).toHaveCount(0);
}

async function sundays(ada: Person, ben: Person): Promise<void> {
  await button(ada, "Every week").click();
  await ada.page.getByRole("radio", { name: "Sundays" }).check();
  await looksSound(ada, "a talk every week");
  await fitsNarrow(ada);
  await dialog(ada, "A talk every week").getByRole("button", { name: "Offer it" }).click();
  await expect(times(ben).getByText("Ada would like a talk every week.")).toBeVisible();
  await expect(times(ben).getByRole("heading", { name: "Sundays, 19:00" })).toBeVisible();
  await button(ben, "That suits me").click();
  for (const person of [ada, ben]) {
    await expect(times(person).getByRole("heading", { name: "Ours: Sundays, 19:00" })).toBeVisible();
    await expect(times(person).getByText(/^Next: (Sunday \d|today|tomorrow)/)).toBeVisible();
    await expect(button(person, "Every week")).toHaveCount(0);
  }
  await looksSound(ben, "their Sundays");
  await fitsNarrow(ben);
  const card = times(ada).getByRole("listitem").filter({ hasText: "Ours: Sundays" });
  const { text } = await takesFile(card.getByRole("button", { name: "Put it in my calendar" }));
  expect(text).toContain("RRULE:FREQ=WEEKLY;BYDAY=SU");
  expect(text).toMatch(/DTSTART:\d{8}T190000\r\n/);
  await button(ben, "Stop it").click();
  await looksSound(ben, "stop the weekly talk");
  await dialog(ben, "Stop this weekly talk?").getByRole("button", { name: "Stop it" }).click();
  await expect(times(ben).getByText("Ours: Sundays, 19:00")).toHaveCount(0);
  await expect(times(ada).getByText("Ben stopped this weekly talk. No reason is needed.")).toBeVisible();
  await expect(button(ada, "Every week")).toBeVisible();
  await button(ada, "All right").click();
  await expect(times(ada).getByText("Ben stopped this weekly talk.")).toHaveCount(0);
}
