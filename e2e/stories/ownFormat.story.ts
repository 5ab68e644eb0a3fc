import { expect } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { houseData } from "../people/archive";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { LINE_CUT } from "../people/watched";

const TITLE = "Walnut evening on the stairs";
const LEAD = "A question we never had time for";
const PROMPT = "Which thistle did you step on {today}, and who's sorry?";
const TOPIC = "Marmalade and the attic key";

test("Ada and Ben make a format of their own and talk in it [S13] [K1]", async ({ couple: { ada, ben, room } }) => {
  test.setTimeout(360_000);
  await test.step("Ada puts one together, is told what does not fit, and mends it", () => builds(ada));
  await test.step("What she typed outlives a reload", () => reloads(ada));
  await test.step("Ben finds it in their library, and cannot change what she made", () => finds(ben));
  await test.step("They talk in it, on two screens", () => talk(ada, ben, room));
  await test.step("The notes name it, and ask in her words", () => notes(ben));
  await test.step("None of its words is anywhere but in the two browsers", () => isNowhere(ada, ben));
  await test.step("Ada takes it out again", async () => {
    await ada.page.goto(`${room}/own`);
    await ada.presses(`Remove it: ${TITLE}`);
    await ada.page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
    await expect(ada.page.getByText("Nothing here yet.")).toBeVisible();
  });
});

const adds = async ({ page }: Person, where: string, kind: string) => {
  await page.getByRole("button", { name: where, exact: true }).click();
  const dialog = page.getByRole("dialog").filter({ visible: true });
  await dialog.getByRole("button", { name: new RegExp(`^${kind}`) }).click();
  await expect(dialog).toHaveCount(0);
};

async function builds(ada: Person): Promise<void> {
  const { page } = ada;
  await page.getByRole("link", { name: "Formats of our own" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your own formats" })).toBeVisible();
  await looksSound(ada, "own library empty");
  await page.getByRole("link", { name: "Make one of our own" }).click();
  await expect(page.getByText("Give it a name, so that you find it again.")).toBeVisible();
  await looksSound(ada, "own builder empty");
  await page.getByLabel("What shall it be called?").fill(TITLE);
  await page.getByLabel("In a sentence: what is it?").fill(LEAD);
  await adds(ada, "Begin with turns", "Say it back");
  await expect(page.getByText("There is nothing to answer yet.")).toBeVisible();
  await looksSound(ada, "own builder flaw");
  await adds(ada, "Add a step to these turns", "Say something");
  await expect(page.getByText("One thing to mend first.")).toBeVisible();
  await page.getByLabel("In your own words").fill(PROMPT);
  await ada.presses(`Move “${PROMPT}” up`);
  await expect(page.getByRole("button", { name: `Move “${PROMPT}” up` })).toBeFocused();
  await adds(ada, "Then something for both", "What each takes along");
  await expect(page.getByText("This can be used as it is.")).toBeVisible();
  await ada.presses(`Look at “${PROMPT}”`);
  await expect(page.getByRole("heading", { name: "How it will look" })).toBeFocused();
  await expect(page.getByText("What Ben sees")).toBeVisible();
  await ada.presses("Back to this step");
  await expect(page.getByRole("button", { name: `Move “${PROMPT}” up` })).toBeFocused();
  await looksSound(ada, "own builder sound");
}

async function reloads(ada: Person): Promise<void> {
  const { page } = ada;
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel("What shall it be called?")).toHaveValue(TITLE);
  await expect(page.getByRole("heading", { name: PROMPT })).toBeVisible();
  await ada.presses("Put it into our library");
  await expect(page.getByRole("listitem").filter({ hasText: TITLE }).getByText("made by you")).toBeVisible();
  await looksSound(ada, "own library");
}

async function finds(ben: Person): Promise<void> {
  await ben.page.getByRole("link", { name: "Formats of our own" }).click();
  const one = ben.page.getByRole("listitem").filter({ hasText: TITLE });
  await expect(one.getByText("made by Ada")).toBeVisible();
  await expect(one.getByText(LEAD)).toBeVisible();
  await expect(one.getByRole("link", { name: `Change it: ${TITLE}` })).toHaveCount(0);
  await looksSound(ben, "own library");
  await expect(one.getByRole("link", { name: `Use it: ${TITLE}` })).toBeVisible();
  await ben.page.getByRole("link", { name: "Back to the room" }).click();
  await ben.page.getByRole("link", { name: "Start a talk" }).click();
  await expect(ben.page.getByRole("heading", { name: "Ours" })).toBeVisible();
  await looksSound(ben, "own in the chooser");
  await ben.page.getByRole("link", { name: TITLE }).click();
  await expect(ben.page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await ben.page.getByLabel("What is it about?").fill(TOPIC);
  await ben.page.getByRole("radio", { name: "Ada begins" }).check();
  await looksSound(ben, "own start");
  await ben.presses("Ask Ada to talk");
}

async function talk(ada: Person, ben: Person, room: string): Promise<void> {
  await ada.page.goto(room);
  await ada.joins();
  await Promise.all([ada.arrives(), ben.arrives()]);
  await expect(ada.page.getByText(TOPIC, { exact: true })).toBeVisible();
  await Promise.all([ada, ben].map((each) => each.chooses("none", "everything").then(each.saysReady)));
  for (const [speaker, listener] of [
    [ada, ben],
    [ben, ada],
  ] as const) {
    await speaker.isTold(PROMPT);
    await listener.isTold(new RegExp(`has the floor.*What is asked: “${PROMPT.replace(/[?{}]/g, "\\$&")}”`));
    if (speaker === ada) await Promise.all([looksSound(ada, "own step"), looksSound(ben, "own step")]);
    await speaker.says(`The one by the gate, says ${speaker.name}`);
    await listener.reads(`The one by the gate, says ${speaker.name}`);
    await listener.saysBack(`By the gate, heard ${listener.name}`);
    await speaker.reads(`By the gate, heard ${listener.name}`);
    await speaker.presses("Yes, you got me");
  }
  await ada.takesAlong("Slippers for the garden");
  await ben.takesAlong("A torch for the attic");
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
}

async function notes(ben: Person): Promise<void> {
  ben.watched.forgive(LINE_CUT);
  await ben.page.getByRole("link", { name: "Read it again" }).click();
  await expect(ben.page.getByRole("heading", { level: 1, name: TOPIC })).toBeVisible();
  await expect(ben.page.getByText(TITLE, { exact: true })).toBeVisible();
  await expect(ben.page.getByText("The one by the gate, says Ada", { exact: true })).toBeVisible();
  await expect(ben.page.getByText(`Ada said · “${PROMPT}”`)).toBeVisible();
  await looksSound(ben, "own notes");
}

async function isNowhere(ada: Person, ben: Person): Promise<void> {
  const canaries = Object.entries({ TITLE, LEAD, PROMPT, TOPIC }).map(([what, text]) => ({ what, text }));
  const places = [
    ...(await everyTable(houseData())),
    serverLog(process.env.HEARD_STORY_LOG ?? ""),
    trafficOf(ada),
    trafficOf(ben),
  ];
  expect(places.map(({ where }) => where)).toContain('table public."OwnFormat"');
  for (const { where, bytes } of places.filter(({ where }) => /OwnFormat|TalkWords|traffic/.test(where)))
    expect(bytes.length, where).toBeGreaterThan(100);
  expect(search(canaries, places)).toEqual([]);
}
