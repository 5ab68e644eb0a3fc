import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, type RoomId, type ThoughtId, type TopicId } from "../values/ids";
import { addEpoch } from "./rooms";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { firstEpoch, item, type Person, paired, person, roomOf } from "./testing/people";
import { dropThought, putThought, shareThought } from "./thoughts";
import { changeTopic, dropTopic, MOST_LINES, putTopic } from "./topics";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
  carl = await person(store(), "carl");
});
afterAll(() => database.close());

const topicBy = async (roomId: RoomId, { accountId }: Person, epoch = 1) => {
  const of = { roomId, accountId, topicId: newId<TopicId>() };
  expect(await putTopic(store(), { ...of, item: item(epoch) })).toEqual({ ok: true });
  return of;
};
const thoughtBy = async (roomId: RoomId, { accountId }: Person) => {
  const of = { roomId, accountId, thoughtId: newId<ThoughtId>() };
  expect(await putThought(store(), { ...of, item: item(0) })).toEqual({ ok: true });
  return of;
};
const topicsOf = async (roomId: RoomId, who: Person) => (await wholeRoom(store(), roomId, who))?.topics ?? null;
const thoughtsOf = async (roomId: RoomId, who: Person) => (await wholeRoom(store(), roomId, who))?.thoughts ?? null;
const seen = async (roomId: RoomId, who: Person) => (await topicsOf(roomId, who))?.map(({ topicId }) => topicId);
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });

describe("a topic", () => {
  it("can be put down before there is a partner, and is Ada's alone until she seals it to both", async () => {
    const roomId = await roomOf(store(), ada);
    const { topicId } = await topicBy(roomId, ada, 0);
    const { roomId: pairedRoom } = await paired(store(), ada, ben);
    const alone = await topicBy(pairedRoom, ada, 0);
    expect(await seen(roomId, ada)).toEqual([topicId]);
    expect(await seen(pairedRoom, ben)).toEqual([]);
    expect(await changeTopic(store(), { ...alone, item: item(1), state: null })).toEqual({ ok: true });
    expect(await seen(pairedRoom, ben)).toEqual([alone.topicId]);
  });

  it("is written once, however often Ada's browser sends it", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = await topicBy(roomId, ada);
    expect(await putTopic(store(), { ...of, item: item(1) })).toEqual({ ok: true });
    expect(await putTopic(store(), { ...of, accountId: ben.accountId, item: item(1) })).toEqual(refusal("malformed"));
    expect(await seen(roomId, ada)).toEqual([of.topicId]);
  });

  it("may be called talked about by either, and sealed anew or taken back by its author only", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const adas = await topicBy(roomId, ada);
    const byBen = { ...adas, accountId: ben.accountId };
    expect(await changeTopic(store(), { ...byBen, item: item(1), state: null })).toEqual(refusal("unknown"));
    expect(await changeTopic(store(), { ...byBen, item: null, state: "talked" })).toEqual({ ok: true });
    expect((await topicsOf(roomId, ada))?.[0]).toMatchObject({ state: "talked", item: item(1) });
    expect(await dropTopic(store(), byBen)).toEqual(refusal("unknown"));
    expect(await dropTopic(store(), adas)).toEqual({ ok: true });
    expect(await seen(roomId, ada)).toEqual([]);
  });

  it("may be said to be not yet by either, without a reason, and to wait again", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const adas = await topicBy(roomId, ada);
    for (const state of ["not-yet", "waiting"] as const) {
      expect(await changeTopic(store(), { ...adas, accountId: ben.accountId, item: null, state })).toEqual({
        ok: true,
      });
      expect((await topicsOf(roomId, ada))?.[0]).toMatchObject({ state, item: item(1) });
    }
    await expect(
      database.owner.query(`UPDATE "Topic" SET state = 'never' WHERE id = $1`, [adas.topicId]),
    ).rejects.toThrow("Topic_state_check");
  });

  it("is out of a stranger's reach [M7]", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = { ...(await topicBy(roomId, ada)), accountId: carl.accountId };
    expect(await topicsOf(roomId, carl)).toBeNull();
    expect(await putTopic(store(), { ...of, topicId: newId<TopicId>(), item: item(1) })).toEqual(refusal("gone"));
    expect(await changeTopic(store(), { ...of, item: null, state: "talked" })).toEqual(refusal("gone"));
    expect(await dropTopic(store(), of)).toEqual(refusal("gone"));
    const elsewhere = await roomOf(store(), carl);
    expect(await dropTopic(store(), { ...of, roomId: elsewhere })).toEqual(refusal("unknown"));
  });

  it("finds no place in a room that is full of them", async () => {
    const roomId = await roomOf(store(), ada);
    await database.owner.query(
      `INSERT INTO "Topic" (id, "roomId", seat, item) SELECT md5($1 || n), $1, 'a', '{}' FROM generate_series(1, $2) n`,
      [roomId, MOST_LINES],
    );
    const of = { roomId, accountId: ada.accountId, topicId: newId<TopicId>(), item: item(0) };
    expect(await putTopic(store(), of)).toEqual(refusal("too-large"));
  });

  it("is not put down in a closed room, which can still be read", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = await topicBy(roomId, ada);
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await putTopic(store(), { ...of, topicId: newId<TopicId>(), item: item(1) })).toEqual(refusal("gone"));
    expect(await dropTopic(store(), of)).toEqual(refusal("gone"));
    expect(await seen(roomId, ben)).toEqual([of.topicId]);
  });
});

describe("what is sealed for both", () => {
  it("is taken under the room's newest key only [K4]", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = await topicBy(roomId, ada);
    const thought = await thoughtBy(roomId, ada);
    await addEpoch(store(), { ...firstEpoch(roomId, ben, null), epoch: 2 });
    for (const epoch of [1, 3]) {
      const put = { ...of, topicId: newId<TopicId>(), item: item(epoch) };
      expect(await putTopic(store(), put)).toEqual(refusal("stale-epoch"));
      expect(await changeTopic(store(), { ...of, item: item(epoch), state: null })).toEqual(refusal("stale-epoch"));
      expect(await shareThought(store(), { ...thought, shared: item(epoch) })).toEqual(refusal("stale-epoch"));
    }
    expect(await shareThought(store(), { ...thought, shared: item(0) })).toEqual(refusal("stale-epoch"));
    expect(await changeTopic(store(), { ...of, item: item(2), state: null })).toEqual({ ok: true });
    expect(await changeTopic(store(), { ...of, item: null, state: "talked" })).toEqual({ ok: true });
    expect(await shareThought(store(), { ...thought, shared: item(2) })).toEqual({ ok: true });
  });
});

describe("a thought", () => {
  it("is nobody's business until it is shared, line by line, once", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const [first, second] = [await thoughtBy(roomId, ada), await thoughtBy(roomId, ada)];
    expect(await thoughtsOf(roomId, ben)).toEqual({ own: [], partners: [] });
    expect(await shareThought(store(), { ...first, shared: item(1) })).toEqual({ ok: true });
    expect(await shareThought(store(), { ...first, shared: item(1) })).toEqual(refusal("unknown"));
    const bens = await thoughtsOf(roomId, ben);
    expect(bens?.partners).toMatchObject([{ thoughtId: first.thoughtId, seat: "a", shared: item(1) }]);
    expect(Object.keys(bens?.partners[0] ?? {}).sort()).toEqual(["seat", "shared", "sharedAt", "thoughtId"]);
    const adas = await thoughtsOf(roomId, ada);
    expect(adas?.own.map(({ thoughtId }) => thoughtId).sort()).toEqual([first.thoughtId, second.thoughtId].sort());
  });

  it("is shared and deleted by its author only, and goes with its shared copy", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = await thoughtBy(roomId, ada);
    const byBen = { ...of, accountId: ben.accountId };
    expect(await shareThought(store(), { ...byBen, shared: item(1) })).toEqual(refusal("unknown"));
    expect(await dropThought(store(), byBen)).toEqual(refusal("unknown"));
    await shareThought(store(), { ...of, shared: item(1) });
    expect(await dropThought(store(), of)).toEqual({ ok: true });
    expect(await thoughtsOf(roomId, ben)).toEqual({ own: [], partners: [] });
  });

  it("is out of a stranger's reach [M7]", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const of = { ...(await thoughtBy(roomId, ada)), accountId: carl.accountId };
    expect(await thoughtsOf(roomId, carl)).toBeNull();
    expect(await putThought(store(), { ...of, item: item(0) })).toEqual(refusal("gone"));
    expect(await shareThought(store(), { ...of, shared: item(1) })).toEqual(refusal("gone"));
    expect(await dropThought(store(), of)).toEqual(refusal("gone"));
  });
});
