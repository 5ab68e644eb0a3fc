import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { type House, openHouse } from "../house";
import { LIMITS, PORT, RULES } from "../lengths";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { meetBoth, pairUp, test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { LINE_CUT } from "../people/watched";

/** A minute, so that no pause of a busy machine decides this story. */
const RULES_HERE = { ...RULES, lengths: { ...RULES.lengths, say: 60_000 }, awayGrace: 60_000 };

let house: House;
test.use({ home: `http://localhost:${PORT + 1}` });
test.beforeAll(async () => {
  house = await openHouse({ port: PORT + 1, settings: { HEARD_RULES: JSON.stringify(RULES_HERE), LIMITS } });
});
test.afterAll(async () => {
  await house.close();
  rmSync(house.data, { recursive: true, force: true });
});

test("the server is killed in the middle of a turn and started again: nothing is lost, and the time is given back [C8] [L6] [L9] [U1] [U4] [V1]", async ({
  browser,
}) => {
  const [ada, ben] = await meetBoth(browser, house.url, false);
  const room = await pairUp(ada, ben);
  expect(room).toContain(house.url);
  await test.step("Nobody gave this house a mail server, and the settings say so", async () => {
    await ben.page.goto("/settings");
    await expect(ben.page.getByText("This house sends no mail.")).toBeVisible();
    await expect(ben.page.getByRole("checkbox", { name: /^Remind me by mail/ })).toHaveCount(0);
    await ben.page.goto(room);
    await ben.seesRoomWith(ada.name);
  });
  for (const each of [ada, ben]) each.watched.forgive(LINE_CUT);
  await beginsTalk(ada, ben, "Killed", "firm");
  await ada.presses("Show the time");
  await ada.composer().fill("Begun before");

  await test.step("The time of the outage is given back, and the draft is where it was", async () => {
    const left = await timeLeft(ada);
    await house.kill();
    const gone = Date.now();
    await ada.composer().fill("Begun before, gone on in the silence");
    await ada.isTold("The line is interrupted. We keep trying; go on writing, it is kept here.");
    await looksSound(ada, "server away");
    await pause(8_000);
    await house.reopen();
    const away = (Date.now() - gone) / 1_000;
    await ada.isTold(/^We were away for \d+ seconds\. Your time was kept\.$/);
    await ben.isTold(/^We were away for \d+ seconds\. Your time was kept\.$/);
    expect(await timeLeft(ada), `of ${left} s left before, ${away} s away`).toBeGreaterThan(left - 12);
    await expect(ada.composer()).toHaveValue("Begun before, gone on in the silence");
  });

  await test.step("What is said into the silence is held, is not shown as saved, and arrives once", async () => {
    await house.kill();
    await ada.presses("I have said it");
    await ada.isTold(/The line is interrupted|Not saved yet|Held safely/);
    await expect(ben.page.getByText("gone on in the silence")).toHaveCount(0);
    await house.reopen();
    await ben.reads("Begun before, gone on in the silence");
    await expect(ben.page.getByText("Begun before, gone on in the silence", { exact: true })).toHaveCount(1);
    await ben.saysBack("She went on in the silence");
    await ada.reads("She went on in the silence");
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
  await Promise.all([ada.context.close(), ben.context.close()]);
});

/** The seconds that this screen says are left. */
async function timeLeft({ page }: Person): Promise<number> {
  const shown = await page.getByText(/^About \d+:\d\d left/).textContent();
  const [, minutes = "0", seconds = "0"] = /(\d+):(\d\d)/.exec(shown ?? "") ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
