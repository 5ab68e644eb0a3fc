import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId, type RoomId, type ThoughtId, type TopicId } from "../../lib/values/ids";
import type { Item } from "../../lib/wire/routes/item";
import { dropThought, putThought, shareThought } from "../../lib/wire/routes/thoughts";
import { changeTopic, dropTopic, putTopic } from "../../lib/wire/routes/topics";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: RoomId;
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
});
afterAll(() => house.close());

const sealed = (epoch = 1) => anItem(epoch) as Item;
const unknown = { ok: false, refusal: "unknown", retryAfter: null };
const topicsOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).topics;
const thoughtsOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).thoughts;

describe("topics", () => {
  it("put down alone stay Ada's until she brings them along", async () => {
    const topicId = newId<TopicId>();
    const alone = sealed(0);
    await ada.get(putTopic, { roomId }, { topicId, item: alone });
    expect(await topicsOf(ada)).toContainEqual(expect.objectContaining({ topicId, seat: "a", item: alone }));
    expect(await topicsOf(ben)).not.toContainEqual(expect.objectContaining({ topicId }));
    const forBoth = sealed();
    await ada.get(changeTopic, { roomId, topicId }, { item: forBoth, state: null });
    expect(await topicsOf(ben)).toContainEqual(
      expect.objectContaining({ topicId, seat: "a", item: forBoth, state: "waiting" }),
    );
  });

  it("can be ticked off by both, and sealed anew or taken back by their author alone", async () => {
    const topicId = newId<TopicId>();
    await ada.get(putTopic, { roomId }, { topicId, item: sealed() });
    await ben.get(changeTopic, { roomId, topicId }, { item: null, state: "talked" });
    expect(await topicsOf(ada)).toContainEqual(expect.objectContaining({ topicId, state: "talked" }));
    expect(await ben.ask(changeTopic, { roomId, topicId }, { item: sealed(), state: null })).toEqual(unknown);
    expect(await ben.ask(dropTopic, { roomId, topicId }, {})).toEqual(unknown);
    await ada.get(dropTopic, { roomId, topicId }, {});
    expect(await topicsOf(ben)).not.toContainEqual(expect.objectContaining({ topicId }));
  });
});

describe("thoughts", () => {
  it("are Ada's own until she shares one, once, and only that one", async () => {
    const [shown, kept] = [newId<ThoughtId>(), newId<ThoughtId>()];
    for (const thoughtId of [shown, kept]) await ada.get(putThought, { roomId }, { thoughtId, item: sealed(0) });
    expect((await thoughtsOf(ben)).partners).toEqual([]);
    expect(await ben.ask(shareThought, { roomId, thoughtId: shown }, { shared: sealed() })).toEqual(unknown);
    const shared = sealed();
    await ada.get(shareThought, { roomId, thoughtId: shown }, { shared });
    expect(await ada.ask(shareThought, { roomId, thoughtId: shown }, { shared: sealed() })).toEqual(unknown);
    const { own, partners } = await thoughtsOf(ben);
    expect(own).toEqual([]);
    expect(partners).toEqual([{ thoughtId: shown, seat: "a", shared, sharedAt: expect.any(Number) }]);
    expect((await thoughtsOf(ada)).own).toHaveLength(2);
  });

  it("go with their shared copy, by their author's hand alone", async () => {
    const thoughtId = newId<ThoughtId>();
    await ben.get(putThought, { roomId }, { thoughtId, item: sealed(0) });
    await ben.get(shareThought, { roomId, thoughtId }, { shared: sealed() });
    expect(await ada.ask(dropThought, { roomId, thoughtId }, {})).toEqual(unknown);
    await ben.get(dropThought, { roomId, thoughtId }, {});
    expect((await thoughtsOf(ada)).partners).toEqual([]);
  });
});
