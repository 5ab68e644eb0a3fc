import { describe, expect, it } from "vitest";
import { opened } from "../seal/testing/opened";
import { newId, type TalkId } from "../values/ids";
import { instant } from "../values/time";
import { addEpoch } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { takeSeat } from "./pairing";
import { renewAllRooms } from "./renewAllRooms";
import { renewRoomKeys } from "./roomRenewal";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

async function bothInRoom() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  await shown(hers);
  await shown(his);
  return { house, ada, ben, roomId, hers, his };
}

describe("a room whose partner has new keys", () => {
  it("gets a fresh key from whoever changed, which the other takes, and both read what was before", async () => {
    const { house, ben, hers, his } = await bothInRoom();
    await hers.putTopic("from before");
    await his.putThought("his alone");
    await opened(ben.seal.makeAnew({ passphrase: "seven herons over the low meadow" }));
    await opened(ben.seal.moveOver());
    const bens = await shown(his);
    expect([bens.epoch, bens.checked, bens.keyTrouble]).toEqual([2, "changed", null]);
    const adas = await shown(hers);
    expect([adas.epoch, adas.checked, adas.keyTrouble]).toEqual([2, "changed", null]);
    await his.putTopic("from after");
    for (const line of [hers, his]) {
      expect((await shown(line)).topics.map(({ text }) => text)).toEqual(["from after", "from before"]);
    }
    expect((await shown(his)).thoughts.map(({ text }) => text)).toEqual(["his alone"]);
    expect(house.kept()?.topics.map(({ item }) => item.epoch)).toEqual([2, 1]);
    expect(house.kept()?.epochs).toHaveLength(2);
  });
});

describe("a room's key that is due to be followed", () => {
  it("is followed once, quietly, by whoever opens the room first; whoever is second reads on", async () => {
    const { house, hers, his } = await bothInRoom();
    house.age();
    await Promise.all([shown(hers), shown(his)]);
    const [adas, bens] = [await shown(hers), await shown(his)];
    expect([adas.epoch, bens.epoch, house.kept()?.epochs.length]).toEqual([2, 2, 2]);
    expect([adas.checked, bens.checked]).toEqual(["not-yet", "not-yet"]);
    expect(await hers.putTopic("under the new one")).toBeNull();
    expect((await shown(his)).topics[0]?.text).toBe("under the new one");
  });

  it("is followed by one more only, whatever a server says of its age", async () => {
    const { house, hers, his } = await bothInRoom();
    his.close();
    house.twist(wholeRoom, (room) => ({ ...room, renewKeys: true }));
    for (let times = 0; times < 4; times += 1) await shown(hers);
    expect(house.kept()?.epochs).toHaveLength(2);
  });

  it("waits while a talk is going on", async () => {
    const { house, hers } = await bothInRoom();
    house.age();
    const talk = { talkId: newId<TalkId>(), format: "floor", status: "running", createdAt: instant(1) } as const;
    const still = { closedAt: null, keep: null, deleted: false };
    house.twist(wholeRoom, (room) => ({ ...room, talks: [{ ...talk, ...still }] }));
    expect((await shown(hers)).epoch).toBe(1);
  });

  it("leaves the room as it is where it cannot be made now", async () => {
    const { house, hers } = await bothInRoom();
    house.age();
    house.lose(addEpoch);
    await shown(hers);
    const room = await shown(hers);
    expect([room.epoch, room.keyTrouble]).toEqual([2, null]);
  });

  it("is done where the other was quicker", async () => {
    const { house, ada, ben, roomId } = await bothInRoom();
    house.hush(true);
    const [hers, his] = [await ada.ask(wholeRoom, { roomId }, {}), await ben.ask(wholeRoom, { roomId }, {})];
    if (!hers.ok || !his.ok) throw new Error("both have the room");
    expect([await renewRoomKeys(ben, his), await renewRoomKeys(ada, hers)]).toEqual([null, null]);
    expect(house.kept()?.epochs).toHaveLength(2);
  });

  it("is made in all of one's rooms", async () => {
    const { house, ben } = await bothInRoom();
    house.age();
    expect(await renewAllRooms(ben)).toBe(0);
    expect(house.kept()?.epochs).toHaveLength(2);
  });
});

describe("what is written while the room gets a new key", () => {
  it("is sealed anew and put down, without being typed again", async () => {
    const { house, hers, his } = await bothInRoom();
    // Ada's page has not heard of it yet when she taps.
    house.age();
    house.hush(true);
    await shown(his);
    expect(house.kept()?.epochs).toHaveLength(2);
    expect(await hers.putTopic("typed once")).toBeNull();
    house.hush(false);
    expect((await shown(his)).topics[0]?.text).toBe("typed once");
    expect(house.kept()?.topics[0]?.item.epoch).toBe(2);
  });
});
