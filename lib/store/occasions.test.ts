import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Happening } from "../talk/event";
import { newId, type RoomId } from "../values/ids";
import { hours, type Instant, instant, after as later, minutes, seconds } from "../values/time";
import { claimInvite } from "./invites";
import { noteOccasions } from "./occasions";
import { answerTime, letTimeGo } from "./proposals";
import { seenBy } from "./reminders";
import { addPushDevice } from "./reminderWishes";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { NOON } from "./testing/eventLogSetting";
import { claimOf, inviteInto, item, type Person, paired, person, roomOf } from "./testing/people";
import * as reminding from "./testing/reminding";
import { couple, goesOn, type Reminded, soon, talk } from "./testing/reminding";

let database: TestDatabase;
let both: Reminded;
let ada: Person;
let ben: Person;
let roomId: RoomId;
const store = () => database.store;

beforeEach(async () => {
  database ??= await freshDatabase();
  both = await couple(store());
  ({ ada, ben, roomId } = both);
});
afterAll(() => database.close());

const wants = (who: Person, wish: Parameters<typeof reminding.wants>[2] = {}) => reminding.wants(store(), who, wish);
const offers = (who: Person) => reminding.offers(store(), roomId, who);
const taken = async (now: Instant) =>
  (await reminding.taken(store(), now)).filter(({ accountId }) =>
    [ada, ben].some((one) => one.accountId === accountId),
  );
const takenFor = async ({ accountId }: Person, now: Instant) =>
  (await taken(now)).filter((each) => each.accountId === accountId);

describe("a time that Ada offers", () => {
  it("is one reminder for Ben, in the line that he chose, and none for Ada", async () => {
    await Promise.all([wants(ada), wants(ben)]);
    await offers(ada);
    const [first, ...more] = await taken(soon());
    expect(more).toEqual([]);
    expect(first).toMatchObject({ accountId: ben.accountId, line: "moment", endpoints: [], tries: 0 });
    expect(first?.email).toMatch(/^ben-/);
    expect(await taken(soon())).toEqual([]);
  });

  it("is none where he never asked for any: nothing is even noted", async () => {
    await offers(ada);
    await wants(ben, { mail: false });
    await offers(ada);
    const { rows } = await database.owner.query(`SELECT FROM "Reminder" WHERE "roomId" = $1`, [roomId]);
    expect(rows).toEqual([]);
  });

  it("waits a moment first, and is none for one who was here meanwhile", async () => {
    await wants(ben);
    await offers(ada);
    expect(await takenFor(ben, instant(Date.now()))).toEqual([]);
    await seenBy(store(), [ben.accountId]);
    expect(await takenFor(ben, soon())).toEqual([]);
  });

  it("is none any more once it was let go, or answered", async () => {
    await wants(ben);
    await letTimeGo(store(), { ...(await offers(ada)), accountId: ada.accountId });
    expect(await takenFor(ben, soon())).toEqual([]);
    await answerTime(store(), { ...(await offers(ada)), accountId: ben.accountId, counter: null });
    expect(await takenFor(ben, soon())).toEqual([]);
  });

  it("is none in a room that was closed, and none for one who has left", async () => {
    await wants(ben);
    await offers(ada);
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await takenFor(ben, soon())).toEqual([]);
    roomId = (await paired(store(), ada, ben)).roomId;
    await offers(ada);
    await database.owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND seat = 'b'`, [roomId]);
    expect(await takenFor(ben, soon())).toEqual([]);
  });

  it("goes with Ben's account", async () => {
    await wants(ben);
    await offers(ada);
    await database.owner.query(`DELETE FROM "Account" WHERE id = $1`, [ben.accountId]);
    const { rows } = await database.owner.query(`SELECT FROM "Reminder" WHERE "accountId" = $1`, [ben.accountId]);
    expect(rows).toEqual([]);
  });

  it("is no occasion when Ben answers it, accepting or countering", async () => {
    await wants(ada);
    await answerTime(store(), { ...(await offers(ada)), accountId: ben.accountId, counter: null });
    await answerTime(store(), { ...(await offers(ada)), accountId: ben.accountId, counter: item(1) });
    expect(await takenFor(ada, soon())).toEqual([]);
  });
});

describe("an invite that is accepted", () => {
  it("is a reminder for the inviter, and none for the guest", async () => {
    const carl = await person(store(), "carl");
    await Promise.all([wants(ada), wants(carl)]);
    const room = await roomOf(store(), ada);
    const { inviteId } = await inviteInto(store(), room, ada);
    await claimInvite(store(), claimOf(inviteId, carl));
    await claimInvite(store(), claimOf(inviteId, carl));
    expect(await takenFor(ada, soon())).toMatchObject([{ causes: [inviteId] }]);
    expect(await takenFor(carl, soon())).toEqual([]);
  });
});

describe("a talk that Ada proposes", () => {
  const now = later(NOON, seconds(10));

  it("is a reminder for Ben, noted once by however many nodes", async () => {
    await Promise.all([wants(ada), wants(ben)]);
    const talkId = await talk(store(), both);
    await Promise.all([noteOccasions(store(), now), noteOccasions(store(), now)]);
    expect(await takenFor(ben, now)).toEqual([]);
    expect(await taken(later(now, seconds(20)))).toMatchObject([{ accountId: ben.accountId, causes: [talkId] }]);
    await noteOccasions(store(), later(now, minutes(1)));
    expect(await takenFor(ben, later(now, hours(2)))).toEqual([]);
  });

  it("is looked for only where somebody wants reminders, and from then on", async () => {
    await database.owner.query(`UPDATE "ReminderWish" SET mail = false`);
    await database.owner.query(`DELETE FROM "PushDevice"`);
    const talkId = await talk(store(), both);
    await database.owner.query("BEGIN");
    await database.owner.query(`LOCK TABLE "Talk" IN ACCESS EXCLUSIVE MODE`);
    try {
      // Whoever looked would have to wait, in vain.
      await noteOccasions(store(), now);
      await addPushDevice(store(), ben, `https://fcm.googleapis.com/${newId()}`);
      await expect(noteOccasions(store(), now)).rejects.toThrow();
    } finally {
      await database.owner.query("COMMIT");
    }
    await noteOccasions(store(), now);
    expect(await takenFor(ben, later(now, seconds(20)))).toMatchObject([{ causes: [talkId] }]);
  });

  it("is none once it has begun", async () => {
    await wants(ben);
    const talkId = await talk(store(), both);
    await noteOccasions(store(), now);
    await database.owner.query(`UPDATE "Talk" SET status = 'running' WHERE id = $1`, [talkId]);
    expect(await takenFor(ben, later(now, seconds(20)))).toEqual([]);
  });

  it("is none when no node was there for more than an hour", async () => {
    await wants(ben);
    await talk(store(), both);
    await noteOccasions(store(), later(NOON, hours(2)));
    expect(await takenFor(ben, later(NOON, hours(3)))).toEqual([]);
  });
});

describe("the return of a time-out", () => {
  const CALLED: Happening = { kind: "TimeOutCalled", length: minutes(20) };
  const back = later(NOON, minutes(20));
  const due = later(back, seconds(20));

  it("is a reminder for both, when it has come and not before", async () => {
    await Promise.all([wants(ada), wants(ben)]);
    const talkId = await talk(store(), both, [CALLED, ada, NOON]);
    await noteOccasions(store(), instant(back - 1));
    expect(await taken(due)).toEqual([]);
    await noteOccasions(store(), back);
    expect(await taken(instant(due - 1))).toEqual([]);
    const all = await taken(due);
    expect(all.map(({ accountId }) => accountId).sort()).toEqual([ada.accountId, ben.accountId].sort());
    expect(all[0]?.causes).toEqual([`${talkId}:2`]);
  });

  it("is where the other has moved it to", async () => {
    await wants(ada);
    const moved = later(NOON, minutes(50));
    await talk(store(), both, [CALLED, ada, NOON], [{ kind: "ReturnMoved", until: moved }, ben, NOON + 1_000]);
    await noteOccasions(store(), back);
    expect(await taken(due)).toEqual([]);
    await noteOccasions(store(), moved);
    expect(await takenFor(ada, later(moved, seconds(20)))).toHaveLength(1);
  });

  it("is none for one who is back, and none once the talk goes on", async () => {
    await Promise.all([wants(ada), wants(ben)]);
    const talkId = await talk(store(), both, [CALLED, ada, NOON], [{ kind: "CameBack" }, ada, back - 1_000]);
    await noteOccasions(store(), back);
    await database.owner.query(`UPDATE "Talk" SET status = 'running' WHERE id = $1`, [talkId]);
    expect(await taken(due)).toEqual([]);
    await database.owner.query(`UPDATE "Talk" SET status = 'paused' WHERE id = $1`, [talkId]);
    await database.owner.query(`UPDATE "Reminder" SET over = false WHERE "roomId" = $1`, [roomId]);
    expect((await taken(due)).map(({ accountId }) => accountId)).toEqual([ben.accountId]);
  });

  it("is none for one who comes back before it is sent", async () => {
    await Promise.all([wants(ada), wants(ben)]);
    const talkId = await talk(store(), both, [CALLED, ada, NOON]);
    await noteOccasions(store(), back);
    await goesOn(store(), both, talkId, 3, [{ kind: "CameBack" }, ben, back + 1_000]);
    expect((await taken(due)).map(({ accountId }) => accountId)).toEqual([ada.accountId]);
  });

  it("is none where the line broke and nobody called for it", async () => {
    await wants(ada);
    const lost: Happening = { kind: "TalkPaused", lastSeen: NOON };
    await talk(
      store(),
      both,
      [CALLED, ada, NOON],
      [{ kind: "TalkResumed", runsFrom: NOON }, null, NOON],
      [lost, null, NOON],
    );
    await noteOccasions(store(), back);
    expect(await taken(due)).toEqual([]);
  });
});
