import { expect } from "@playwright/test";
import { twoWaySilence } from "../../lib/talk/formats/twoWaySilence";
import { millis } from "../../lib/values/time";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { RULES } from "../lengths";
import { houseData } from "../people/archive";
import { looksSound } from "../people/looks";
import { proposesInstead } from "../people/otherFormat";
import { inAnotherTab, type Person } from "../people/person";
import { type Couple, test } from "../people/stage";
import { beginsTalk } from "../people/turn";

const { lengths: _, ...quick } = RULES;
const lengths = { arrive: millis(1_000), slot: millis(600_000), pause: millis(1_000) };
const shape = {
  skeleton: twoWaySilence.skeleton,
  rules: {
    // A reload, and a look at every colour, take longer than the stories' usual grace.
    ...{ ...twoWaySilence.rules, ...quick, turns: 2, first: "proposer", awayGrace: millis(120_000) },
    lengths: { ...lengths, lastWord: millis(60_000), quiet: millis(60_000) },
  },
} as const;

const LIVE = "Rhubarb while it is being written";
const CHANGED = "Rhubarb while it is being written, and a cormorant";
const TAKEN_BACK = "Hollyhock that is never sent";

/** Ada asks for two-way silence from a page of her own, and it comes to her first stretch. */
async function inHerStretch({ ada, ben, room }: Couple): Promise<Person> {
  const tab = await inAnotherTab(ada);
  // Two tabs have one outbox: a line that her other one opens just then would send the proposal as the page made it. [U6]
  await ada.page.goto("about:blank");
  await proposesInstead(tab.page, shape as never);
  await tab.page.goto(room);
  await tab.unlock();
  await beginsTalk(tab, ben, "What moves me most", "firm");
  return tab;
}

test("Ben reads along while Ada writes, and nobody else can [S12] @night", async ({ couple }) => {
  test.setTimeout(360_000);
  const { ben } = couple;
  const ada = await inHerStretch(couple);
  const place = ada.page.getByRole("textbox", { name: "What moves you most right now" });
  const seen = (text: string) => ben.page.getByText(text, { exact: true });

  await test.step("Ada is told before her first word", async () => {
    await expect(ada.page.getByText("Ben reads along while you write.")).toBeVisible();
    await expect(place).toHaveValue("");
    await expect(ben.page.getByText("Ada is writing.")).toHaveCount(0);
  });
  await test.step("Ben sees it grow, and hears once that it does", async () => {
    await place.fill(LIVE);
    await expect(seen(LIVE)).toBeVisible();
    await ben.isTold("Ada is writing. You read along.");
    await expect(seen(LIVE)).toHaveAttribute("aria-live", "off");
    await place.fill(CHANGED);
    await expect(seen(CHANGED)).toBeVisible();
    await looksSound(ada, "as written, the writer");
    await looksSound(ben, "as written, the reader");
  });
  await test.step("What she takes back is gone", async () => {
    await place.fill(TAKEN_BACK);
    await expect(seen(TAKEN_BACK)).toBeVisible();
    await place.fill("");
    await expect(seen(TAKEN_BACK)).toHaveCount(0);
    await expect(ben.page.getByText("Ada is writing.")).toHaveCount(0);
  });
  await test.step("Ben, who comes back to the page, reads on", async () => {
    await place.fill(LIVE);
    await expect(seen(LIVE)).toBeVisible();
    await ben.page.reload();
    await expect(seen(LIVE)).toBeVisible();
  });
  await test.step("What she sends is a letter, and no longer in the making", async () => {
    await ada.presses("Say it");
    await ben.reads(LIVE);
    await expect(seen(LIVE)).toHaveCount(1);
    await expect(ben.page.getByText("Ada is writing.")).toHaveCount(0);
  });
  await test.step("No word of it is anywhere but in the two browsers [K1]", async () => {
    const places = [
      ...(await everyTable(houseData())),
      serverLog(process.env.HEARD_STORY_LOG ?? ""),
      trafficOf(couple.ada),
      trafficOf(ben),
    ];
    expect(trafficOf(couple.ada).bytes.includes('["write",{')).toBe(true);
    expect(trafficOf(ben).bytes.includes('["written",{')).toBe(true);
    const canaries = [LIVE, CHANGED, TAKEN_BACK].map((text) => ({ what: "live text", text }));
    expect(search(canaries, [{ where: "planted", bytes: Buffer.from(TAKEN_BACK) }])).not.toEqual([]);
    expect(search(canaries, places)).toEqual([]);
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
  await ada.page.close();
});
