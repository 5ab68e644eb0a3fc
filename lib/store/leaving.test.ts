import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { replay } from "../talk/evolve";
import { chainOver, hashWords, startOfChain } from "../values/chain";
import { newId, type TalkId } from "../values/ids";
import { CHANNEL } from "./hint";
import { inviteById } from "./invites";
import { closeRoom, dropSide } from "./leaving";
import { openEventLog } from "./postgresEventLog";
import { roomsOf } from "./rooms";
import { approveShare, proposeShare } from "./shares";
import { talkLog } from "./talks";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, event, type Pair, PROPOSED, says } from "./testing/eventLogSetting";
import { inviteInto, type Person, paired, person, roomOf } from "./testing/people";
import { closedTalk, newShare, PLACES } from "./testing/shares";
import { spokenTalk } from "./testing/spokenTalk";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let pair: Pair;
const store = () => database.store;
const log = () => openEventLog(store());

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
  pair = { roomId: (await paired(store(), ada, ben)).roomId, ada, ben };
});
afterAll(() => database.close());

const gone = { ok: false, refusal: "gone", retryAfter: null };
const close = ({ accountId }: Person) => closeRoom(store(), pair.roomId, accountId);
const drop = ({ accountId }: Person) => dropSide(store(), pair.roomId, accountId);
const rows = async (sql: string, ...values: unknown[]) => (await database.owner.query(sql, values)).rows;
const head = async (talkId: TalkId) => (await log().load(talkId))?.talk;

/** A talk that Ada has proposed, with the chain its log really has. */
async function proposed(): Promise<TalkId> {
  const talkId = newId<TalkId>();
  const words = "dG9waWM";
  const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words });
  const hashed = { ...opening, wordsHash: await hashWords(words as never) };
  const chainHead = await chainOver(await startOfChain(pair.roomId, talkId), [hashed]);
  await log().append([{ ...append(pair, talkId, ada, [hashed]), chainHead }]);
  return talkId;
}

describe("closing a room", () => {
  it("ends its open talk in the same commit, at the moment of the last thing in it; its log verifies [M10] [M11]", async () => {
    const talkId = await proposed();
    const before = await head(talkId);
    expect(await close(ada)).toEqual({ ok: true });
    const stored = await log().load(talkId);
    const last = stored?.events.at(-1);
    expect(last).toMatchObject({ by: null, author: "care", happening: { kind: "TalkClosed", cause: "room-closed" } });
    expect(last?.at).toBe(before?.lastAt);
    expect(replay(stored?.events ?? [])).toMatchObject({ status: "closed", keep: "nothing" });
    const start = await startOfChain(pair.roomId, talkId);
    expect(stored?.talk).toMatchObject({ status: "closed", nextDeadline: null, key: null, lastAt: before?.lastAt });
    expect(await chainOver(start, stored?.events ?? [])).toBe(stored?.talk.chainHead);
    const [talk] = await rows(`SELECT "closedAt" = "lastAt" AS quiet FROM "Talk" WHERE id = $1`, talkId);
    expect(talk?.quiet).toBe(true);
  });

  it("is kept from nobody by a log that cannot be read: its head is closed, and nothing kept [M10]", async () => {
    // Said before it began: no version of ours reads that.
    const talkId = await spokenTalk(log(), pair, null);
    expect(await close(ben)).toEqual({ ok: true });
    expect(await head(talkId)).toMatchObject({ status: "closed", key: null });
    expect(await rows(`SELECT seq FROM "TalkWords" WHERE "talkId" = $1`, talkId)).toEqual([]);
  });

  it("is for either alone, once, and never for anybody else; both keep reading", async () => {
    const talkId = await closedTalk(store(), pair);
    expect(await close(await person(store(), "eve"))).toEqual(gone);
    expect(await close(ben)).toEqual({ ok: true });
    const [first] = await rows(`SELECT "closedAt" FROM "Room" WHERE id = $1`, pair.roomId);
    expect([await close(ben), await close(ada)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await rows(`SELECT "closedAt" FROM "Room" WHERE id = $1`, pair.roomId)).toEqual([first]);
    for (const who of [ada, ben]) {
      const { accountId } = who;
      expect(await wholeRoom(store(), pair.roomId, who)).toMatchObject({ closed: true, invite: null });
      expect((await talkLog(store(), talkId, accountId, 0, 9))?.events).toHaveLength(5);
      expect(await roomsOf(store(), accountId)).toMatchObject([{ roomId: pair.roomId, closed: true }]);
    }
  });

  it("tells of it by one hint to all nodes, without who and when", async () => {
    const heard: string[] = [];
    await database.owner.query(`LISTEN ${CHANNEL}`);
    database.owner.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await close(ada);
    await expect.poll(() => heard).toContainEqual(JSON.stringify({ roomClosed: pair.roomId }));
    expect(heard.join()).not.toContain(ada.accountId);
    await database.owner.query(`UNLISTEN ${CHANNEL}`);
  });

  it("voids invites and erases their secrets, ends plans and shares [M5]", async () => {
    const alone = await roomOf(store(), ada);
    const { inviteId } = await inviteInto(store(), alone, ada);
    await closeRoom(store(), alone, ada.accountId);
    expect(await inviteById(store(), inviteId, null)).toMatchObject({ refusal: "invite-revoked" });
    const secrets = `SELECT id FROM "Invite" WHERE "roomId" = $1 AND ("voidedAt" IS NULL OR secret IS NOT NULL OR welcome IS NOT NULL)`;
    expect(await rows(secrets, alone)).toEqual([]);

    const talkId = await closedTalk(store(), pair);
    const share = newShare([talkId], PLACES);
    const { roomId } = pair;
    await proposeShare(store(), { ...share, roomId, accountId: ada.accountId });
    const seen = await hashWords(share.sealed);
    await approveShare(store(), { roomId, accountId: ben.accountId, shareId: share.shareId, seen });
    await database.owner.query(
      `INSERT INTO "Proposal" (id, "roomId", seat, kind, state, item) VALUES ($1, $2, 'a', 'weekly', 'agreed', '{}')`,
      [newId(), roomId],
    );
    await close(ben);
    for (const table of ["Share", "Proposal"]) expect(await rows(`SELECT id FROM "${table}"`)).toEqual([]);
  });

  it("meets a command at the same moment: it is in the log before the end, or it is gone [M4] [M12] [L11]", async () => {
    for (let round = 0; round < 12; round += 1) {
      const talkId = await proposed();
      const choice = event(
        2,
        { kind: "ChoicesMade", clock: "none", keep: "notes" },
        { by: "b", author: ben.accountId },
      );
      const command = append(pair, talkId, ben, [choice]);
      const racing = { ...command, status: "gathering" as const };
      const [, [result]] = await Promise.all([close(ada), log().append([racing])]);
      const kinds = (await log().load(talkId))?.events.map(({ happening }) => happening.kind);
      if (result?.appended) expect(kinds).toEqual(["TalkProposed", "ChoicesMade", "TalkClosed"]);
      else expect(kinds).toEqual(["TalkProposed", "TalkClosed"]);
      expect(await log().append([append(pair, talkId, ben, [says(4, "b", ben)])])).toEqual([
        { appended: false, why: "gone" },
      ]);
      pair = { roomId: (await paired(store(), ada, ben)).roomId, ada, ben };
    }
  });
});

describe("letting one's side go", () => {
  it("leaves a room that never was for whoever went, and the other's copy with all that was shared", async () => {
    const { roomId } = pair;
    const talkId = await closedTalk(store(), pair);
    await close(ada);
    expect(await drop(ada)).toEqual({ ok: true });
    expect(await wholeRoom(store(), roomId, ada)).toBeNull();
    expect(await roomsOf(store(), ada.accountId)).toEqual([]);
    expect(await talkLog(store(), talkId, ada.accountId, 0, 9)).toBeNull();
    expect([await drop(ada), await close(ada)]).toEqual([gone, gone]);
    expect((await talkLog(store(), talkId, ben.accountId, 0, 9))?.events).toHaveLength(5);
  });

  it("still names whoever went by the room's own keys, so that their words open for the other", async () => {
    const { roomId } = pair;
    const record = { members: [{ accountId: ada.accountId }, { accountId: ben.accountId }] };
    await database.owner.query(`UPDATE "Epoch" SET record = $2 WHERE "roomId" = $1`, [roomId, record]);
    await drop(ada);
    const left = await wholeRoom(store(), roomId, ben);
    expect(left).toMatchObject({ closed: true, accountIds: { a: ada.accountId, b: ben.accountId } });
    expect(left).toMatchObject({ cards: { a: null }, publicKeys: { a: null }, promised: { a: false } });
  });

  it("of an open room closes it first; with the last side goes the room and all in it", async () => {
    const { roomId } = pair;
    const talkId = await spokenTalk(log(), pair);
    await drop(ben);
    expect(await wholeRoom(store(), roomId, ada)).toMatchObject({ closed: true });
    await drop(ada);
    for (const table of ["Room", "Seat", "Epoch", "Talk", "Invite"]) {
      const column = table === "Room" ? "id" : "roomId";
      expect(await rows(`SELECT FROM "${table}" WHERE "${column}" = $1`, roomId)).toEqual([]);
    }
    expect(await rows(`SELECT FROM "TalkWords" WHERE "talkId" = $1`, talkId)).toEqual([]);
    expect(await rows(`SELECT FROM "TalkEvent" WHERE "talkId" = $1`, talkId)).toEqual([]);
  });

  it("goes from both sides at once without holding each other up", async () => {
    await close(ada);
    expect(await Promise.all([drop(ada), drop(ben), drop(ada)])).toContainEqual({ ok: true });
    expect(await rows(`SELECT FROM "Room" WHERE id = $1`, pair.roomId)).toEqual([]);
  });

  it("is not for an open room by the function alone, nor for anybody else's", async () => {
    const asked = `SELECT heard_drop_side($1, $2) AS done`;
    expect(await rows(asked, pair.roomId, ada.accountId)).toEqual([{ done: false }]);
    await close(ada);
    expect(await rows(asked, pair.roomId, (await person(store(), "eve")).accountId)).toEqual([{ done: false }]);
    expect(await wholeRoom(store(), pair.roomId, ada)).not.toBeNull();
  });

  it("finds a new room of the same two empty", async () => {
    const talkId = await closedTalk(store(), pair);
    await close(ada);
    const { roomId } = await paired(store(), ada, ben);
    expect(await wholeRoom(store(), roomId, ben)).toMatchObject({ closed: false, talks: [] });
    expect((await talkLog(store(), talkId, ben.accountId, 0, 1))?.roomId).toBe(pair.roomId);
  });
});
