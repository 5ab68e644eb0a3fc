import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId, type OwnFormatId, type RoomId } from "../values/ids";
import { changeOwnFormat, dropOwnFormat, MOST_OWN_FORMATS, putOwnFormat } from "./ownFormats";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person, roomOf } from "./testing/people";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let roomId: RoomId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
  carl = await person(store(), "carl");
});
beforeEach(async () => {
  roomId = (await paired(store(), ada, ben)).roomId;
});
afterAll(() => database.close());

const madeBy = async ({ accountId }: Person) => {
  const of = { roomId, accountId, ownFormatId: newId<OwnFormatId>() };
  expect(await putOwnFormat(store(), { ...of, item: item(1) })).toEqual({ ok: true });
  return of;
};
const seenBy = async (who: Person) => (await wholeRoom(store(), roomId, who))?.ownFormats ?? null;
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });

describe("an own format", () => {
  it("that Ada puts into the library is there for both, once, however often it is sent", async () => {
    const of = await madeBy(ada);
    expect(await putOwnFormat(store(), { ...of, item: item(1) })).toEqual({ ok: true });
    expect(await putOwnFormat(store(), { ...of, accountId: ben.accountId, item: item(1) })).toEqual(
      refusal("malformed"),
    );
    expect(await seenBy(ben)).toMatchObject([{ ownFormatId: of.ownFormatId, seat: "a", item: item(1) }]);
    expect(await seenBy(ada)).toEqual(await seenBy(ben));
  });

  it("is changed and taken out by its author alone", async () => {
    const of = await madeBy(ada);
    const byBen = { ...of, accountId: ben.accountId };
    expect(await changeOwnFormat(store(), { ...byBen, item: item(1) })).toEqual(refusal("unknown"));
    expect(await dropOwnFormat(store(), byBen)).toEqual(refusal("unknown"));
    const anew = { ...item(1), sealed: "c2VhbGVkIGFuZXc" as never };
    expect(await changeOwnFormat(store(), { ...of, item: anew })).toEqual({ ok: true });
    expect(await seenBy(ben)).toMatchObject([{ item: anew }]);
    expect(await dropOwnFormat(store(), of)).toEqual({ ok: true });
    expect(await dropOwnFormat(store(), of)).toEqual(refusal("unknown"));
    expect(await seenBy(ben)).toEqual([]);
  });

  it("is taken only under the room's newest key [K4]", async () => {
    const of = await madeBy(ada);
    for (const epoch of [0, 2]) {
      const put = { ...of, ownFormatId: newId<OwnFormatId>(), item: item(epoch) };
      expect(await putOwnFormat(store(), put)).toEqual(refusal("stale-epoch"));
      expect(await changeOwnFormat(store(), { ...of, item: item(epoch) })).toEqual(refusal("stale-epoch"));
    }
  });

  it("is out of a stranger's reach, also from a room of their own [M7]", async () => {
    const of = { ...(await madeBy(ada)), accountId: carl.accountId };
    expect(await seenBy(carl)).toBeNull();
    const put = { ...of, ownFormatId: newId<OwnFormatId>(), item: item(1) };
    expect(await putOwnFormat(store(), put)).toEqual(refusal("gone"));
    expect(await changeOwnFormat(store(), { ...of, item: item(1) })).toEqual(refusal("gone"));
    expect(await dropOwnFormat(store(), of)).toEqual(refusal("gone"));
    const elsewhere = { ...of, roomId: await roomOf(store(), carl) };
    expect(await dropOwnFormat(store(), elsewhere)).toEqual(refusal("unknown"));
  });

  it("finds no place in a library that is full", async () => {
    await database.owner.query(
      `INSERT INTO "OwnFormat" (id, "roomId", seat, item) SELECT md5($1 || n), $1, 'a', '{}' FROM generate_series(1, $2) n`,
      [roomId, MOST_OWN_FORMATS],
    );
    const of = { roomId, accountId: ada.accountId, ownFormatId: newId<OwnFormatId>(), item: item(1) };
    expect(await putOwnFormat(store(), of)).toEqual(refusal("too-large"));
  });

  it("is not changed in a closed room, which can still be read", async () => {
    const of = await madeBy(ada);
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await changeOwnFormat(store(), { ...of, item: item(1) })).toEqual(refusal("gone"));
    expect(await dropOwnFormat(store(), of)).toEqual(refusal("gone"));
    expect(await seenBy(ben)).toHaveLength(1);
  });

  it("is known to the database by who and when, and by nothing else outside its seal [K1]", async () => {
    await madeBy(ada);
    const { rows } = await database.owner.query(`SELECT * FROM "OwnFormat" WHERE "roomId" = $1`, [roomId]);
    expect(Object.keys(rows[0]).sort()).toEqual(["createdAt", "id", "item", "roomId", "seat"]);
  });
});
