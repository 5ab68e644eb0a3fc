import { expect } from "@playwright/test";
import { RULES } from "../lengths";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import { inAnotherTab, type Person } from "../people/person";
import { slowLine } from "../people/slowLine";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";

const SAY = RULES.lengths.say;

test("at a firm clock's zero what is written is sent as last words, and the talk moves on [C1] [C3] [S5]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Last words", "firm");
  await ada.composer().fill("Just in time");
  await expect(
    ada.page.getByRole("checkbox", { name: "Send what I have written when the time is over" }),
  ).toBeChecked();
  await ben.reads("Just in time");
  await expect(ben.page.getByText("Ada said (last words)")).toBeVisible();
  await ben.isTold("Say back what you heard, in your own words.");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("whoever would rather not send it keeps it as a draft for later [U4] [C1] [S5]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Not sent", "firm");
  await ada.composer().fill("Better not yet");
  await ada.page.getByRole("checkbox", { name: "Send what I have written when the time is over" }).uncheck();
  await ben.hasTheFloor();
  await ben.says("My turn came early");
  await ada.reads("My turn came early");
  await expect(ada.page.getByText("You had written this when the step was over. It was not sent.")).toBeVisible();
  await expect(ada.page.getByText("Better not yet")).toBeVisible();
  await expect(ben.page.getByText("Better not yet")).toHaveCount(0);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("what comes after the grace is given back, never posted [C2] [U4] [T14]", async ({
  couple: { ada, ben, room },
}) => {
  const slow = await inAnotherTab(ada);
  const line = await slowLine(slow.page);
  // Any tab of hers would send what this one cannot.
  await ada.page.goto("about:blank");
  await slow.page.goto(room);
  await slow.unlock();
  await beginsTalk(slow, ben, "Too late", "firm");
  await slow.composer().fill("Said in time, sent too late");
  line.hold();
  await slow.presses("I have said it");
  await ben.hasTheFloor();
  line.letGo();
  await expect(slow.page.getByRole("heading", { name: "This was not sent" })).toBeVisible();
  await expect(slow.page.getByText("Said in time, sent too late")).toBeVisible();
  await looksSound(slow, "given back");
  await expect(ben.page.getByText("Said in time, sent too late")).toHaveCount(0);
  await slow.presses("Hold it for later");
  await expect(slow.page.getByRole("heading", { name: "Thoughts you held" })).toBeVisible();
  await slow.endsTalk();
  await ben.seesTheEnd();
  await slow.page.close();
});

test("the speaker asks for more time and the listener gives it [T12] [T13] [C1]", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "More time", "firm");
  const begun = Date.now();
  await ada.composer().fill("It takes a little");
  await ada.presses("Ask for more time");
  await ada.isTold("You asked Ben for more time.");
  await ben.isTold("Ada asks for a little more time.");
  await ben.presses(/^Give \d+ seconds$/);
  await ben.reads("It takes a little");
  expect(Date.now() - begun).toBeGreaterThan(SAY + RULES.extension - 1_500);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("a gentle clock counts on after zero and ends nothing [C13]", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "Gently", "gentle");
  await ada.presses("Show the time");
  await expect(ada.page.getByText(/over\. Take the time you need\.$/)).toBeVisible({ timeout: SAY + 15_000 });
  await looksSound(ada, "gentle clock over");
  await ada.says("After zero");
  await ben.reads("After zero");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("the clock reads the same on both screens, to within 150 ms", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "Same clock", "gentle");
  // Now nothing on the two pages began at the same moment.
  await ben.page.reload();
  await goOnIfPaused(ada, ben);
  await Promise.all([ada.presses("Show the time"), ben.presses("Show the time")]);
  const [adas, bens] = await Promise.all([changesOf(ada), changesOf(ben)]);
  const apart = [...adas].flatMap(([shown, at]) => (bens.has(shown) ? [Math.abs(at - (bens.get(shown) ?? 0))] : []));
  test.info().annotations.push({ type: "apart", description: `${apart.join(", ")} ms` });
  expect(apart.length).toBeGreaterThanOrEqual(3);
  const median = apart.sort((one, two) => one - two)[Math.floor(apart.length / 2)] ?? Number.POSITIVE_INFINITY;
  expect(median, `apart by ${apart.join(", ")} ms`).toBeLessThanOrEqual(150);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

/** When each reading of the clock appeared on this screen, in the time of this machine, watched for some seconds. */
async function changesOf({ page }: Person): Promise<ReadonlyMap<string, number>> {
  const changes = await page.evaluate(async () => {
    const seen: [string, number][] = [];
    const until = performance.now() + 5_500;
    let last = "";
    while (performance.now() < until) {
      await new Promise(requestAnimationFrame);
      const now =
        /About (\d+:\d\d) left|(\d+:\d\d) over/.exec(document.querySelector("main")?.textContent ?? "")?.[0] ?? "";
      if (now !== last && last !== "") seen.push([now, Date.now()]);
      last = now;
    }
    return seen;
  });
  return new Map(changes);
}
