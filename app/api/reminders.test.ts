import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { noPushHere, pushHere, type ReminderWish, reminders, wishReminders } from "../../lib/wire/routes/reminders";
import { type Arrived, arrived, openBrowser } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  ada = await arrived("ada");
  ben = await arrived("ben");
});
afterAll(() => house.close());

const WISH: ReminderWish = { mail: true, line: "today", quiet: { from: 1_320, to: 420, zone: "Europe/Berlin" } };
const SERVICE = "https://updates.push.services.mozilla.com/wpush/v2/ada";

describe("one's own reminders", () => {
  it("are off at first, in a house that sends no mail, and a browser is told the house's key", async () => {
    expect(await ada.get(reminders, {}, {})).toEqual({
      ...{ ok: true, wish: null, sendsMail: false, pushHere: false },
      pushKey: expect.stringMatching(/^B[\w-]{86}$/),
    });
  });

  it("are as one has chosen them, and the other learns nothing of it", async () => {
    await pair(ada, ben);
    const before = await ben.get(reminders, {}, {});
    await ada.get(wishReminders, {}, WISH);
    await ada.get(wishReminders, {}, WISH);
    expect(await ada.get(reminders, {}, {})).toMatchObject({ wish: WISH });
    expect(await ben.get(reminders, {}, {})).toEqual(before);
    await ada.get(wishReminders, {}, { ...WISH, mail: false, quiet: null });
    expect(await ada.get(reminders, {}, {})).toMatchObject({ wish: { mail: false, quiet: null } });
  });

  it.each([
    ["a line of one's own", { ...WISH, line: "Ada waits for you" }],
    ["an hour that no day has", { ...WISH, quiet: { from: 1_440, to: 0, zone: "UTC" } }],
    ["a place without clocks", { ...WISH, quiet: { from: 0, to: 60, zone: "Mars/Base" } }],
    ["an address of somebody else", { ...WISH, email: "eve@example.org" }],
  ])("cannot be %s", async (_, wish) => {
    expect(await ada.ask(wishReminders, {}, wish as never)).toMatchObject({ refusal: "malformed" });
    expect(await ada.get(reminders, {}, {})).toMatchObject({ wish: null });
  });
});

describe("a browser that may be woken", () => {
  it("is the one that asked, until it asks no more", async () => {
    const phone = openBrowser();
    await phone.signIn("passphrase", { email: ada.who.email, authKey: ada.who.authKey });
    await ada.get(pushHere, {}, { endpoint: SERVICE });
    expect(await ada.get(reminders, {}, {})).toMatchObject({ pushHere: true });
    expect(await phone.ask(reminders, {}, {})).toMatchObject({ pushHere: false });
    await phone.ask(noPushHere, {}, {});
    expect(await ada.get(reminders, {}, {})).toMatchObject({ pushHere: true });
    await ada.get(noPushHere, {}, {});
    expect(await ada.get(reminders, {}, {})).toMatchObject({ pushHere: false });
  });

  it("is one person's at a time", async () => {
    await ada.get(pushHere, {}, { endpoint: SERVICE });
    await ben.get(pushHere, {}, { endpoint: SERVICE });
    expect(await ada.get(reminders, {}, {})).toMatchObject({ pushHere: false });
    expect(await ben.get(reminders, {}, {})).toMatchObject({ pushHere: true });
  });

  it.each(["https://127.0.0.1/", "http://fcm.googleapis.com/", "https://evil.example/", "nothing"])(
    "is not at %s",
    async (endpoint) => {
      expect(await ada.ask(pushHere, {}, { endpoint })).toMatchObject({ refusal: "strange-service" });
      expect(await ada.get(reminders, {}, {})).toMatchObject({ pushHere: false });
    },
  );
});
