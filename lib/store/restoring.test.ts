import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteTalk, eraseOwn, keepLess } from "./erasing";
import { openEventLog } from "./postgresEventLog";
import { emptyDatabase, freshDatabase, type TestDatabase } from "./testing/database";
import { type Dump, dumpOf, restoreInto } from "./testing/dump";
import type { Pair } from "./testing/eventLogSetting";
import { paired, person } from "./testing/people";
import { spoken, spokenTalk } from "./testing/spokenTalk";

let database: TestDatabase;
let pair: Pair;

beforeAll(async () => {
  database = await freshDatabase();
  const [ada, ben] = [await person(database.store, "ada"), await person(database.store, "ben")];
  pair = { roomId: (await paired(database.store, ada, ben)).roomId, ada, ben };
});
afterAll(() => database.close());

/** What stands in an empty database after a dump was restored into it. */
async function restored(dump: Dump): Promise<Dump> {
  const { url, drop } = await emptyDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await restoreInto(url, client, dump);
    return await dumpOf(client);
  } finally {
    await client.end();
    await drop();
  }
}

/** Which of these texts stand anywhere in a dump. The hash of erased words stays; in this setting it is `hash of` and the words. */
const foundIn = (dump: Dump, texts: readonly string[]) =>
  texts.filter((text) => Object.values(dump).some((rows) => rows.replaceAll(`hash of ${text}`, "").includes(text)));

describe("what was erased", () => {
  it("is in no row, in no dump, and in no database that a dump is restored into [N3] [N4] [N5]", async () => {
    const log = openEventLog(database.store);
    const by = { accountId: pair.ada.accountId };
    const [deleted, less, own, nothing] = ["deleted", "kept less", "erased", "not kept"].map(spoken);
    if (!deleted || !less || !own || !nothing) throw new Error("four kinds of erasing");
    const toDelete = await spokenTalk(log, pair, "everything", "deleted");
    const toKeepLess = await spokenTalk(log, pair, "everything", "kept less");
    const toErase = await spokenTalk(log, pair, "everything", "erased");
    const all = [deleted, less, own].flatMap((words) => Object.values(words));

    const before = await dumpOf(database.owner);
    expect(foundIn(before, all)).toEqual(all);
    const beforeRestored = await restored(before);
    expect(beforeRestored).toEqual(before);
    expect(Object.values(before).filter((rows) => rows !== "[]").length).toBeGreaterThan(8);

    expect(await deleteTalk(database.store, { ...by, talkId: toDelete })).toEqual({ ok: true });
    expect(await keepLess(database.store, { ...by, talkId: toKeepLess, keep: "notes" })).toEqual({ ok: true });
    expect(await eraseOwn(database.store, { ...by, talkId: toErase, seq: 3 })).toEqual({ ok: true });
    await spokenTalk(log, pair, "nothing", "not kept");

    const left = [less.topic, less.takeaway, own.topic, own.byB, own.takeaway];
    const after = await dumpOf(database.owner);
    const every = [...all, ...Object.values(nothing)];
    expect(foundIn(after, every)).toEqual(left);
    const afterRestored = await restored(after);
    expect(afterRestored).toEqual(after);
    expect(foundIn(afterRestored, every)).toEqual(left);
  });
});
