import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Keep } from "../talk/talk";
import { newId, type RoomId, type TalkId } from "../values/ids";
import type { EventLog } from "./eventLog";
import { openEventLog } from "./postgresEventLog";
import { openStore, type Store } from "./store";
import { talkLog, talksOf } from "./talks";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, CLOSED, event, PROPOSED, says, TAKEAWAY } from "./testing/eventLogSetting";
import { type Person, paired, person } from "./testing/people";

let database: TestDatabase;
let log: EventLog;
let ada: Person;
let ben: Person;
let roomId: RoomId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  log = openEventLog(store());
});
beforeEach(async () => {
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
  roomId = (await paired(store(), ada, ben)).roomId;
});
afterAll(() => database.close());

/** A talk of four events; closed with what is kept, or left open. */
async function talk(keep: Keep | null): Promise<TalkId> {
  const talkId = newId<TalkId>();
  const pair = { roomId, ada, ben };
  const { accountId } = ada;
  const opening = event(1, PROPOSED, { by: "a", author: accountId, words: "topic" });
  await log.append([append(pair, talkId, ada, [opening])]);
  const choice = event(2, { kind: "ChoicesMade", clock: "none", keep: "notes" }, { by: "a", author: accountId });
  await log.append([append(pair, talkId, ada, [choice])]);
  const takeaway = event(4, TAKEAWAY, { by: "a", author: accountId, words: "takeaway" });
  await log.append([append(pair, talkId, ada, [says(3, "a", ada)])]);
  await log.append([append(pair, talkId, ada, [takeaway])]);
  if (keep !== null) await log.append([{ ...append(pair, talkId, null, [event(5, CLOSED)]), erases: keep }]);
  return talkId;
}

const words = async (talkId: TalkId) =>
  (await database.owner.query(`SELECT sealed FROM "TalkWords" WHERE "talkId" = $1 ORDER BY seq`, [talkId])).rows.map(
    ({ sealed }) => sealed,
  );

describe("a past talk", () => {
  it("is read in pages by both, and by nobody else [M7]", async () => {
    const talkId = await talk("everything");
    const page = await talkLog(store(), talkId, ben.accountId, 0, 3);
    expect(page).toMatchObject({ talkId, roomId, seat: "b", headSeq: 5, more: true, key: { epoch: 1 } });
    expect(page?.events.map(({ words }) => words)).toEqual(["topic", null, "words of 3"]);
    const rest = await talkLog(store(), talkId, ada.accountId, 3, 3);
    expect(rest).toMatchObject({ seat: "a", more: false });
    expect(rest?.events.map(({ seq }) => seq)).toEqual([4, 5]);
    const carl = await person(store(), "carl");
    expect(await talkLog(store(), talkId, carl.accountId, 0, 3)).toBeNull();
    expect(await talkLog(store(), newId<TalkId>(), carl.accountId, 0, 3)).toBeNull();
    expect(await talksOf(store(), roomId, carl.accountId)).toBeNull();
  });

  it("is listed with its format, dates and what was kept", async () => {
    const talkId = await talk("notes");
    const [line] = (await talksOf(store(), roomId, ben.accountId)) ?? [];
    expect(line).toMatchObject({ talkId, format: "floor-talk", status: "closed", keep: "notes" });
    expect(line?.closedAt).toBeGreaterThan(line?.createdAt ?? 0);
  });

  it("remembers what each chose to keep", async () => {
    const talkId = await talk(null);
    const { rows } = await database.owner.query(`SELECT seat, seq, choice FROM "Keep" WHERE "talkId" = $1`, [talkId]);
    expect(rows).toEqual([{ seat: "a", seq: 2, choice: "notes" }]);
  });

  it.each<[Keep, readonly string[]]>([
    ["everything", ["topic", "words of 3", "takeaway"]],
    ["notes", ["topic", "takeaway"]],
    ["nothing", []],
  ])("of which %s was kept has these words left in the database: %j [N2] [K10]", async (keep, left) => {
    expect(await words(await talk(keep))).toEqual(left);
  });

  it("closes and is erased in one transaction, or not at all", async () => {
    const talkId = await talk(null);
    const broken = `ALTER FUNCTION heard_erase(text, text) RENAME TO heard_erase_away`;
    await database.owner.query(broken);
    const closing = { ...append({ roomId, ada, ben }, talkId, null, [event(5, CLOSED)]), erases: "nothing" as const };
    await expect(log.append([closing])).rejects.toThrow();
    await database.owner.query(`ALTER FUNCTION heard_erase_away(text, text) RENAME TO heard_erase`);
    expect((await log.load(talkId))?.talk).toMatchObject({ headSeq: 4, status: "running" });
    expect(await words(talkId)).toHaveLength(3);
    expect(await log.append([closing])).toEqual([{ appended: true }]);
    expect(await words(talkId)).toEqual([]);
  });
});

describe("the application's role", () => {
  const tries = (sql: string) => store().ask((tables) => tables.$executeRawUnsafe(sql));

  it.each(["TalkEvent", "TalkWords", "Keep"])("neither changes nor deletes a row of %s [L5]", async (table) => {
    const talkId = await talk("everything");
    const before = await database.owner.query(`SELECT * FROM "${table}" WHERE "talkId" = $1`, [talkId]);
    for (const sql of [
      `UPDATE "${table}" SET seq = seq`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
      `DELETE FROM "Talk"`,
      `DELETE FROM "Room"`,
      `DROP TABLE "${table}" CASCADE`,
    ]) {
      await expect(tries(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
    const after = await database.owner.query(`SELECT * FROM "${table}" WHERE "talkId" = $1`, [talkId]);
    expect(after.rows).toEqual(before.rows);
    expect(after.rows.length).toBeGreaterThan(0);
  });

  it("erases only what is closed, and only ever more", async () => {
    const erase = (talkId: TalkId, kept: string) => tries(`SELECT heard_erase('${talkId}', '${kept}')`);
    const open = await talk(null);
    await expect(erase(open, "nothing")).rejects.toThrow(/only a closed talk/);
    await log.append([{ ...append({ roomId, ada, ben }, open, null, [event(5, CLOSED)]), erases: "notes" }]);
    await expect(erase(open, "everything")).rejects.toThrow(/only further/);
    await expect(erase(open, "all of it")).rejects.toThrow(/only further/);
    await erase(open, "nothing");
    expect(await words(open)).toEqual([]);
    expect((await talksOf(store(), roomId, ada.accountId))?.[0]?.keep).toBe("nothing");
  });

  it("has a stand-in where no role may be made: the log keeps itself, and erasing still works", async () => {
    const talkId = await talk(null);
    const asOwner: Store = openStore(database.ownerUrl);
    await database.owner.query(
      `CREATE TRIGGER heard_keep_the_log BEFORE UPDATE OR DELETE ON "TalkWords"
         FOR EACH ROW EXECUTE FUNCTION heard_keep_the_log()`,
    );
    await expect(asOwner.ask((tables) => tables.talkWords.deleteMany())).rejects.toThrow(/never changed/);
    const closing = { ...append({ roomId, ada, ben }, talkId, null, [event(5, CLOSED)]), erases: "nothing" as const };
    expect(await openEventLog(asOwner).append([closing])).toEqual([{ appended: true }]);
    expect(await words(talkId)).toEqual([]);
    await database.owner.query(`DROP TRIGGER heard_keep_the_log ON "TalkWords"`);
    await asOwner.close();
  });
});
