import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { goOn, goOnIfPaused, running, seePause } from "../people/pauses";
import { test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { LINE_CUT } from "../people/watched";

test("a reload in the middle of a turn loses nothing: the draft is there, and the keys [U4] [L8]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Reload");
  await ada.composer().pressSequentially("Half a sen");
  await ada.page.waitForTimeout(400);
  await ada.page.reload();
  await goOnIfPaused(ada, ben);
  await expect(ada.composer()).toHaveValue("Half a sen");
  await ada.composer().press("End");
  await ada.composer().pressSequentially("tence");
  await ada.presses("I have said it");
  await ben.reads("Half a sentence");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("Ben goes offline: the talk pauses by itself, and goes on when both say so [P4] [P3] [C6] [C7] [V5]", async ({
  couple: { ada, ben },
}) => {
  ben.watched.forgive(LINE_CUT);
  await beginsTalk(ada, ben, "Offline", "gentle");
  await ada.composer().fill("Written while he was away");
  await ada.presses("End the talk");
  const question = ada.page.getByRole("dialog", { name: "End this talk?" });
  await expect(question).toBeVisible();
  await ben.context.setOffline(true);
  await ada.page.getByText("The talk is paused").waitFor({ timeout: 30_000 });
  await expect(question).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await seePause(ada);
  await expect(ada.page.getByText("The connection paused the talk. The time is kept; nothing is lost.")).toBeVisible();
  await expect(ada.page.getByText("Ben is not here yet.")).toBeVisible();
  await looksSound(ada, "paused by the connection");
  await ben.isTold("The line is interrupted. We keep trying; go on writing, it is kept here.");
  await looksSound(ben, "offline");
  await ben.context.setOffline(false);
  await seePause(ben);
  await test.step("What Ben presses does not move when Ada says that she goes on", async () => {
    const pressed = ben.page.getByRole("button", { name: "Go on", exact: true });
    await expect(ben.page.getByText("Ada is not here yet.")).toHaveCount(0);
    const before = await pressed.boundingBox();
    await ada.presses("Go on");
    await expect(ben.page.getByText("Ada wants to go on.")).toBeVisible();
    expect(await pressed.boundingBox()).toEqual(before);
    await pressed.click();
    await running(ada, ben);
  });
  await expect(ada.composer()).toHaveValue("Written while he was away");
  await ada.presses("I have said it");
  await ben.reads("Written while he was away");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("what Ada says while she is offline waits on her device, not shown as saved, and goes out when she is back [U1] [V1] [L3] [L9]", async ({
  couple: { ada, ben },
}) => {
  ada.watched.forgive(LINE_CUT);
  await beginsTalk(ada, ben, "Outbox");
  await ada.context.setOffline(true);
  await ada.says("Said into the wire");
  await ada.isTold(/The line is interrupted|Not saved yet|Held safely/);
  await expect(ben.page.getByText("Said into the wire")).toHaveCount(0);
  await ada.context.setOffline(false);
  await Promise.race([seePause(ada).then(() => goOn(ada, ben)), ben.reads("Said into the wire")]);
  await ben.reads("Said into the wire");
  await expect(ben.page.getByText("Said into the wire", { exact: true })).toHaveCount(1);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("a time-out holds at once; Ben moves the return once; both come back [P1] [P2] [P3] [T13] [C6]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Time-out", "gentle");
  await ben.presses("Time-out");
  await looksSound(ben, "call a time-out");
  await ben.page.getByRole("radio").nth(2).check();
  await ben.presses("Stop now");
  await Promise.all([
    expect(ada.page.getByRole("heading", { name: "A time-out" })).toBeVisible(),
    expect(ben.page.getByRole("heading", { name: "A time-out" })).toBeVisible(),
  ]);
  await ada.isTold(/^Ben called a time-out\. You two come back at /);
  await ben.isTold(/^You called a time-out\. You two come back at /);
  await expect(ada.composer()).toHaveCount(0);
  await expect(ada.page.getByRole("button", { name: "I am back" })).toHaveCount(0);

  await ada.page.getByText("Move the return time").click();
  await ada.page.getByRole("radio").last().check();
  await ada.presses("Move it");
  await expect(ben.page.getByText("The return time was moved once.")).toBeVisible();
  await expect(ada.page.getByText("Move the return time")).toHaveCount(0);

  await ada.presses("I am back");
  await ada.isTold("You are back. Ben is not yet.");
  await ben.isTold("Ada is back and waits for you.");
  await ben.presses("I am back");
  await ada.hasTheFloor();
  await ada.says("After the time-out");
  await ben.reads("After the time-out");
  await ada.endsTalk();
  await ben.seesTheEnd();
});
