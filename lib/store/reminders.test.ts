import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId, type RoomId } from "../values/ids";
import { hours, type Instant, after as later, minutes, seconds } from "../values/time";
import { letTimeGo } from "./proposals";
import { forgetReminders, putBackReminder, takeReminder } from "./reminders";
import { addPushDevice } from "./reminderWishes";
import { endSignIn } from "./signIns";
import { openStore } from "./store";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { type Person, person } from "./testing/people";
import * as reminding from "./testing/reminding";
import { couple, soon } from "./testing/reminding";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let roomId: RoomId;
const store = () => database.store;

beforeEach(async () => {
  database ??= await freshDatabase();
  ({ ada, ben, roomId } = await couple(store()));
});
afterAll(() => database.close());

const wants = (who: Person, wish: Parameters<typeof reminding.wants>[2] = {}) => reminding.wants(store(), who, wish);
const offers = (who: Person) => reminding.offers(store(), roomId, who);
const taken = (now: Instant) => reminding.taken(store(), now);
const takenFor = async ({ accountId }: Person, now: Instant) =>
  (await taken(now)).filter((each) => each.accountId === accountId);

describe("of several occasions", () => {
  it("one reminder comes, and what comes within the hour waits until it is over", async () => {
    await wants(ben);
    await offers(ada);
    await offers(ada);
    const now = soon();
    expect(await takenFor(ben, now)).toMatchObject([{ causes: [expect.any(String), expect.any(String)] }]);
    await offers(ada);
    expect(await takenFor(ben, later(now, minutes(59)))).toEqual([]);
    expect(await takenFor(ben, later(now, minutes(61)))).toHaveLength(1);
  });

  it("those in quiet hours wait until they are over, and are dropped if they hold no more", async () => {
    const now = soon();
    const minute = Math.floor((now / 60_000) % 1_440);
    await wants(ben, { quiet: { from: (minute + 1_380) % 1_440, to: (minute + 60) % 1_440, zone: "UTC" } });
    const kept = await offers(ada);
    const dropped = await offers(ada);
    expect(await takenFor(ben, now)).toEqual([]);
    await letTimeGo(store(), { ...dropped, accountId: ada.accountId });
    expect(await takenFor(ben, later(now, minutes(58)))).toEqual([]);
    expect(await takenFor(ben, later(now, minutes(61)))).toMatchObject([{ causes: [kept.proposalId] }]);
  });
});

describe("a reminder that is due", () => {
  it("is taken by one of two nodes that ask at the same moment, over and over", async () => {
    const other = openStore(database.appUrl);
    for (let round = 0; round < 25; round += 1) {
      const someone = await person(store(), "ben");
      await wants(someone);
      await database.owner.query(
        `INSERT INTO "Reminder" ("accountId", occasion, cause, "roomId", "dueAt")
         SELECT $1, 'accepted', $2 || n, $3, now() FROM generate_series(1, 2) AS n`,
        [someone.accountId, round, roomId],
      );
      await database.owner.query(`UPDATE "Seat" SET "accountId" = $1 WHERE "roomId" = $2 AND seat = 'b'`, [
        someone.accountId,
        roomId,
      ]);
      const both = await Promise.all([store(), other].map((node) => takeReminder(node, soon(), true)));
      expect(both.filter((each) => each !== null && each !== "waits")).toHaveLength(1);
    }
    await other.close();
  });

  it("is left to the node that is about to take it", async () => {
    await wants(ben);
    await offers(ada);
    await database.owner.query("BEGIN");
    await database.owner.query(`SELECT FROM "ReminderWish" WHERE "accountId" = $1 FOR UPDATE`, [ben.accountId]);
    expect(await takenFor(ben, soon())).toEqual([]);
    await database.owner.query("COMMIT");
    expect(await takenFor(ben, soon())).toHaveLength(1);
  });

  it("that could not be sent is tried again later and later, and given up", async () => {
    await wants(ben);
    await offers(ada);
    let now = soon();
    let tries = 0;
    for (let [each] = await takenFor(ben, now); each; [each] = await takenFor(ben, now)) {
      tries += 1;
      await putBackReminder(store(), each, now);
      expect(await takenFor(ben, now)).toEqual([]);
      now = later(now, minutes(2 ** (tries - 1)));
    }
    expect(tries).toBe(9);
    await offers(ada);
    expect(await takenFor(ben, later(now, seconds(1)))).toHaveLength(1);
  });

  it("wakes the browsers whose sign-in is live, each for one sign-in", async () => {
    const endpoint = "https://fcm.googleapis.com/fcm/send/one";
    await addPushDevice(store(), ada, endpoint);
    await addPushDevice(store(), ben, endpoint);
    await offers(ada);
    expect(await takenFor(ben, soon())).toMatchObject([{ email: null, endpoints: [endpoint], line: "reminder" }]);
    await offers(ada);
    await endSignIn(store(), ben.accountId, ben.signInId);
    expect(await takenFor(ben, later(soon(), hours(1)))).toEqual([]);
  });

  it("is dropped where only mail was wanted and this house sends none any more", async () => {
    await wants(ben);
    await offers(ada);
    expect(
      (await reminding.taken(store(), soon(), false)).filter(({ accountId }) => accountId === ben.accountId),
    ).toEqual([]);
    expect(await takenFor(ben, soon())).toEqual([]);
  });

  it("is forgotten after two days, and a browser when its sign-in is over", async () => {
    await wants(ben);
    await offers(ada);
    await addPushDevice(store(), ben, `https://fcm.googleapis.com/${newId()}`);
    await forgetReminders(store());
    const left = async () => {
      const { rows } = await database.owner.query<{ reminders: number; devices: number }>(
        `SELECT (SELECT count(*) FROM "Reminder" WHERE "accountId" = $1)::int AS reminders,
                (SELECT count(*) FROM "PushDevice" WHERE "signInId" = $2)::int AS devices`,
        [ben.accountId, ben.signInId],
      );
      return rows[0];
    };
    expect(await left()).toEqual({ reminders: 1, devices: 1 });
    await database.owner.query(`UPDATE "Reminder" SET "createdAt" = now() - interval '49 hours'`);
    await endSignIn(store(), ben.accountId, ben.signInId);
    await forgetReminders(store());
    expect(await left()).toEqual({ reminders: 0, devices: 0 });
  });
});
