import { describe, expect, it } from "vitest";
import { nearbySeal } from "../seal/testing/nearbySeal";
import { opened } from "../seal/testing/opened";
import { wholeRoom } from "../wire/routes/wholeRoom";
import type { ComparingStage } from "./comparing";
import { takeSeat } from "./pairing";
import type { RoomLine } from "./roomLine";
import type { Self } from "./roomTypes";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

/** Ada and Ben have words together; then Ben has lost all keys, and has begun anew. */
async function begunAnew() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, before] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  await shown(hers);
  await shown(before);
  expect(await hers.putTopic("our evenings")).toBeNull();
  const adasKey = (await keyOf(ada, roomId)).own;
  before.close();
  const seal = nearbySeal();
  const passphrase = "seven herons over the low meadow";
  const made = await opened(seal.beginAnew({ accountId: ben.accountId, identityVersion: 1, passphrase }));
  await opened(seal.moveOver());
  const keys = { a: { key: adasKey, identityVersion: 1 }, b: { key: made.publicKey, identityVersion: 2 } };
  house.haveKeys(keys, { a: false, b: true });
  const his = follow(house, { ...ben, seal }, roomId);
  return { house, ada, ben: { ...ben, seal }, roomId, hers, his, keys };
}

async function keyOf(self: Self, roomId: Parameters<typeof follow>[2]) {
  const room = await self.ask(wholeRoom, { roomId }, {});
  if (!room.ok) throw new Error(room.refusal);
  const member = room.epochs[0]?.record.members.find(({ accountId }) => accountId === self.accountId);
  return { own: member?.publicKey ?? "" };
}

const wordsIn = (stage: ComparingStage | null) => {
  if (stage === null || !("words" in stage)) throw new Error(`no words: ${JSON.stringify(stage)}`);
  return stage;
};
const goesOn = async (line: RoomLine) => {
  await shown(line);
  return line.goOnComparing();
};

async function compared({ hers, his }: Pick<Awaited<ReturnType<typeof begunAnew>>, "hers" | "his">) {
  await shown(his);
  expect(await his.beginComparing()).toBeNull();
  expect(await goesOn(hers)).toEqual({ at: "waiting" });
  const bens = wordsIn(await goesOn(his));
  return { bens, adas: wordsIn(await goesOn(hers)) };
}

describe("a room in which Ben begins anew", () => {
  it("tells both who waits for whom, and nothing is wrong with it", async () => {
    const { hers, his } = await begunAnew();
    expect(await shown(hers)).toMatchObject({ anew: "partner", checked: "changed", keyTrouble: null, epoch: 1 });
    expect(await shown(his)).toMatchObject({ anew: "oneself", checked: "changed", keyTrouble: null, epoch: 0 });
  });

  it("opens for him once they compared and Ada has shared: words, names and what is new", async () => {
    const all = await begunAnew();
    const { hers, his } = all;
    const { adas, bens } = await compared(all);
    expect(adas.words).toEqual(bens.words);
    expect(await hers.wordsWereSame(adas.compareId)).toBeNull();
    expect(await his.wordsWereSame(bens.compareId)).toBeNull();
    expect(await shown(hers)).toMatchObject({ anew: "partner", checked: "compared" });
    expect(await shown(his)).toMatchObject({ anew: "oneself", checked: "compared", epoch: 0 });
    expect(await hers.shareAgain(true)).toBeNull();
    const room = await shown(his);
    expect(room).toMatchObject({ anew: null, checked: "compared", epoch: 2, keyTrouble: null });
    expect([room.topics[0]?.text, room.names]).toEqual(["our evenings", { a: "Ada", b: "Ben" }]);
    expect(await his.putTopic("from here on")).toBeNull();
    expect((await shown(hers)).topics.map(({ text }) => text)).toContain("from here on");
  });

  it("begins without what they kept where Ada wants it so; the names are told all the same", async () => {
    const all = await begunAnew();
    const { adas, bens } = await compared(all);
    await all.hers.wordsWereSame(adas.compareId);
    await all.his.wordsWereSame(bens.compareId);
    expect(await all.hers.shareAgain(false)).toBeNull();
    const room = await shown(all.his);
    expect([room.epoch, room.topics[0]?.text, room.names]).toEqual([2, null, { a: "Ada", b: "Ben" }]);
    expect(all.house.kept()?.epochs.at(-1)?.again).toEqual([]);
  });

  it("shares nothing before they compared, nor for another key than the one compared", async () => {
    const all = await begunAnew();
    const { house, hers } = all;
    await shown(hers);
    expect(await hers.shareAgain(true)).toBe("not-your-partner");
    const { adas } = await compared(all);
    await hers.wordsWereSame(adas.compareId);
    const other = nearbySeal();
    const its = await opened(other.makeAccount({ accountId: "other", passphrase: "the heron waits by our gate" }));
    house.twist(wholeRoom, (room) => ({
      ...room,
      publicKeys: { ...room.publicKeys, b: { key: its.publicKey, identityVersion: 2 } },
    }));
    expect(await hers.shareAgain(true)).toBe("not-your-partner");
    expect(await shown(hers)).toMatchObject({ anew: "partner", checked: "changed" });
    expect(house.kept()?.epochs).toHaveLength(1);
  });

  it("shows other words where the house slips a key of its own in", async () => {
    const all = await begunAnew();
    const other = nearbySeal();
    const its = await opened(other.makeAccount({ accountId: "other", passphrase: "the heron waits by our gate" }));
    // To Ada it says that this is Ben's; to Ben that it is Ada's.
    all.house.twist(wholeRoom, (room) => {
      const across = room.seat === "a" ? "b" : "a";
      const said = { key: its.publicKey, identityVersion: across === "b" ? 2 : 1 };
      return { ...room, publicKeys: { ...room.publicKeys, [across]: said } };
    });
    const { adas, bens } = await compared(all);
    expect(adas.words).not.toEqual(bens.words);
  });

  it("cannot be opened again by either where both have lost all", async () => {
    const { house, hers, his, keys } = await begunAnew();
    house.haveKeys(keys, { a: true, b: true });
    expect((await shown(hers)).anew).toBe("both");
    expect((await shown(his)).anew).toBe("both");
  });
});
