import { expect } from "@playwright/test";
import { trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { givenByPasskeys, keptIn, withAuthenticator } from "../people/device";
import { looksSound } from "../people/looks";
import { tellsNothing } from "../people/outside";
import { inAnotherTab, type Person } from "../people/person";
import { test } from "../people/stage";
import { LINE_CUT } from "../people/watched";

const LOCKED = "Unlock what is yours";
const isLocked = ({ page }: Person) => expect(page.getByRole("heading", { name: LOCKED })).toBeVisible();
const thought = ({ page }: Person) => page.getByLabel("A thought", { exact: true });

/** As far as the question whether the device confirms it. */
async function asksForDevice(ada: Person) {
  await ada.presses("Set up this device");
  await ada.page.getByRole("dialog").getByLabel("Passphrase", { exact: true }).fill(ada.paper.passphrase);
  await ada.presses("Go on");
  await expect(ada.page.getByRole("button", { name: "Ask my device" })).toBeVisible();
}

test("Ada's own device unlocks what is hers, locks by itself, and forgets how when she removes it", async ({
  strangers: { ada },
}) => {
  const { page } = ada;
  const given = await givenByPasskeys(page);
  await page.clock.install();
  await ada.signUp();
  await ada.opensRoom();
  const room = page.url();
  await page.goto("/settings");

  await test.step("A device that gives nothing to lock with is refused plainly", async () => {
    const poor = await withAuthenticator(page, false);
    await asksForDevice(ada);
    await looksSound(ada, "settings set up this device");
    await ada.presses("Ask my device");
    await expect(page.getByText(/gives nothing to lock a key with/)).toBeVisible();
    await ada.presses("Not now");
    await poor.take();
  });
  await test.step("Another is set up, with the passphrase once more", async () => {
    await withAuthenticator(page, true);
    await asksForDevice(ada);
    await ada.presses("Ask my device");
    await expect(page.getByText("This device can unlock now.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Remove the unlocking with / })).toHaveCount(1);
    await page.getByLabel("Lock by itself after").selectOption("5");
    await looksSound(ada, "settings with a device set up");
  });

  const other = await inAnotherTab(ada);
  await test.step("After five quiet minutes every tab is locked in its place, and nothing typed is lost", async () => {
    await page.goto(room);
    await other.page.goto("/settings");
    await other.unlock();
    await thought(ada).fill("Half a thought");
    ada.watched.forgive(LINE_CUT);
    await page.clock.fastForward("06:00");
    await Promise.all([isLocked(ada), isLocked(other)]);
    await expect(page).toHaveURL(room);
    await looksSound(ada, "unlock with this device");
    await tellsNothing(ada, ["Half a thought"]);
    await ada.presses("Unlock with this device");
    await expect(thought(ada)).toHaveValue("Half a thought");
  });
  await test.step("A reload asks for nothing; a lock in one tab is a lock in all", async () => {
    await page.reload();
    await expect(thought(ada)).toHaveValue("Half a thought");
    await other.unlock();
    await other.presses("Lock now");
    await Promise.all([isLocked(ada), isLocked(other)]);
    await ada.presses("Unlock with this device");
    await expect(thought(ada)).toHaveValue("Half a thought");
  });
  await test.step("Once removed it opens nothing", async () => {
    await page.goto("/settings");
    const kept = await page.evaluate(() => ({ ...localStorage }));
    await page.getByRole("button", { name: /^Remove the unlocking with / }).click();
    await ada.presses("Remove it");
    await expect(page.getByText("Removed. It opens nothing any more.")).toBeVisible();
    await page.evaluate((names) => Object.assign(localStorage, names), kept);
    await ada.presses("Lock now");
    await ada.presses("Unlock with this device");
    await expect(page.getByText("This was removed. Use your passphrase.")).toBeVisible();
    await isLocked(ada);
  });
  await test.step("What the device gave is the same each time, and went nowhere", () => {
    expect(given.length).toBeGreaterThan(2);
    expect(new Set(given.map((bytes) => bytes.toString("hex"))).size).toBe(1);
    const spellings = (["hex", "base64", "base64url"] as const).map((as) => given[0]?.toString(as).slice(0, 42) ?? "");
    const canaries = spellings.map((text) => ({ what: "what the passkey gave", text }));
    expect(search(canaries, [trafficOf(ada)])).toEqual([]);
    expect(search([{ what: "her address", text: ada.email }], [trafficOf(ada)])).not.toEqual([]);
  });
  await other.page.close();
});

test("On a device that others use too nothing of Ada's stays behind", async ({ strangers: { ada } }) => {
  const { page, context } = ada;
  await page.clock.install();
  await page.goto("/sign-up");
  await page.getByRole("checkbox", { name: /^Others use this device too/ }).check();
  await looksSound(ada, "sign up on a shared device");
  await ada.signUpHere();
  await ada.opensRoomHere();
  const room = page.url();

  await test.step("Keys and drafts go with the tab; a reload asks for the passphrase, and loses no letter", async () => {
    await thought(ada).fill("Half a thought");
    await page.waitForTimeout(500);
    await page.reload();
    await ada.unlock();
    await expect(thought(ada)).toHaveValue("Half a thought");
    const kept = await keptIn(context, page);
    expect(kept.filter((each) => /IndexedDB|cache/.test(each))).toEqual([]);
    expect(kept.filter((each) => each.startsWith("localStorage"))).toEqual(["localStorage heard-shared-device"]);
    expect((await context.cookies()).map(({ expires }) => expires)).toEqual([-1, -1, -1]);
  });
  await test.step("Signing out asks about what was not sent, and then nothing is left", async () => {
    await page.goto("/settings");
    await ada.unlock();
    await expect(page.getByText("Not on a device that others use.")).toBeVisible();
    await looksSound(ada, "settings on a shared device");
    await ada.presses("Sign out here");
    await looksSound(ada, "sign out with something unsent");
    await ada.presses("Sign out, let it go");
    await expect(page.getByText(/^Nothing of yours is left in this browser/)).toBeVisible();
    expect(await keptIn(context, page)).toEqual([]);
    await looksSound(ada, "signed out of a shared device");
    await tellsNothing(ada, ["Half a thought", "Ada"]);
  });
  await test.step("After 15 quiet minutes she is signed out; what she wrote waits in the tab, locked", async () => {
    await signsInShared(ada, (form) => looksSound(ada, form));
    await page.goto(room);
    await ada.unlock();
    await thought(ada).fill("Another half");
    await page.waitForTimeout(500);
    ada.watched.forgive(LINE_CUT);
    await page.clock.fastForward("16:00");
    await expect(page.getByText("It waits in this tab, locked.", { exact: false })).toBeVisible();
    expect(await keptIn(context, page)).toEqual([expect.stringMatching(/^sessionStorage heard-line-/)]);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("Another half");
    await looksSound(ada, "signed out with something unsent");
    await tellsNothing(ada, ["Another half", "Ada"]);
    await signsInShared(ada);
    await page.goto(room);
    await ada.unlock();
    await expect(thought(ada)).toHaveValue("Another half");
  });
  await test.step("A tab that is simply closed leaves nothing that lasts, and the next start clears away the rest", async () => {
    const next = await context.newPage();
    await page.close();
    await next.goto("/help");
    await expect.poll(() => keptIn(context, next)).toEqual([]);
    await next.goto(room);
    await expect(next).toHaveURL(/\/sign-in/);
    await next.close();
  });
});

async function signsInShared(ada: Person, look: (form: string) => Promise<unknown> = async () => {}) {
  const { page } = ada;
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(ada.email);
  await page.getByLabel("Passphrase", { exact: true }).fill(ada.paper.passphrase);
  await page.getByRole("radio", { name: /^Others use this device too/ }).check();
  await look("sign in on a shared device");
  await ada.presses("Sign in");
  await expect(page).not.toHaveURL(/sign-in/);
}
