import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AgreementId, newId, type RoomId, type TalkId, type WordingId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import type { Item } from "../wire/routes/item";
import { dropOwnCopy, followUp } from "./agreementCopies";
import { approveAgreement, dropAgreement, proposeAgreement, rewordAgreement } from "./agreements";
import { deleteTalk } from "./erasing";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person, roomOf } from "./testing/people";
import { MOST_LINES } from "./topics";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let roomId: RoomId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  carl = await person(store(), "carl");
});
beforeEach(async () => {
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
  roomId = (await paired(store(), ada, ben)).roomId;
});
afterAll(() => database.close());

const OK = { ok: true };
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const sealed = (words: string, epoch: number): Item => ({ ...item(epoch), sealed: words as Sealed });
const wording = (words: string) => ({
  wordingId: newId<WordingId>(),
  item: sealed(words, 1),
  copy: sealed(`${words}, to oneself`, 0),
});
const listOf = async (who: Person, room = roomId) => (await wholeRoom(store(), room, who))?.agreements ?? null;

async function talk(status = "closed"): Promise<TalkId> {
  const talkId = newId<TalkId>();
  await database.owner.query(
    `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
     VALUES ($1, $2, 'floor-talk', $3, '', now(), 1, 'notes', CASE WHEN $3 = 'closed' THEN now() END)`,
    [talkId, roomId, status],
  );
  return talkId;
}

/** What Ada would like to agree on, and what anyone does with it. */
async function adas(talkId: TalkId | null = null) {
  const agreementId = newId<AgreementId>();
  const first = wording("first");
  const of = ({ accountId }: Person) => ({ roomId, accountId, agreementId });
  expect(await proposeAgreement(store(), { ...of(ada), talkId, ...first })).toEqual(OK);
  return {
    ...{ agreementId, first: first.wordingId, of },
    reword: (who: Person, seen: WordingId, next = wording("second")) =>
      rewordAgreement(store(), { ...of(who), seen, ...next }),
    drop: (who: Person, seen: WordingId) => dropAgreement(store(), { ...of(who), seen }),
    approve: (who: Person, seen: WordingId, words = "approved") =>
      approveAgreement(store(), { ...of(who), seen, copy: sealed(words, 0) }),
  };
}

describe("what Ada would like to agree on", () => {
  it("waits for Ben, who reads it without her own copy; it is written once, however often it is sent", async () => {
    const { agreementId, first, of } = await adas();
    const again = { ...of(ada), talkId: null, ...wording("again") };
    expect(await proposeAgreement(store(), again)).toEqual(OK);
    const { accountId } = carl;
    const elsewhere = { ...again, accountId, roomId: await roomOf(store(), carl) };
    expect(await proposeAgreement(store(), elsewhere)).toEqual(refusal("malformed"));
    expect(await listOf(ben)).toEqual({
      agreed: [],
      waiting: [
        {
          ...{ agreementId, wordingId: first, seat: "a", talkId: null, item: sealed("first", 1) },
          createdAt: expect.any(Number),
        },
      ],
    });
  });

  it("becomes a copy of each with Ben's approval, and nothing waits any more [A1] [A3]", async () => {
    const talkId = await talk();
    const { agreementId, first, approve } = await adas(talkId);
    expect(await approve(ada, first)).toEqual(refusal("not-yours"));
    expect(await approve(ben, first)).toEqual(OK);
    expect(await approve(ben, first)).toEqual(OK);
    for (const [who, words] of [
      [ada, "first, to oneself"],
      [ben, "approved"],
    ] as const)
      expect(await listOf(who)).toMatchObject({
        waiting: [],
        agreed: [{ agreementId, talkId, item: sealed(words, 0), outcome: "open", outcomeAt: null }],
      });
  });

  it("is put differently by Ben, and waits for Ada then; whoever read the old wording approves nothing [A1] [A2]", async () => {
    const { first, reword, approve, drop } = await adas();
    const his = wording("his");
    expect(await reword(ben, first, his)).toEqual(OK);
    expect(await reword(ben, first, his)).toEqual(OK);
    for (const act of [() => approve(ben, first), () => reword(ada, first), () => drop(ada, first)])
      expect(await act()).toEqual(refusal("stale-wording"));
    expect(await approve(ben, his.wordingId)).toEqual(refusal("not-yours"));
    expect(await listOf(ada)).toMatchObject({ agreed: [], waiting: [{ seat: "b", wordingId: his.wordingId }] });
    expect(await approve(ada, his.wordingId, "hers")).toEqual(OK);
    expect((await listOf(ben))?.agreed).toMatchObject([{ item: his.copy }]);
    expect((await listOf(ada))?.agreed).toMatchObject([{ item: { sealed: "hers" } }]);
    expect(await approve(ben, first)).toEqual(refusal("already-answered"));
  });

  it("is taken back by her, or let go by him, and nothing is left of it [A2]", async () => {
    for (const who of [ada, ben]) {
      const { agreementId, first, drop, approve, reword } = await adas();
      expect(await drop(who, first)).toEqual(OK);
      for (const act of [() => drop(who, first), () => approve(ben, first), () => reword(ben, first)])
        expect(await act()).toEqual(refusal("unknown"));
      const { rows } = await database.owner.query(
        `SELECT (SELECT count(*) FROM "Agreement" WHERE id = $1)::int + (SELECT count(*) FROM "AgreementCopy" WHERE "agreementId" = $1)::int AS left`,
        [agreementId],
      );
      expect(rows).toEqual([{ left: 0 }]);
    }
  });

  it("of answers at the same moment takes the earlier, and refuses the later by name [A3]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { agreementId, first, reword, approve, drop } = await adas();
      const acts = [
        () => approve(ben, first),
        () => reword(ada, first),
        () => reword(ben, first),
        () => drop(ben, first),
      ];
      const answers = await Promise.all(acts.map((act) => act()));
      expect(answers.filter(({ ok }) => ok).length).toBe(1);
      const why = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
      for (const each of why) expect(["stale-wording", "already-answered", "unknown"]).toContain(each);
      const copies = [await listOf(ada), await listOf(ben)].map(
        (list) => list?.agreed.filter((each) => each.agreementId === agreementId).length,
      );
      const approved = answers[0]?.ok ? 1 : 0;
      expect(copies).toEqual([approved, approved]);
    }
  });

  it("is taken under the newest key alone, after a talk of this room that is over, while there is room for it", async () => {
    const { first, of, reword } = await adas();
    const fresh = (talkId: TalkId | null, words = wording("fresh")) =>
      proposeAgreement(store(), { ...of(ada), agreementId: newId<AgreementId>(), talkId, ...words });
    const old = { ...wording("old"), item: sealed("old", 2) };
    expect(await fresh(null, old)).toEqual(refusal("stale-epoch"));
    expect(await reword(ben, first, old)).toEqual(refusal("stale-epoch"));
    expect(await fresh(newId<TalkId>())).toEqual(refusal("gone"));
    expect(await fresh(await talk("running"))).toEqual(refusal("not-over"));
    await database.owner.query(
      `INSERT INTO "Agreement" (id, "roomId", seat, "wordingId", item, copy)
       SELECT md5($1 || n), $1, 'a', 'w', '{}', '{"epoch":0}' FROM generate_series(2, $2) n`,
      [roomId, MOST_LINES],
    );
    expect(await fresh(null)).toEqual(refusal("too-large"));
  });

  it("is out of a stranger's reach, also from a room of their own, and of one who has left [M4] [M7]", async () => {
    const { first, of, approve, reword, drop } = await adas();
    expect(await listOf(carl)).toBeNull();
    const own = { ...of(carl), agreementId: newId<AgreementId>(), talkId: null, ...wording("his") };
    expect(await proposeAgreement(store(), own)).toEqual(refusal("gone"));
    for (const act of [approve, reword, drop]) expect(await act(carl, first)).toEqual(refusal("gone"));
    const elsewhere = { ...of(carl), roomId: await roomOf(store(), carl), seen: first };
    expect(await dropAgreement(store(), elsewhere)).toEqual(refusal("unknown"));
    expect(await approveAgreement(store(), { ...elsewhere, copy: sealed("his", 0) })).toEqual(refusal("unknown"));
    await database.owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND seat = 'b'`, [roomId]);
    for (const act of [approve, reword, drop]) expect(await act(ben, first)).toEqual(refusal("gone"));
    expect((await listOf(ada))?.waiting).toHaveLength(1);
  });

  it("is not approved in a closed room, which can still be read", async () => {
    const { first, approve } = await adas();
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await approve(ben, first)).toEqual(refusal("gone"));
    expect((await listOf(ben))?.waiting).toHaveLength(1);
  });
});

describe("an agreement", () => {
  it("is followed up by either, in both copies, without saying by whom [A6]", async () => {
    const { first, approve, of } = await adas();
    await approve(ben, first);
    for (const [who, outcome] of [
      [ben, "still-on"],
      [ada, "done"],
    ] as const) {
      expect(await followUp(store(), { ...of(who), outcome })).toEqual(OK);
      for (const each of [ada, ben])
        expect((await listOf(each))?.agreed).toMatchObject([{ outcome, outcomeAt: expect.any(Number) }]);
    }
    expect(await followUp(store(), { ...of(carl), outcome: "done" })).toEqual(refusal("gone"));
    const none = { ...of(ben), agreementId: newId<AgreementId>() };
    expect(await followUp(store(), { ...none, outcome: "done" })).toEqual(refusal("unknown"));
  });

  it("leaves one's own list, and stays in the other's", async () => {
    const { first, approve, of } = await adas();
    await approve(ben, first);
    expect(await dropOwnCopy(store(), of(ben))).toEqual(OK);
    expect(await dropOwnCopy(store(), of(ben))).toEqual(refusal("unknown"));
    expect(await followUp(store(), { ...of(ben), outcome: "done" })).toEqual(refusal("unknown"));
    expect((await listOf(ben))?.agreed).toEqual([]);
    expect((await listOf(ada))?.agreed).toHaveLength(1);
  });

  it("stays with each when its talk is deleted, and no longer names it; what waited in it goes [A4]", async () => {
    const talkId = await talk();
    const agreed = await adas(talkId);
    await agreed.approve(ben, agreed.first);
    const waiting = await adas(talkId);
    const without = await adas();
    expect(await deleteTalk(store(), { talkId, accountId: ben.accountId })).toEqual(OK);
    for (const who of [ada, ben])
      expect(await listOf(who)).toMatchObject({
        agreed: [{ agreementId: agreed.agreementId, talkId: null }],
        waiting: [{ agreementId: without.agreementId }],
      });
    expect(await waiting.approve(ben, waiting.first)).toEqual(refusal("unknown"));
    const late = { ...waiting.of(ada), talkId, ...wording("late") };
    expect(await proposeAgreement(store(), late)).toEqual(refusal("gone"));
  });

  it("approved while its talk is deleted is either a copy of both without the talk, or gone [A4]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const talkId = await talk();
      const { agreementId, first, approve } = await adas(talkId);
      const [approved] = await Promise.all([
        approve(ben, first),
        deleteTalk(store(), { talkId, accountId: ada.accountId }),
      ]);
      const { rows } = await database.owner.query(
        `SELECT "talkId" AS talk FROM "AgreementCopy" WHERE "agreementId" = $1`,
        [agreementId],
      );
      expect(rows).toEqual(approved.ok ? [{ talk: null }, { talk: null }] : []);
      const { rows: left } = await database.owner.query(`SELECT 1 FROM "Agreement" WHERE "talkId" = $1`, [talkId]);
      expect(left).toEqual([]);
    }
  });

  it("that Ada puts down while its talk is deleted goes with it, or is refused [A4]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const talkId = await talk();
      const proposes = () =>
        proposeAgreement(store(), {
          ...{ roomId, accountId: ada.accountId, agreementId: newId<AgreementId>(), talkId },
          ...wording("meanwhile"),
        });
      const deletes = () => deleteTalk(store(), { talkId, accountId: ben.accountId });
      await Promise.all([proposes(), proposes(), deletes(), proposes(), proposes()]);
      const { rows } = await database.owner.query(`SELECT 1 FROM "Agreement" WHERE "talkId" = $1`, [talkId]);
      expect(rows).toEqual([]);
    }
  });

  it("is known to the database by who, when, which talk and how it went, and by nothing else outside its seal [A7]", async () => {
    const { first, approve } = await adas();
    const columns = async (table: string) =>
      Object.keys(
        (await database.owner.query(`SELECT * FROM "${table}" WHERE "roomId" = $1`, [roomId])).rows[0],
      ).sort();
    expect(await columns("Agreement")).toEqual([
      ...["copy", "createdAt", "id", "item", "roomId", "seat", "talkId", "wordingId"],
    ]);
    await approve(ben, first);
    expect(await columns("AgreementCopy")).toEqual([
      ...["agreedAt", "agreementId", "item", "outcome", "outcomeAt", "roomId", "seat", "talkId", "wordingId"],
    ]);
  });
});
