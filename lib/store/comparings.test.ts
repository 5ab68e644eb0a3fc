import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompareId, newId, type RoomId } from "../values/ids";
import { rekeyAccount } from "./accounts";
import { beginComparing, tellNumber } from "./comparings";
import { addEpoch } from "./rooms";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { firstEpoch, locks, type Person, paired, person } from "./testing/people";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
});
afterAll(() => database.close());

const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const DONE = { ok: true };

async function inRoom() {
  const { roomId } = await paired(store(), ada, ben);
  const begins = (who: Person, compareId = newId<CompareId>(), commitment = "commitment") =>
    beginComparing(store(), { roomId, accountId: who.accountId, compareId, commitment });
  const tells = (who: Person, compareId: CompareId, nonce: string) =>
    tellNumber(store(), { roomId, accountId: who.accountId, compareId, nonce });
  const stands = async (who = ada) => (await wholeRoom(store(), roomId, who))?.comparing ?? null;
  return { roomId, begins, tells, stands };
}

/** As if everything in a room had been begun that much earlier. */
const earlier = (roomId: RoomId, by: string) =>
  database.owner.query(`UPDATE "Comparing" SET "createdAt" = "createdAt" - $2::interval WHERE "roomId" = $1`, [
    roomId,
    by,
  ]);

describe("a comparing", () => {
  it("goes in three steps, each seen by both: the commitment, the other's number, then one's own", async () => {
    const { begins, tells, stands } = await inRoom();
    const compareId = newId<CompareId>();
    expect(await stands()).toBeNull();
    expect(await begins(ada, compareId)).toEqual(DONE);
    expect(await stands(ben)).toMatchObject({
      compareId,
      seat: "a",
      commitment: "commitment",
      answer: null,
      reveal: null,
    });
    expect(await tells(ada, compareId, "too early")).toEqual(refusal("unknown"));
    expect(await tells(ben, compareId, "his")).toEqual(DONE);
    expect(await tells(ada, compareId, "hers")).toEqual(DONE);
    expect(await stands(ben)).toMatchObject({ answer: "his", reveal: "hers" });
  });

  it("takes each number once; the same once more is no harm", async () => {
    const { begins, tells } = await inRoom();
    const compareId = newId<CompareId>();
    expect([await begins(ada, compareId), await begins(ada, compareId)]).toEqual([DONE, DONE]);
    expect(await begins(ada, compareId, "another")).toEqual(refusal("malformed"));
    expect(await begins(ben, compareId)).toEqual(refusal("malformed"));
    await tells(ben, compareId, "his");
    expect([await tells(ben, compareId, "his"), await tells(ben, compareId, "another")]).toEqual([
      DONE,
      refusal("already-answered"),
    ]);
    await tells(ada, compareId, "hers");
    expect(await tells(ada, compareId, "another")).toEqual(refusal("already-answered"));
  });

  it("is one when both begin: the second one answers the first", async () => {
    const { begins, stands } = await inRoom();
    const both = await Promise.all([begins(ada), begins(ben)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("already-answered"));
    const again = newId<CompareId>();
    const seat = (await stands())?.seat;
    expect(await begins(seat === "a" ? ada : ben, again)).toEqual(DONE);
    expect((await stands())?.compareId).toBe(again);
  });

  it("stands open for ten minutes", async () => {
    const { roomId, begins, tells, stands } = await inRoom();
    const compareId = newId<CompareId>();
    await begins(ada, compareId);
    await earlier(roomId, "9 minutes 50 seconds");
    expect(await stands()).not.toBeNull();
    await earlier(roomId, "11 seconds");
    expect(await stands()).toBeNull();
    expect(await tells(ben, compareId, "late")).toEqual(refusal("unknown"));
    expect(await begins(ben)).toEqual(DONE);
  });

  it("comes to two numbers three times a day; begun and left is not counted", async () => {
    const { roomId, begins, tells } = await inRoom();
    for (let left = 0; left < 5; left += 1) expect(await begins(ada)).toEqual(DONE);
    for (const who of [ada, ben, ada]) {
      const compareId = newId<CompareId>();
      expect(await begins(who, compareId)).toEqual(DONE);
      await tells(who === ada ? ben : ada, compareId, "a number");
    }
    expect([await begins(ada), await begins(ben)]).toEqual([refusal("too-fast"), refusal("too-fast")]);
    await earlier(roomId, "23 hours 59 minutes");
    expect(await begins(ada)).toEqual(refusal("too-fast"));
    await earlier(roomId, "2 minutes");
    expect(await begins(ada)).toEqual(DONE);
    const { rows } = await database.owner.query(`SELECT count(*)::int AS kept FROM "Comparing" WHERE "roomId" = $1`, [
      roomId,
    ]);
    expect(rows).toEqual([{ kept: 1 }]);
  });

  it("is over once another was begun", async () => {
    const { begins, tells, stands } = await inRoom();
    const [first, second] = [newId<CompareId>(), newId<CompareId>()];
    await begins(ada, first);
    await tells(ben, first, "his");
    await begins(ada, second);
    expect(await tells(ada, first, "hers")).toEqual(refusal("unknown"));
    expect(await tells(ben, first, "another")).toEqual(refusal("unknown"));
    expect(await stands()).toMatchObject({ compareId: second, answer: null });
  });

  it("is for the two of an open room; none of another room's is told", async () => {
    const [one, other] = [await inRoom(), await inRoom()];
    const eve = await person(store(), "eve");
    const compareId = newId<CompareId>();
    await one.begins(ada, compareId);
    expect(await one.begins(eve)).toEqual(refusal("gone"));
    expect(await one.tells(eve, compareId, "hers")).toEqual(refusal("gone"));
    expect(await other.tells(ben, compareId, "his")).toEqual(refusal("unknown"));
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [one.roomId]);
    expect(await one.begins(ada)).toEqual(refusal("gone"));
    expect(await one.tells(ben, compareId, "his")).toEqual(refusal("gone"));
  });
});

describe("a room's newest key", () => {
  it("is due a fresh one after ninety days, and then no more", async () => {
    const { roomId } = await inRoom();
    const due = async (who: Person) => (await wholeRoom(store(), roomId, who))?.renewKeys;
    expect(await due(ada)).toBe(false);
    const aged = (by: string) =>
      database.owner.query(`UPDATE "Epoch" SET "createdAt" = "createdAt" - $2::interval WHERE "roomId" = $1`, [
        roomId,
        by,
      ]);
    await database.owner.query(`UPDATE "Account" SET "keysSince" = now() - interval '1 year' WHERE id = ANY($1)`, [
      [ada.accountId, ben.accountId],
    ]);
    await aged("89 days 23 hours");
    expect(await due(ada)).toBe(false);
    await aged("2 hours");
    expect([await due(ada), await due(ben)]).toEqual([true, true]);
    await addEpoch(store(), { ...firstEpoch(roomId, ben, null), epoch: 2 });
    expect([await due(ada), await due(ben)]).toEqual([false, false]);
  });

  it("is due one for who has a new passphrase and code, until it is made", async () => {
    const { roomId } = await inRoom();
    const due = async (who: Person) => (await wholeRoom(store(), roomId, who))?.renewKeys;
    await rekeyAccount(store(), ben, { locks: locks("new"), identity: null, proven: true });
    expect([await due(ada), await due(ben)]).toEqual([false, true]);
    await addEpoch(store(), { ...firstEpoch(roomId, ben, null), epoch: 2 });
    expect(await due(ben)).toBe(false);
  });
});
