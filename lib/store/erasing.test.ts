import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Keep } from "../talk/talk";
import { newId, type TalkId } from "../values/ids";
import { deleteTalk, eraseOwn, keepLess } from "./erasing";
import type { EventLog } from "./eventLog";
import { openEventLog } from "./postgresEventLog";
import { openStore } from "./store";
import { talkLog, talksOf } from "./talks";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, CLOSED, DIFFERENTLY, event, type Pair, PROPOSED, says, TAKEAWAY } from "./testing/eventLogSetting";
import { type Person, paired, person } from "./testing/people";
import { spokenTalk } from "./testing/spokenTalk";

let database: TestDatabase;
let log: EventLog;
let ada: Person;
let ben: Person;
let pair: Pair;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  log = openEventLog(store());
});
beforeEach(async () => {
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
  pair = { roomId: (await paired(store(), ada, ben)).roomId, ada, ben };
});
afterAll(() => database.close());

const talk = (keep: Keep | null = "everything") => spokenTalk(log, pair, keep);

const gone = { ok: false, refusal: "gone", retryAfter: null };
const wordsOf = async (talkId: TalkId, who = ada) =>
  (await talkLog(store(), talkId, who.accountId, 0, 10))?.events.map(({ words }) => words);

/** Every row of every table that names the talk anywhere, by its table. */
async function rowsNaming(talkId: TalkId): Promise<readonly { table: string; row: Record<string, unknown> }[]> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const found: { table: string; row: Record<string, unknown> }[] = [];
  for (const { name: table } of tables) {
    const sql = `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`;
    const { rows } = await database.owner.query<{ row: Record<string, unknown> }>(sql, [talkId]);
    found.push(...rows.map(({ row }) => ({ table, row })));
  }
  return found;
}

/** All that stands in the database, as text. */
async function dump(): Promise<string> {
  const { rows } = await database.owner.query<{ xml: string }>(
    `SELECT schema_to_xml('public', true, false, '')::text AS xml`,
  );
  return rows[0]?.xml ?? "";
}

describe("deleting a talk [N3]", () => {
  it("leaves no row with its id but its date and format, and none of its words anywhere", async () => {
    const [deleted, kept] = [await talk(), await talk()];
    expect(await dump()).toContain("planted by ada");
    await deleteTalk(store(), { talkId: kept, accountId: ada.accountId });
    expect(await deleteTalk(store(), { talkId: deleted, accountId: ben.accountId })).toEqual({ ok: true });
    const [only, ...others] = await rowsNaming(deleted);
    expect(others).toEqual([]);
    expect(only?.table).toBe("Talk");
    const { createdAt, ...rest } = only?.row ?? {};
    expect(rest).toEqual({
      ...{ id: deleted, roomId: pair.roomId, format: "floor-talk", status: "closed", deleted: true, keep: "nothing" },
      ...{ headSeq: 0, chainHead: "", epoch: 0, weight: 0, wrappedKey: null, nextDeadline: null },
      ...{ lastAt: createdAt, closedAt: createdAt },
    });
    expect(await dump()).not.toMatch(/planted/);
  });

  it("is for either, at once, and deleted twice is deleted; both see a date and a format", async () => {
    const talkId = await talk("notes");
    const asked = { talkId, accountId: ben.accountId };
    expect([await deleteTalk(store(), asked), await deleteTalk(store(), asked)]).toEqual([{ ok: true }, { ok: true }]);
    for (const { accountId } of [ada, ben]) {
      const [line] = (await talksOf(store(), pair.roomId, accountId)) ?? [];
      expect(line).toMatchObject({ talkId, format: "floor-talk", status: "closed", keep: "nothing", deleted: true });
      expect(line?.closedAt).toBe(line?.createdAt);
      expect(await talkLog(store(), talkId, accountId, 0, 10)).toBeNull();
    }
  });

  it("is for a talk that is over, and for its two [M7]", async () => {
    const open = await talk(null);
    expect(await deleteTalk(store(), { talkId: open, accountId: ada.accountId })).toMatchObject({
      refusal: "not-over",
    });
    expect(await log.append([append(pair, open, null, [event(6, CLOSED)])])).toEqual([{ appended: true }]);
    const carl = await person(store(), "carl");
    expect(await deleteTalk(store(), { talkId: open, accountId: carl.accountId })).toEqual(gone);
    expect(await deleteTalk(store(), { talkId: newId<TalkId>(), accountId: carl.accountId })).toEqual(gone);
    expect((await wordsOf(open))?.[2]).toBe("planted by ada");
    await deleteTalk(store(), { talkId: open, accountId: ada.accountId });
    expect(await deleteTalk(store(), { talkId: open, accountId: carl.accountId })).toEqual(gone);
  });

  it("lets nothing more into it: neither an event nor the command that opened it, sent again [L11]", async () => {
    const talkId = await talk();
    await deleteTalk(store(), { talkId, accountId: ada.accountId });
    const why = async (asked: ReturnType<typeof append>) => (await log.append([asked]))[0];
    expect(await why(append(pair, talkId, ada, [event(1, PROPOSED, { by: "a", author: ada.accountId })]))).toEqual({
      appended: false,
      why: "gone",
    });
    expect(await why(append(pair, talkId, ada, [says(7, "a", ada)]))).toMatchObject({ appended: false });
    expect(await log.load(talkId)).toMatchObject({ talk: { headSeq: 0, key: null }, events: [] });
    expect(await log.after(talkId, 6, 10)).toEqual({ events: [], headSeq: 0 });
    expect(await dump()).not.toMatch(new RegExp(`${talkId}[^]*planted`));
  });

  it("is all or nothing", async () => {
    const talkId = await talk();
    await database.owner.query(`ALTER FUNCTION heard_delete_talk(text) RENAME TO heard_delete_away`);
    await expect(deleteTalk(store(), { talkId, accountId: ada.accountId })).rejects.toThrow();
    await database.owner.query(`ALTER FUNCTION heard_delete_away(text) RENAME TO heard_delete_talk`);
    expect(await wordsOf(talkId)).toHaveLength(6);
  });

  it("works where a trigger guards the log in place of a role", async () => {
    const talkId = await talk();
    const asOwner = openStore(database.ownerUrl);
    const guarded = ["TalkEvent", "TalkWords", "Keep"];
    for (const table of guarded)
      await database.owner.query(
        `CREATE TRIGGER heard_keep_the_log BEFORE UPDATE OR DELETE ON "${table}"
           FOR EACH ROW EXECUTE FUNCTION heard_keep_the_log()`,
      );
    expect(await eraseOwn(asOwner, { talkId, accountId: ada.accountId, seq: 3 })).toEqual({ ok: true });
    expect(await deleteTalk(asOwner, { talkId, accountId: ada.accountId })).toEqual({ ok: true });
    expect(await rowsNaming(talkId)).toHaveLength(1);
    for (const table of guarded) await database.owner.query(`DROP TRIGGER heard_keep_the_log ON "${table}"`);
    await asOwner.close();
  });
});

describe("keeping less", () => {
  const choices = async (talkId: TalkId) =>
    (await database.owner.query(`SELECT seat, seq, choice FROM "Keep" WHERE "talkId" = $1 ORDER BY seq`, [talkId]))
      .rows;

  it("later is for either, at once, and never more again; each choice stays written down [N5]", async () => {
    const talkId = await talk();
    expect(await keepLess(store(), { talkId, accountId: ben.accountId, keep: "notes" })).toEqual({ ok: true });
    expect(await wordsOf(talkId)).toEqual(["planted topic", null, null, null, "planted takeaway", null]);
    expect((await log.load(talkId))?.talk.key).toBeNull();
    expect(await keepLess(store(), { talkId, accountId: ada.accountId, keep: "notes" })).toMatchObject({ ok: false });
    expect(await keepLess(store(), { talkId, accountId: ada.accountId, keep: "nothing" })).toEqual({ ok: true });
    expect(await wordsOf(talkId)).toEqual([null, null, null, null, null, null]);
    expect(await choices(talkId)).toEqual([
      { seat: "b", seq: 2, choice: "everything" },
      { seat: "b", seq: 7, choice: "notes" },
      { seat: "a", seq: 8, choice: "nothing" },
    ]);
  });

  it("is for a talk that is over, and for its two [N5] [M7]", async () => {
    const open = await talk(null);
    const keep = "nothing" as const;
    expect(await keepLess(store(), { talkId: open, accountId: ada.accountId, keep })).toMatchObject({
      refusal: "not-over",
    });
    const carl = await person(store(), "carl");
    expect(await keepLess(store(), { talkId: open, accountId: carl.accountId, keep })).toEqual(gone);
  });

  it("off the record is written down at once and erased with the close, notes and all [N6]", async () => {
    const talkId = await talk(null);
    const off = event(6, { kind: "WentOffTheRecord" }, { by: "b", author: ben.accountId });
    await log.append([append(pair, talkId, ben, [off])]);
    await log.append([append(pair, talkId, ada, [says(7, "a", ada, { words: "planted off the record" })])]);
    const takeaway = event(8, TAKEAWAY, { by: "a", author: ada.accountId, words: "planted late takeaway" });
    await log.append([append(pair, talkId, ada, [takeaway])]);
    expect((await wordsOf(talkId))?.slice(6)).toEqual(["planted off the record", "planted late takeaway"]);
    expect((await choices(talkId)).at(-1)).toEqual({ seat: "b", seq: 6, choice: "off-the-record" });
    await log.append([append(pair, talkId, null, [event(9, CLOSED)])]);
    expect((await wordsOf(talkId))?.slice(2)).toEqual([
      ...["planted by ada", "planted by ben", "planted takeaway"],
      ...[null, null, null, null],
    ]);
    expect((await log.load(talkId))?.talk.key).not.toBeNull();
  });
});

describe("a takeaway that was put differently", () => {
  /** His takeaway, put differently once more; closed, or still open. */
  const reworded = async (closes: boolean) => {
    const talkId = await talk(null);
    const words = "reworded takeaway";
    const again = event(6, DIFFERENTLY, { by: "b", author: ben.accountId, words });
    await log.append([append(pair, talkId, ben, [again])]);
    if (closes) await log.append([append(pair, talkId, null, [event(7, CLOSED)])]);
    return talkId;
  };

  it("stands in the database in both wordings until the close, and after it in the newest alone [N8]", async () => {
    const open = await reworded(false);
    expect((await wordsOf(open))?.slice(4)).toEqual(["planted takeaway", "reworded takeaway"]);
    await log.append([append(pair, open, null, [event(7, CLOSED)])]);
    expect((await wordsOf(open))?.slice(4)).toEqual([null, "reworded takeaway", null]);
    // The hash of erased words stays; in this setting it is `hash of` and the words.
    const rows = JSON.stringify(await rowsNaming(open)).replaceAll("hash of planted takeaway", "");
    expect(rows).toContain("reworded takeaway");
    expect(rows).not.toContain("planted takeaway");
  });

  it("is erased by its author like anything else they said, and by nobody else [N4]", async () => {
    const talkId = await reworded(true);
    expect(await eraseOwn(store(), { talkId, accountId: ada.accountId, seq: 6 })).toMatchObject({ ok: false });
    expect(await eraseOwn(store(), { talkId, accountId: ben.accountId, seq: 6 })).toEqual({ ok: true });
    expect((await wordsOf(talkId))?.slice(4)).toEqual([null, null, null]);
  });

  it("is gone whole where the newest wording was off the record [N6] [N8]", async () => {
    const talkId = await talk(null);
    const off = event(6, { kind: "WentOffTheRecord" }, { by: "a", author: ada.accountId });
    await log.append([append(pair, talkId, ada, [off])]);
    const again = event(7, DIFFERENTLY, { by: "b", author: ben.accountId, words: "reworded off the record" });
    await log.append([append(pair, talkId, ben, [again])]);
    await log.append([append(pair, talkId, null, [event(8, CLOSED)])]);
    expect((await wordsOf(talkId))?.slice(4)).toEqual([null, null, null, null]);
  });
});

describe("the application's role", () => {
  const tries = (sql: string) => store().ask((tables) => tables.$executeRawUnsafe(sql));

  it("deletes only a talk that is closed", async () => {
    const open = await talk(null);
    await expect(tries(`SELECT heard_delete_talk('${open}')`)).rejects.toThrow(/only a closed talk/);
    expect(await wordsOf(open)).toHaveLength(5);
  });
});
