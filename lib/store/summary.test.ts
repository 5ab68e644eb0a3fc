import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Keep } from "../talk/talk";
import { newId, type RoomId, type TalkId, type WordingId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import type { Item } from "../wire/routes/item";
import { deleteTalk, keepLess } from "./erasing";
import { approveSummary, dropWording, removeSummary, summaryOf, writeSummary } from "./summary";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person } from "./testing/people";

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
const words = (said: string, epoch = 1): Item => ({ ...item(epoch), sealed: said as Sealed });

/** A talk of the two, and what anyone does with what both say of it. */
async function talk({ keep = "everything" as Keep, status = "closed" } = {}) {
  const talkId = newId<TalkId>();
  await database.owner.query(
    `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
     VALUES ($1, $2, 'floor-talk', $3, '', now(), 1, $4, CASE WHEN $3 = 'closed' THEN now() END)`,
    [talkId, roomId, status, status === "closed" ? keep : null],
  );
  const of = ({ accountId }: Person) => ({ talkId, accountId });
  const write = async (who: Person, seen: WordingId | null, said = "words", epoch = 1) => {
    const wordingId = newId<WordingId>();
    return { wordingId, told: await writeSummary(store(), { ...of(who), seen, wordingId, item: words(said, epoch) }) };
  };
  return {
    ...{ talkId, of, write },
    /** Words that wait for the other. */
    waits: async (who: Person, said: string, seen: WordingId | null = null) => {
      const { wordingId, told } = await write(who, seen, said);
      expect(told).toEqual(OK);
      return wordingId;
    },
    approve: (who: Person, seen: WordingId) => approveSummary(store(), { ...of(who), seen }),
    drop: (who: Person, seen: WordingId) => dropWording(store(), { ...of(who), seen }),
    remove: (who: Person, seen: WordingId) => removeSummary(store(), { ...of(who), seen }),
    read: (who: Person) => summaryOf(store(), talkId, who.accountId),
    rows: async () => (await database.owner.query(`SELECT 1 FROM "Summary" WHERE "talkId" = $1`, [talkId])).rowCount,
  };
}

describe("what both say of a talk", () => {
  it("is Ada's wording until Ben approves it, and no one approves their own [B1] [B2]", async () => {
    const { waits, approve, read } = await talk();
    const wordingId = await waits(ada, "first");
    const line = { seat: "a", wordingId, item: words("first") };
    expect(await read(ben)).toEqual({ waiting: line, approved: null });
    expect(await approve(ada, wordingId)).toEqual(refusal("not-yours"));
    expect([await approve(ben, wordingId), await approve(ben, wordingId)]).toEqual([OK, OK]);
    for (const who of [ada, ben])
      expect(await read(who)).toEqual({ waiting: null, approved: { ...line, approvedAt: expect.any(Number) } });
  });

  it("is put differently by Ben, and whoever read the old wording approves nothing [B1]", async () => {
    const { waits, approve, drop, write, read } = await talk();
    const first = await waits(ada, "first");
    const his = await waits(ben, "his", first);
    for (const told of [await approve(ben, first), await approve(ada, first), await drop(ada, first)])
      expect(told).toEqual(refusal("stale-wording"));
    for (const seen of [first, null]) expect((await write(ada, seen)).told).toEqual(refusal("stale-wording"));
    expect(await approve(ada, his)).toEqual(OK);
    expect((await read(ben))?.approved).toMatchObject({ seat: "b", wordingId: his, item: words("his") });
    expect((await write(ada, his)).told).toEqual(refusal("already-answered"));
    expect(await drop(ben, his)).toEqual(refusal("already-answered"));
  });

  it("is put anew by whoever worded it, also where an answer was lost on its way [B1]", async () => {
    const { waits, approve, read } = await talk();
    const first = await waits(ada, "first");
    const second = await waits(ada, "second");
    expect(await approve(ben, first)).toEqual(refusal("stale-wording"));
    expect((await read(ben))?.waiting).toMatchObject({ wordingId: second, item: words("second") });
  });

  it("stands while new words wait, and gives way when both have approved those [B2]", async () => {
    const { waits, approve, drop, read, rows } = await talk();
    const first = await waits(ada, "first");
    await approve(ben, first);
    const letGo = await waits(ben, "let go");
    expect(await read(ada)).toMatchObject({ waiting: { wordingId: letGo }, approved: { wordingId: first } });
    expect(await drop(ada, letGo)).toEqual(OK);
    expect(await drop(ada, letGo)).toEqual(refusal("unknown"));
    expect(await read(ada)).toMatchObject({ waiting: null, approved: { wordingId: first } });
    const second = await waits(ben, "second");
    expect(await approve(ada, second)).toEqual(OK);
    expect(await read(ada)).toMatchObject({ waiting: null, approved: { wordingId: second, seat: "b" } });
    expect(await rows()).toBe(1);
  });

  it("is removed by either, for both, as it was read; what waits stays [B3]", async () => {
    const { waits, approve, remove, read, drop, rows } = await talk();
    const first = await waits(ada, "first");
    expect(await remove(ben, first)).toEqual(refusal("unknown"));
    await approve(ben, first);
    const second = await waits(ben, "second");
    await approve(ada, second);
    expect(await remove(ada, first)).toEqual(refusal("stale-wording"));
    const third = await waits(ada, "third");
    expect(await remove(ben, second)).toEqual(OK);
    for (const who of [ada, ben])
      expect(await read(who)).toMatchObject({ waiting: { wordingId: third }, approved: null });
    expect(await drop(ada, third)).toEqual(OK);
    expect(await rows()).toBe(0);
  });

  it("of answers at the same moment takes the earlier, and refuses the later by name [B1] [B2]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { waits, approve, drop, write, read } = await talk();
      const seen = await waits(ada, "first");
      const his = write(ben, seen, "his").then(({ told }) => told);
      const answers = await Promise.all([approve(ben, seen), his, drop(ada, seen), drop(ben, seen)]);
      expect(answers.filter(({ ok }) => ok).length).toBe(1);
      for (const answer of answers)
        if (!answer.ok) expect(["stale-wording", "already-answered", "unknown"]).toContain(answer.refusal);
      expect((await read(ada))?.approved?.wordingId ?? null).toBe(answers[0]?.ok ? seen : null);
    }
    const { write, rows } = await talk();
    const both = await Promise.all([write(ada, null), write(ben, null)]);
    expect(both.map(({ told }) => told)).toEqual(expect.arrayContaining([OK, refusal("stale-wording")]));
    expect(await rows()).toBe(1);
  });

  it("is out of a stranger's reach, and of one who has left [M4] [M7]", async () => {
    const { waits, approve, drop, remove, write, read } = await talk();
    const seen = await waits(ada, "first");
    const all = async (who: Person) => [
      ...[await approve(who, seen), await drop(who, seen), await remove(who, seen), (await write(who, seen)).told],
    ];
    for (const told of await all(carl)) expect(told).toEqual(refusal("gone"));
    expect(await read(carl)).toBeNull();
    await database.owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND seat = 'b'`, [roomId]);
    for (const told of await all(ben)) expect(told).toEqual(refusal("gone"));
    expect(await read(ben)).toBeNull();
    expect((await read(ada))?.waiting).not.toBeNull();
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await drop(ada, seen)).toEqual(refusal("gone"));
    expect((await read(ada))?.waiting).not.toBeNull();
  });

  it("is for a talk that is over, sealed for both under the newest key, and not for one of which nothing is kept [B4]", async () => {
    const [running, nothing, notes] = [
      await talk({ status: "running" }),
      await talk({ keep: "nothing" }),
      await talk({ keep: "notes" }),
    ] as const;
    expect((await running.write(ada, null)).told).toEqual(refusal("not-over"));
    expect((await nothing.write(ada, null)).told).toEqual(refusal("gone"));
    for (const epoch of [0, 2])
      expect((await notes.write(ada, null, "words", epoch)).told).toEqual(refusal("stale-epoch"));
    expect((await notes.write(ada, null)).told).toEqual(OK);
  });

  it("stays with notes only, and goes where nothing is kept any more [B4]", async () => {
    const { of, waits, approve, read, rows } = await talk();
    await approve(ben, await waits(ada, "first"));
    const waiting = await waits(ada, "second");
    expect(await keepLess(store(), { ...of(ben), keep: "notes" })).toEqual(OK);
    expect(await rows()).toBe(2);
    expect(await keepLess(store(), { ...of(ben), keep: "nothing" })).toEqual(OK);
    expect(await rows()).toBe(0);
    expect(await read(ada)).toEqual({ waiting: null, approved: null });
    expect(await approve(ben, waiting)).toEqual(refusal("gone"));
  });

  it("goes with its talk, also what is approved or written at that moment [B4]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { of, waits, approve, write, read, rows } = await talk();
      const seen = await waits(ada, "first");
      const acts = [approve(ben, seen), deleteTalk(store(), of(ada)), write(ada, seen)];
      await Promise.all(round % 2 ? acts : acts.toReversed());
      expect(await rows()).toBe(0);
      expect(await read(ada)).toBeNull();
    }
  });

  it("is known to the database by who, when and which talk, and by nothing else outside its seal [B1]", async () => {
    const { waits, talkId } = await talk();
    await waits(ada, "first");
    const { rows } = await database.owner.query(`SELECT * FROM "Summary" WHERE "talkId" = $1`, [talkId]);
    expect(Object.keys(rows[0]).sort()).toEqual(["approved", "approvedAt", "item", "seat", "talkId", "wordingId"]);
  });
});
