import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DELETION } from "../../prisma/deletion";
import { tablesOf } from "../../prisma/tables";
import { deleteDue, deletionOf, planDeletion, undoDeletion } from "./accountDeletion";
import { accountById } from "./accounts";
import { inviteById } from "./invites";
import { openEventLog } from "./postgresEventLog";
import { liveSignIn } from "./signIns";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { type Dump, dumpOf } from "./testing/dump";
import { type Filled, fillEveryTable } from "./testing/everyTable";
import { type Person, person } from "./testing/people";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;
const TABLES = Object.keys(tablesOf(readFileSync("prisma/schema.prisma", "utf8")));

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
});
afterAll(() => database.close());

const now = () => planDeletion(store(), ada.accountId, 0);
const later = () => planDeletion(store(), ada.accountId, 7);
const daysPass = (count: number) =>
  database.owner.query(`UPDATE "Account" SET "goesAt" = "goesAt" - make_interval(days => $1)`, [count]);
const all = (dump: Dump) => Object.values(dump).join("\n");
/** The rows of a table in which one of these stands. */
const rowsWith = (dump: Dump, table: string, ...marks: readonly string[]): readonly Record<string, unknown>[] =>
  (JSON.parse(dump[table] ?? "[]") as Record<string, unknown>[]).filter((row) =>
    marks.some((mark) => JSON.stringify(row).includes(mark)),
  );
const tablesWith = (dump: Dump, ...marks: readonly string[]) =>
  TABLES.filter((table) => rowsWith(dump, table, ...marks).length > 0).sort();
/** The one table that has nothing of anyone's. */
const OF_ANYONE = TABLES.filter((table) => table !== "Beat");

describe("deleting an account at once", () => {
  let filled: Filled;
  let marks: readonly string[];
  let before: Dump;
  let after: Dump;
  beforeEach(async () => {
    filled = await fillEveryTable(database, ada, ben);
    marks = [ada.accountId, ada.signInId, filled.roomId, filled.alone, filled.talkId, filled.claimed];
    before = await dumpOf(database.owner);
    expect(await now()).toBeNull();
    after = await dumpOf(database.owner);
  });

  it("is tried with something of hers in every table that has anybody's", () => {
    expect(tablesWith(before, ...marks)).toEqual([...OF_ANYONE].sort());
  });

  it("leaves nothing that was her own, and nothing she had planned or put forward, in no table", () => {
    const hers = /ada (alone|to herself|planned|put forward|asked)|ben planned|box ada|key of ada/g;
    expect(new Set(all(before).match(hers)).size).toBe(8);
    expect(all(after).match(hers)).toBeNull();
  });

  it("leaves what was shared to the other, table by table as it is answered for", () => {
    const both = /(ada to both|ben to both|ben alone|ben put forward|planted by \w+): ?\w*/g;
    const kept = [...new Set(all(before).match(both))].filter((each) => each !== "ben to both: view");
    expect(kept.length).toBeGreaterThan(14);
    expect([...new Set(all(after).match(both))].sort()).toEqual(kept.sort());
    expect(all(after)).toContain("planted by ada");
    const stays = tablesWith(after, ...marks);
    expect(stays).toEqual([
      ...[
        "Agreement",
        "AgreementCopy",
        "Comparing",
        "Epoch",
        "FeltHeard",
        "Keep",
        "OwnFormat",
        "PrivateNote",
        "QuestionList",
        "Room",
      ],
      ...["Seat", "Summary", "Talk", "TalkEvent", "TalkWords", "Thought", "Topic"],
    ]);
    // Whatever else a table's answer says, what it does not say to stay is gone.
    for (const table of OF_ANYONE.filter((each) => !stays.includes(each)))
      expect(DELETION[table]?.account).toMatch(/^(those one made |)goe?s?\b/);
  });

  it("names her by nothing but her id, and only where the other's copy opens by it", () => {
    expect(tablesWith(after, ada.accountId)).toEqual(["Epoch", "TalkEvent"]);
  });

  it("leaves nothing that her keys would open: no box of hers, nothing sealed to her alone", () => {
    expect(rowsWith(after, "Epoch", filled.roomId)).toMatchObject([
      { boxes: { a: "", b: "ben alone: box" }, again: null },
    ]);
    const hers = TABLES.flatMap((table) => rowsWith(after, table, '"seat":"a"').filter((row) => "item" in row));
    expect(hers.length).toBeGreaterThan(3);
    expect(JSON.stringify(hers)).not.toContain('"epoch":0');
    // The same of hers before, so that the look at it is one.
    const once = TABLES.flatMap((table) => rowsWith(before, table, '"seat":"a"'));
    expect(JSON.stringify(once)).toContain('"epoch":0');
  });

  it("takes a room of her own along, and shows the other's as closed, its talk ended", async () => {
    expect(rowsWith(after, "Room", filled.alone)).toEqual([]);
    expect(await wholeRoom(store(), filled.roomId, ben)).toMatchObject({ closed: true });
    expect((await openEventLog(store()).load(filled.openTalk))?.talk.status).toBe("closed");
    expect(await inviteById(store(), filled.inviteId, null)).toMatchObject({ refusal: "unknown" });
  });

  it("ends her sign-ins, and nobody else's", async () => {
    expect(await liveSignIn(store(), ada.signInId)).toBeNull();
    expect(await accountById(store(), ada.accountId)).toBeNull();
    expect(await liveSignIn(store(), ben.signInId)).not.toBeNull();
  });
});

describe("deleting an account in seven days", () => {
  it("changes nothing until then, for her and for the other; the sweep leaves it alone", async () => {
    const filled = await fillEveryTable(database, ada, ben);
    const seen = await wholeRoom(store(), filled.roomId, ben);
    const goesAt = await later();
    expect(Number(goesAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    await daysPass(6);
    await deleteDue(store());
    expect(await wholeRoom(store(), filled.roomId, ben)).toEqual(seen);
    expect(await accountById(store(), ada.accountId)).not.toBeNull();
    expect(await deletionOf(store(), ben.accountId)).toBeNull();
    await daysPass(1);
    await deleteDue(store());
    expect(await accountById(store(), ada.accountId)).toBeNull();
    expect(await wholeRoom(store(), filled.roomId, ben)).toMatchObject({ closed: true });
  });

  it("is undone, also at the last moment", async () => {
    await later();
    expect(await deletionOf(store(), ada.accountId)).not.toBeNull();
    await daysPass(7);
    await undoDeletion(store(), ada.accountId);
    await deleteDue(store());
    expect(await deletionOf(store(), ada.accountId)).toBeNull();
    expect(await accountById(store(), ada.accountId)).not.toBeNull();
  });

  it("is undone while the sweep is at it: then no room was closed either", async () => {
    const filled = await fillEveryTable(database, ada, ben);
    await later();
    await daysPass(7);
    const { owner } = database;
    await owner.query("BEGIN");
    await owner.query(`UPDATE "Account" SET "goesAt" = NULL WHERE id = $1`, [ada.accountId]);
    const sweeping = deleteDue(store());
    await new Promise((resolve) => setTimeout(resolve, 300));
    await owner.query("COMMIT");
    await sweeping;
    expect(await wholeRoom(store(), filled.roomId, ben)).toMatchObject({ closed: false });
    expect(await accountById(store(), ada.accountId)).not.toBeNull();
  });

  it("is done once by two nodes that sweep together", async () => {
    await fillEveryTable(database, ada, ben);
    await later();
    await daysPass(7);
    await Promise.all([deleteDue(store()), deleteDue(store())]);
    expect(await accountById(store(), ada.accountId)).toBeNull();
  });
});

describe("the function in the database", () => {
  const asked = async () =>
    (await database.owner.query("SELECT heard_delete_account($1) AS done", [ada.accountId])).rows;

  it("deletes nobody who has not asked, and nobody before their day", async () => {
    expect(await asked()).toEqual([{ done: false }]);
    await later();
    expect(await asked()).toEqual([{ done: false }]);
    expect(await liveSignIn(store(), ada.signInId)).not.toBeNull();
  });

  it("wants rooms closed before, with their talks", async () => {
    await fillEveryTable(database, ada, ben);
    await later();
    await daysPass(8);
    await expect(asked()).rejects.toThrow("an account goes after its rooms are closed");
  });
});
