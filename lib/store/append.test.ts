import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CommandId, newId, type RoomId, type TalkId } from "../values/ids";
import type { Append, EventLog } from "./eventLog";
import { openEventLog } from "./postgresEventLog";
import { openStore, type Store } from "./store";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, CLOSED, event, type Pair, PROPOSED, says } from "./testing/eventLogSetting";
import { type Person, paired, person } from "./testing/people";

let database: TestDatabase;
let north: EventLog;
let south: EventLog;
let southern: Store;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  database = await freshDatabase();
  southern = openStore(database.appUrl);
  north = openEventLog(database.store);
  south = openEventLog(southern);
  ada = await person(database.store, "ada");
  ben = await person(database.store, "ben");
});
afterAll(async () => {
  await southern.close();
  await database.close();
});

let pair: Pair;
let talkId: TalkId;
beforeEach(async () => {
  const { roomId } = await paired(database.store, ada, ben);
  pair = { roomId, ada, ben };
  talkId = await opened(pair);
});

async function opened(of: Pair): Promise<TalkId> {
  const id = newId<TalkId>();
  const opening = event(1, PROPOSED, { by: "a", author: of.ada.accountId, words: "topic" });
  expect(await north.append([append(of, id, of.ada, [opening])])).toEqual([{ appended: true }]);
  return id;
}

const conflict = { appended: false, why: "conflict" };
const bens = (seq: number, cmdId = newId<CommandId>()): Append =>
  append(pair, talkId, ben, [says(seq, "b", ben, { cmdId })]);
const seqs = async (id = talkId) => (await north.load(id))?.events.map(({ seq }) => seq);

/** Does something in a transaction of its own, and commits it only after `meanwhile`. */
async function during(sql: string, values: readonly string[], meanwhile: () => Promise<void>): Promise<void> {
  await database.owner.query("BEGIN");
  await database.owner.query(sql, [...values]);
  await meanwhile();
  await database.owner.query("COMMIT");
}

describe("in the moment of the writing", () => {
  it.each([
    ["his sign-in ends", `UPDATE "SignIn" SET "endedAt" = now() WHERE id = $1`, () => ben.signInId, "signed-out"],
    ["his seat is left", `UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND seat = 'b'`, roomId, "gone"],
    ["the room closes", `UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, roomId, "gone"],
  ])("nothing of Ben's is written while %s, and nobody else waits for that [M2] [M4]", async (_, sql, id, why) => {
    const other = { ...pair, roomId: (await paired(database.store, ada, await person(database.store, "dora"))).roomId };
    const elsewhere = await opened(other);
    await during(sql, [id()], async () => {
      const adas = append(other, elsewhere, ada, [says(2, "a", ada)]);
      expect(await north.append([bens(2), adas])).toEqual([conflict, { appended: true }]);
    });
    expect(await north.append([bens(2)])).toEqual([{ appended: false, why }]);
    expect(await seqs()).toEqual([1]);
    ben = await person(database.store, "ben");
  });

  it("one of two nodes writes, the other decides again [L2]", async () => {
    for (let seq = 2; seq < 12; seq++) {
      const results = await Promise.all([north.append([bens(seq)]), south.append([bens(seq)])]);
      expect(results.flat().filter(({ appended }) => appended)).toHaveLength(1);
      expect(results.flat()).toContainEqual(conflict);
    }
    expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it("one command that reaches both nodes is written once [L3]", async () => {
    const cmdId = newId<CommandId>();
    const results = (await Promise.all([north.append([bens(2, cmdId)]), south.append([bens(2, cmdId)])])).flat();
    expect(results).toContainEqual({ appended: true });
    expect(results).toContainEqual({ appended: false, why: "repeated", seq: 2 });
    expect(await seqs()).toEqual([1, 2]);
  });

  it("one of two talks opens in a room [M9]", async () => {
    await north.append([append(pair, talkId, null, [event(2, CLOSED)])]);
    const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words: "topic" });
    const proposal = () => append(pair, newId<TalkId>(), ada, [{ ...opening, cmdId: newId<CommandId>() }]);
    const results = (await Promise.all([north.append([proposal()]), south.append([proposal()])])).flat();
    expect(results).toContainEqual({ appended: true });
    expect(results).toContainEqual({ appended: false, why: "another-talk" });
    const again = await north.append([proposal(), proposal()]);
    expect(again).toEqual([another, another]);
  });

  it("talks are locked in one order, whatever order they come in, so that nodes do not embrace", async () => {
    const other = { ...pair, roomId: (await paired(database.store, ada, ben)).roomId };
    const talks: readonly (readonly [Pair, TalkId])[] = [
      [pair, talkId],
      [other, await opened(other)],
    ];
    const [low, high] = talks.toSorted(([, one], [, two]) => (one < two ? -1 : 1)).map(([, id]) => id);
    const lock = `SELECT FROM "Talk" WHERE id = $1 FOR UPDATE NOWAIT`;
    const care = { kind: "TimeRanOut", stepNo: 1 } as const;
    for (const [seq, order] of [
      [2, talks],
      [3, talks.toReversed()],
    ] as const) {
      const batch = order.map(([of, id]) => append(of, id, null, [event(seq, care)]));
      let writing: Promise<unknown> = Promise.resolve();
      await during(lock, [low ?? ""], async () => {
        writing = north.append(batch);
        await expect.poll(waiting, { timeout: 900, interval: 10 }).toBe(1);
        await database.owner.query(lock, [high ?? ""]);
      });
      await writing;
    }
    expect([await seqs(low), await seqs(high)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});

const another = { appended: false, why: "another-talk" };
const roomId = (): RoomId => pair.roomId;

/** How many wait for a lock in this database. */
async function waiting(): Promise<number> {
  const { rowCount } = await database.owner.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}
