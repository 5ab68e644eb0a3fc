import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MOST_SHARES } from "../room/share";
import type { Keep } from "../talk/talk";
import { hashWords } from "../values/chain";
import { newId, type ShareId, type TalkId } from "../values/ids";
import type { Sealed, WordsHash } from "../values/sealed";
import { days } from "../values/time";
import { deleteTalk, eraseOwn, keepLess } from "./erasing";
import { forgetExpired, openShare } from "./openShare";
import { approveShare, letShareGo, previewShare, proposeShare } from "./shares";
import { freshDatabase, type TestDatabase } from "./testing/database";
import type { Pair } from "./testing/eventLogSetting";
import { item, type Person, paired, person, roomOf } from "./testing/people";
import { closedTalk, newShare, TOKEN_OF_LINK } from "./testing/shares";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let pair: Pair;
let talkId: TalkId;
let seen: WordsHash;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  [ada, ben, carl] = [await person(store(), "ada"), await person(store(), "ben"), await person(store(), "carl")];
  seen = await hashWords("c2VhbGVk" as Sealed);
});
beforeEach(async () => {
  pair = { roomId: (await paired(store(), ada, ben)).roomId, ada, ben };
  talkId = await closedTalk(store(), pair);
});
afterAll(() => database.close());

const DONE = { ok: true };
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const seenBy = async (who: Person) => (await wholeRoom(store(), pair.roomId, who))?.shares ?? null;
const of = (shareId: ShareId, { accountId }: Person) => ({ roomId: pair.roomId, shareId, accountId });
const propose = (share = newShare([talkId]), { accountId }: Person = ada) =>
  proposeShare(store(), { ...share, roomId: pair.roomId, accountId });
const approve = (shareId: ShareId, who: Person = ben, hash = seen) =>
  approveShare(store(), { ...of(shareId, who), seen: hash });
const opens = (shareId: ShareId, token = TOKEN_OF_LINK) => openShare(store(), shareId, token);
const letGo = (shareId: ShareId, who: Person) => letShareGo(store(), of(shareId, who));

async function proposed(talkIds: readonly TalkId[] = [talkId]): Promise<ShareId> {
  const share = newShare(talkIds);
  expect(await propose(share)).toEqual(DONE);
  return share.shareId;
}
async function open(talkIds?: readonly TalkId[]): Promise<ShareId> {
  const shareId = await proposed(talkIds);
  expect(await approve(shareId)).toEqual(DONE);
  return shareId;
}
const rowOf = async (shareId: ShareId) =>
  (await database.owner.query(`SELECT * FROM "Share" WHERE id = $1`, [shareId])).rows[0] ?? null;
const endsIn = (shareId: ShareId, seconds: number) =>
  database.owner.query(`UPDATE "Share" SET "expiresAt" = now() + make_interval(secs => $2) WHERE id = $1`, [
    ...[shareId, seconds],
  ]);

describe("showing a counsellor", () => {
  it("takes both: what Ada proposes opens nothing until Ben approves exactly what he has seen", async () => {
    const share = newShare([talkId]);
    expect([await propose(share), await propose(share)]).toEqual([DONE, DONE]);
    const { shareId } = share;
    expect(await seenBy(ben)).toMatchObject([{ shareId, seat: "a", state: "proposed", expiresAt: null, timesRead: 0 }]);
    expect(await previewShare(store(), of(shareId, ben))).toEqual({ ok: true, sealed: share.sealed });
    expect(await opens(shareId)).toEqual(refusal("unknown"));
    expect(await approve(shareId, ada)).toEqual(refusal("not-yours"));
    expect(await approve(shareId, ben, await hashWords("YW5vdGhlcg" as Sealed))).toEqual(refusal("changed-since"));
    expect(await opens(shareId)).toEqual(refusal("unknown"));
    expect(await approve(shareId)).toEqual(DONE);
    expect(await opens(shareId)).toMatchObject({ ok: true, sealed: share.sealed });
  });

  it("has its end from the approval on; to approve twice moves nothing", async () => {
    const shareId = await open();
    const [first] = (await seenBy(ada)) ?? [];
    const { openedAt } = await rowOf(shareId);
    expect(Number(first?.expiresAt) - openedAt.getTime()).toBe(days(7));
    expect(await approve(shareId)).toEqual(DONE);
    expect(await seenBy(ben)).toEqual([first]);
  });

  it("counts each reading, by time and number, for both", async () => {
    const shareId = await open();
    for (const count of [1, 2, 3]) {
      expect(await opens(shareId)).toMatchObject({ ok: true });
      for (const who of [ada, ben])
        expect(await seenBy(who)).toMatchObject([{ timesRead: count, lastReadAt: expect.any(Number) }]);
    }
    expect(await opens(shareId, Buffer.alloc(32, 8).toString("base64url"))).toEqual(refusal("unknown"));
    expect(await seenBy(ada)).toMatchObject([{ timesRead: 3 }]);
  });

  it("ends at its hour, and what could be read is erased when next anyone looks", async () => {
    const shareId = await open();
    await endsIn(shareId, 60);
    expect(await opens(shareId)).toMatchObject({ ok: true });
    await endsIn(shareId, 0);
    expect(await previewShare(store(), of(shareId, ada))).toEqual(refusal("unknown"));
    expect(await rowOf(shareId)).toMatchObject({ sealed: "c2VhbGVk" });
    expect(await opens(shareId)).toEqual(refusal("unknown"));
    expect(await rowOf(shareId)).toMatchObject({ state: "open", sealed: null, openHash: null, timesRead: 1 });
    expect(await seenBy(ben)).toMatchObject([{ shareId, timesRead: 1 }]);
  });

  it("is swept: words when it is over, all of it a month later, and what nobody answers", async () => {
    const [over, longOver, unanswered, standing] = [await open(), await open(), await proposed(), await open()];
    await endsIn(over, 0);
    await endsIn(longOver, -30 * 86_400);
    const monthAgo = `UPDATE "Share" SET "createdAt" = now() - interval '30 days' WHERE id = $1`;
    await database.owner.query(monthAgo, [unanswered]);
    await database.owner.query(monthAgo, [standing]);
    await forgetExpired(store());
    expect(await rowOf(over)).toMatchObject({ sealed: null, openHash: null });
    expect([await rowOf(longOver), await rowOf(unanswered)]).toEqual([null, null]);
    expect(await opens(standing)).toMatchObject({ ok: true });
  });
});

describe("letting a share go", () => {
  it("is for either, at once: of an open one nothing is left, and its link opens nothing", async () => {
    for (const who of [ada, ben]) {
      const shareId = await open();
      expect(await letGo(shareId, who)).toEqual(DONE);
      expect(await rowOf(shareId)).toBeNull();
      expect(await opens(shareId)).toEqual(refusal("unknown"));
      expect(await letGo(shareId, who)).toEqual(refusal("unknown"));
    }
  });

  it("before it is answered takes it back", async () => {
    const shareId = await proposed();
    expect(await letGo(shareId, ada)).toEqual(DONE);
    expect(await rowOf(shareId)).toBeNull();
    expect(await approve(shareId)).toEqual(refusal("unknown"));
  });

  it("instead of approving is told to who asked, without a reason and without a word of what it was", async () => {
    const shareId = await proposed();
    expect(await letGo(shareId, ben)).toEqual(DONE);
    expect(await rowOf(shareId)).toMatchObject({ state: "declined", sealed: null, openHash: null });
    expect(await seenBy(ben)).toEqual([]);
    expect(await seenBy(ada)).toMatchObject([{ shareId, state: "declined" }]);
    for (const again of [approve(shareId), letGo(shareId, ben), opens(shareId)])
      expect(await again).toEqual(refusal("unknown"));
    expect(await letGo(shareId, ada)).toEqual(DONE);
    expect(await rowOf(shareId)).toBeNull();
  });
});

describe("a share goes with what it shows", () => {
  const acts: readonly (readonly [string, (of: TalkId) => Promise<unknown>])[] = [
    ["the talk is deleted", (id) => deleteTalk(store(), { talkId: id, accountId: ben.accountId })],
    ["only the notes are kept", (id) => keepLess(store(), { talkId: id, accountId: ben.accountId, keep: "notes" })],
    ["nothing is kept", (id) => keepLess(store(), { talkId: id, accountId: ada.accountId, keep: "nothing" })],
    ["one erases what they said", (id) => eraseOwn(store(), { talkId: id, accountId: ben.accountId, seq: 3 })],
  ];
  it.each(acts)("when %s: proposed and open alike, and no other", async (_, act) => {
    const other = await closedTalk(store(), pair);
    const gone = [await proposed(), await open([other, talkId])];
    const stays = await open([other]);
    expect(await act(talkId)).toEqual(DONE);
    for (const shareId of gone)
      expect([await rowOf(shareId), await opens(shareId)]).toEqual([null, refusal("unknown")]);
    expect(await opens(stays)).toMatchObject({ ok: true });
  });

  it("when less is kept of a talk whose words are all gone already", async () => {
    const shareId = await open();
    await database.owner.query(`ALTER TABLE "TalkWords" DISABLE TRIGGER heard_end_shares_of_words`);
    await keepLess(store(), { talkId, accountId: ada.accountId, keep: "nothing" });
    await database.owner.query(`ALTER TABLE "TalkWords" ENABLE TRIGGER heard_end_shares_of_words`);
    expect(await rowOf(shareId)).toBeNull();
  });

  it("when a seat is left, and when the room is closed", async () => {
    const leave = `UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND seat = 'b'`;
    const unseat = `DELETE FROM "Seat" WHERE "roomId" = $1 AND seat = 'b'`;
    const close = `UPDATE "Room" SET "closedAt" = now() WHERE id = $1`;
    for (const sql of [leave, unseat, close]) {
      pair = { roomId: (await paired(store(), ada, ben)).roomId, ada, ben };
      const shareId = await open([await closedTalk(store(), pair)]);
      await database.owner.query(sql, [pair.roomId]);
      expect([await rowOf(shareId), await opens(shareId)]).toEqual([null, refusal("unknown")]);
    }
  });
});

describe("what may be proposed", () => {
  it.each<[string, Keep | null, string]>([
    ["is not over", null, "not-over"],
    ["has lost words since it was read", "notes", "changed-since"],
  ])("is no talk that %s", async (_, keep, why) => {
    const other = await closedTalk(store(), pair, keep);
    expect(await propose(newShare([talkId, other]))).toEqual(refusal(why));
    expect(await seenBy(ada)).toEqual([]);
  });

  it("is no talk that was deleted, is not there, or is another room's", async () => {
    await deleteTalk(store(), { talkId, accountId: ben.accountId });
    expect(await propose(newShare([talkId], []))).toEqual(refusal("changed-since"));
    expect(await propose(newShare([newId<TalkId>()]))).toEqual(refusal("unknown"));
    const elsewhere = { roomId: (await paired(store(), ada, carl)).roomId, ada, ben: carl };
    expect(await propose(newShare([await closedTalk(store(), elsewhere)]))).toEqual(refusal("unknown"));
  });

  it("is sealed under the newest key, under an id of one's own, and few at a time", async () => {
    const share = newShare([talkId]);
    expect(await propose({ ...share, item: item(2) })).toEqual(refusal("stale-epoch"));
    await propose(share);
    expect(await propose(share, ben)).toEqual(refusal("malformed"));
    expect(await propose({ ...share, openHash: "another" })).toEqual(refusal("malformed"));
    for (let more = 1; more < MOST_SHARES; more += 1) await open();
    expect(await propose()).toEqual(refusal("shares-full"));
    await letGo(share.shareId, ben);
    expect(await propose()).toEqual(DONE);
  });

  it("is out of a stranger's reach, also from a room of their own [M7]", async () => {
    const [waiting, standing] = [await proposed(), await open()];
    expect(await seenBy(carl)).toBeNull();
    const roomId = await roomOf(store(), carl);
    for (const shareId of [waiting, standing]) {
      const asked = { ...of(shareId, carl), seen };
      for (const act of [previewShare, approveShare, letShareGo]) {
        expect(await act(store(), asked)).toEqual(refusal("gone"));
        expect(await act(store(), { ...asked, roomId })).toEqual(refusal("unknown"));
      }
    }
    expect(await propose(newShare([talkId]), carl)).toEqual(refusal("gone"));
    expect(await opens(standing)).toMatchObject({ ok: true });
  });

  it("is known to the database by nothing a person wrote [K1]", async () => {
    const row = await rowOf(await open());
    expect(Object.keys(row).sort()).toEqual(
      [
        ...["createdAt", "days", "expiresAt", "id", "item", "lastReadAt", "openHash", "openedAt", "roomId", "seat"],
        ...["sealed", "state", "talkIds", "timesRead"],
      ].sort(),
    );
  });
});
