import { randomUUID } from "node:crypto";
import { type CDPSession, expect, type Page } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { lettersTo } from "../postbox";

const LINE = "For when you have a moment";
const WORDS = "The pear tree again";

const tick = ({ page }: Person, name: RegExp) => page.getByRole("checkbox", { name });
const saved = ({ page }: Person) => expect(page.getByText("Saved.", { exact: true })).toBeVisible();

test("Ada wants to be reminded: of what, nobody learns, and Ben not even that @push", async ({
  couple: { ada, ben, room },
}) => {
  await asBrowsersAreReached(ada);
  await test.step("Nothing is on until she wants it, and it is hers alone", () => wantsMail(ada));
  await test.step("Woken, her browser shows the line, and nothing of it stays when she is done", () => isWoken(ada));
  await test.step("Ben's settings know nothing of it", async () => {
    await ben.page.goto("/settings");
    await expect(tick(ben, /^Remind me by mail/)).not.toBeChecked();
    await expect(tick(ben, /^Remind me on this device/)).not.toBeChecked();
  });
  await test.step("Ben offers a time while she is away: one mail, which says nothing", async () => {
    await ada.page.goto("about:blank");
    await ben.page.goto(room);
    await offersTime(ben);
    await expect.poll(() => lettersTo(ada.email).length, { timeout: 90_000 }).toBe(1);
    const [{ from, text } = { from: "", text: "" }] = lettersTo(ada.email);
    expect(from).toBe("reminder@mail.example");
    expect(text).toMatch(new RegExp(`^Subject: ${LINE}\\r$`, "m"));
    expect(text.split("\r\n\r\n").slice(1).join("\n")).toBe(`${LINE}.\n${new URL(room).origin}\r\n`);
    const telling = [WORDS, "pear", ben.email, new URL(room).pathname, "Heard", "offer", "talk", "partner"];
    for (const word of telling) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    expect(text).not.toMatch(/\b(Ada|Ben)\b/);
    expect(lettersTo(ben.email)).toEqual([]);
  });
  await test.step("She turns it off again, and the time is put away", async () => {
    await ada.page.goto("/settings");
    await tick(ada, /^Remind me by mail/).uncheck();
    await saved(ada);
    await expect(ada.page.getByLabel("What it says")).toHaveCount(0);
    await ben.page.getByRole("button", { name: "Take it back" }).click();
    await ada.page.goto(room);
    await ada.page.getByRole("button", { name: "All right" }).first().click();
    expect(lettersTo(ada.email)).toHaveLength(1);
  });
});

async function wantsMail(ada: Person): Promise<void> {
  const { page } = ada;
  await page.goto("/settings");
  await expect(tick(ada, /^Remind me by mail/)).not.toBeChecked();
  await expect(page.getByLabel("What it says")).toHaveCount(0);
  await tick(ada, /^Remind me by mail/).check();
  await saved(ada);
  await expect(tick(ada, /^Not during my quiet hours/)).toBeChecked();
  await page.getByLabel("What it says").selectOption({ label: LINE });
  // Whenever this is told, the quiet hours are not now.
  const [from, to] = await page.evaluate(() =>
    [2, 3].map((hours) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 2)),
  );
  await page.getByLabel("From", { exact: true }).fill(`${from}:00`);
  await page.getByLabel("Until", { exact: true }).fill(`${to}:30`);
  await page.getByLabel("Until", { exact: true }).blur();
  await saved(ada);
  await looksSound(ada, "reminders by mail");
  await page.reload();
  await expect(tick(ada, /^Remind me by mail/)).toBeChecked();
  await expect(page.getByLabel("What it says").locator("option:checked")).toHaveText(LINE);
  await expect(page.getByLabel("From", { exact: true })).toHaveValue(`${from}:00`);
  await expect(page.getByLabel("Until", { exact: true })).toHaveValue(`${to}:30`);
}

/** This Chromium has no maker's service behind it: what such a one would answer stands in for it. */
async function asBrowsersAreReached({ context, page }: Person): Promise<void> {
  await context.grantPermissions(["notifications"]);
  const endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${randomUUID()}`;
  await page.addInitScript((reached) => {
    if ("PushManager" in window)
      Object.assign(PushManager.prototype, { subscribe: async () => ({ endpoint: reached }) });
  }, endpoint);
}

async function isWoken(ada: Person): Promise<void> {
  const { page, context } = ada;
  const devtools = await context.newCDPSession(page);
  const registered = registration(devtools);
  await devtools.send("ServiceWorker.enable");
  await tick(ada, /^Remind me on this device/).check();
  await saved(ada);
  await expect(tick(ada, /^Remind me on this device/)).toBeChecked();
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: "",
  });
  await expect.poll(() => shown(page)).toEqual([LINE]);
  await looksSound(ada, "reminders on this device");
  await tick(ada, /^Remind me on this device/).uncheck();
  await saved(ada);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
}

/** Where the browser keeps the script that is woken. */
const registration = (devtools: CDPSession): Promise<string> =>
  new Promise((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first && !first.isDeleted) resolve(first.registrationId);
    });
  });

const shown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const here = await navigator.serviceWorker.getRegistration();
    return ((await here?.getNotifications()) ?? []).map(({ title, body }) => title + body);
  });

async function offersTime({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Offer a time", exact: true }).click();
  await page.getByLabel("What is it for?").fill(WORDS);
  await page
    .getByRole("radio", { name: /^(Tonight|Tomorrow evening)/ })
    .first()
    .check();
  await page.getByRole("dialog").getByRole("button", { name: "Offer this time" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}
