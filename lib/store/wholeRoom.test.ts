import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, type TopicId } from "../values/ids";
import { roomsOf } from "./rooms";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, joined, type Person, paired, person, roomOf } from "./testing/people";
import { putTopic } from "./topics";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
});
afterAll(() => database.close());

/** Somebody stands before a table that is locked. */
const waits = async () => {
  const { rows } = await database.owner.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
};

describe("a whole room", () => {
  it("is all of one moment: what Ben writes while Ada's is being read comes with the next", async () => {
    const { roomId } = await paired(store(), ada, ben);
    await database.owner.query("BEGIN");
    await database.owner.query(`LOCK TABLE "Topic" IN ACCESS EXCLUSIVE MODE`);
    const hers = wholeRoom(store(), roomId, ada);
    await expect.poll(waits, { interval: 20 }).toBe(true);
    // By now her room is read as far as the topics.
    await database.owner.query(`INSERT INTO "Topic" (id, "roomId", seat, item) VALUES ($1, $2, 'b', $3)`, [
      newId<TopicId>(),
      roomId,
      item(1),
    ]);
    await database.owner.query("COMMIT");
    expect((await hers)?.topics).toEqual([]);
    expect((await wholeRoom(store(), roomId, ada))?.topics).toHaveLength(1);
  });

  it("tells of another sign-in that may begin anew, and not of one's own", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const from = new Date("2100-01-01T00:00:00Z");
    await database.owner.query(`UPDATE "SignIn" SET "anewFrom" = $2 WHERE id = $1`, [ada.signInId, from]);
    const elsewhere = async (signInId: Person["signInId"]) =>
      (await wholeRoom(store(), roomId, { accountId: ada.accountId, signInId }))?.anewElsewhere;
    expect(await elsewhere(ada.signInId)).toBeNull();
    expect(await elsewhere(newId())).toBe(from.getTime());
    expect((await wholeRoom(store(), roomId, ben))?.anewElsewhere).toBeNull();
  });

  it("holds no topic of another room", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const elsewhere = await roomOf(store(), ada);
    const of = { roomId: elsewhere, accountId: ada.accountId, topicId: newId<TopicId>() };
    await putTopic(store(), { ...of, item: item(0) });
    expect((await wholeRoom(store(), roomId, ada))?.topics).toEqual([]);
  });
});

describe("the list of one's rooms", () => {
  it("says which have a key: at their doors nobody will stand any more", async () => {
    const [{ roomId: open }, { roomId: waiting }] = [await paired(store(), ada, ben), await joined(store(), ada, ben)];
    const rooms = new Map((await roomsOf(store(), ada.accountId)).map((room) => [room.roomId, room.hasKey]));
    expect([rooms.get(open), rooms.get(waiting)]).toEqual([true, false]);
  });
});
