import { describe, expect, it } from "vitest";
import { isRefused } from "./refusal";
import type { SealedEpoch, SealedForBoth } from "./roomKey";
import { nearbySeal, newDevice } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { type Person, paired } from "./testing/pair";

const NEW_PASSPHRASE = "seven herons over the low meadow";
const forSeat = ({ epoch, record, mac, boxes }: SealedForBoth, box: keyof SealedForBoth["boxes"]): SealedEpoch => ({
  ...{ epoch, record, mac, box: boxes[box] },
});

/** Ben makes other keys, and they are in force. */
async function madeAnew(ben: Person) {
  const made = await opened(ben.seal.makeAnew({ passphrase: NEW_PASSPHRASE }));
  await opened(ben.seal.moveOver());
  return made;
}

/** Ben has other keys, and has made the room's next key under them. */
async function renewed() {
  const two = await paired();
  const privately = { roomId: two.roomId, kind: "thought", itemId: "t1", authorId: "ben" };
  const thought = await opened(two.ben.seal.sealItem({ place: privately, circle: "self", text: "mine alone" }));
  const topic = { roomId: two.roomId, kind: "topic", itemId: "t2", authorId: "ben" };
  const old = await opened(two.ben.seal.sealItem({ place: topic, circle: "both", text: "before" }));
  const made = await madeAnew(two.ben);
  expect(await two.ben.seal.openRoom(two.rooms.ben)).toMatchObject({ renew: true, highestEpoch: 1 });
  const { epoch, pinSealed } = await opened(two.ben.seal.renewRoom({ roomId: two.roomId }));
  const rooms = {
    ada: { ...two.rooms.ada, epochs: [...two.rooms.ada.epochs, forSeat(epoch, "partner")] },
    ben: { roomId: two.roomId, pinSealed, epochs: [...two.rooms.ben.epochs, forSeat(epoch, "self")] },
  };
  return { ...two, rooms, before: two.rooms, made, epoch, items: { privately, thought, topic, old } };
}

describe("Ben, who thinks that someone has his keys", () => {
  it("has others under another passphrase and code; the old seed opens nothing that comes after", async () => {
    const { ben, made, rooms, before } = await renewed();
    expect([made.identityVersion, made.publicKey === ben.publicKey]).toEqual([2, false]);
    expect(await ben.seal.openRoom(rooms.ben)).toMatchObject({ renew: false, highestEpoch: 2 });
    const thief = nearbySeal();
    const { salt, kdf, seedBox } = made;
    await opened(thief.signInMaterial({ passphrase: "the heron waits by our gate", salt, kdf }));
    expect(isRefused(await thief.unlock({ accountId: "ben", identityVersion: 2, seedBox }))).toBe(true);
    // With his old keys, still open elsewhere, the new epoch is not for them.
    const two = await paired();
    expect(isRefused(await two.ben.seal.openRoom({ ...rooms.ben, pinSealed: before.ben.pinSealed }))).toBe(true);
  });

  it("still reads what he sealed to himself and what the two had, on this device and on the next", async () => {
    const { ben, made, rooms, items } = await renewed();
    const elsewhere = nearbySeal();
    const { salt, kdf, seedBox, ring } = made;
    await opened(elsewhere.signInMaterial({ passphrase: NEW_PASSPHRASE, salt, kdf }));
    await opened(elsewhere.unlock({ accountId: "ben", identityVersion: 2, seedBox }));
    expect(await elsewhere.openItem({ place: items.privately, item: items.thought })).toEqual({ refused: "tampered" });
    expect(await elsewhere.openRing({ ring })).toBeNull();
    for (const seal of [ben.seal, elsewhere]) {
      await opened(seal.openRoom(rooms.ben));
      expect(await seal.openItem({ place: items.privately, item: items.thought })).toBe("mine alone");
      expect(await seal.openItem({ place: items.topic, item: items.old })).toBe("before");
    }
    const shared = await opened(ben.seal.shareItem({ place: items.privately, item: items.thought }));
    expect(shared.epoch).toBe(2);
  });

  it("goes on writing under the new keys, which his partner reads", async () => {
    const { ada, ben, roomId, rooms } = await renewed();
    await opened(ben.seal.openRoom(rooms.ben));
    await opened(ada.seal.openRoom(rooms.ada));
    const place = { roomId, kind: "topic", itemId: "t3", authorId: "ben" };
    const item = await opened(ben.seal.sealItem({ place, circle: "both", text: "after" }));
    expect(item.epoch).toBe(2);
    expect(await ada.seal.openItem({ place, item })).toBe("after");
    const own = { ...place, kind: "thought" };
    expect(
      await ben.seal.openItem({
        place: own,
        item: await opened(ben.seal.sealItem({ place: own, circle: "self", text: "new" })),
      }),
    ).toBe("new");
  });

  it("has his next talk under the new key, and reads his last under the old one", async () => {
    const { ada, ben, roomId, rooms, before } = await renewed();
    await opened(ada.seal.openRoom(before.ada));
    const last = { roomId, talkId: "last" };
    const old = await opened(ada.seal.newTalkKey(last));
    await opened(ben.seal.openRoom(rooms.ben));
    await opened(ada.seal.openRoom(rooms.ada));
    const next = { roomId, talkId: "next" };
    const fresh = await opened(ada.seal.newTalkKey(next));
    expect([old.epoch, fresh.epoch]).toEqual([1, 2]);
    expect(await ben.seal.openTalkKey({ ...last, ...old })).toBeNull();
    expect(await ben.seal.openTalkKey({ ...next, ...fresh })).toBeNull();
  });

  it("changes them again, and nothing of either time is lost", async () => {
    const { ben, rooms, items } = await renewed();
    const { ring, salt, kdf, seedBox } = await madeAnew(ben);
    await opened(ben.seal.openRoom(rooms.ben));
    const elsewhere = nearbySeal();
    await opened(elsewhere.signInMaterial({ passphrase: NEW_PASSPHRASE, salt, kdf }));
    await opened(elsewhere.unlock({ accountId: "ben", identityVersion: 3, seedBox }));
    await opened(elsewhere.openRing({ ring }));
    expect(await elsewhere.openItem({ place: items.privately, item: items.thought })).toBe("mine alone");
    expect(await elsewhere.openRoom(rooms.ben)).toMatchObject({ renew: true });
    // The passphrase asked for once more leaves the ring open.
    await opened(elsewhere.signInMaterial({ passphrase: NEW_PASSPHRASE, salt, kdf }));
    await opened(elsewhere.unlock({ accountId: "ben", identityVersion: 3, seedBox }));
    expect(await elsewhere.openItem({ place: items.privately, item: items.thought })).toBe("mine alone");
  });

  it("whose ring is opened by no other seed, account or version", async () => {
    const { ada, made, ben } = await renewed();
    expect(await ada.seal.openRing({ ring: made.ring })).toEqual({ refused: "tampered" });
    await madeAnew(ben);
    expect(await ben.seal.openRing({ ring: made.ring })).toEqual({ refused: "tampered" });
    expect(await nearbySeal().moveOver()).toEqual({ refused: "locked" });
  });
});

describe("Ada, whose partner has another key", () => {
  it("takes it because the room's key of before proves it, and is asked to compare again", async () => {
    const { ada, rooms, made } = await renewed();
    const room = await opened(ada.seal.openRoom(rooms.ada));
    expect(room).toMatchObject({ partnerKey: made.publicKey, checked: "changed", renew: false, highestEpoch: 2 });
    const pinSealed = room.pinSealed ?? "";
    expect(await ada.seal.openRoom({ ...rooms.ada, pinSealed })).toMatchObject({ pinSealed: null, checked: "changed" });
  });

  it("is asked again also where they had compared before, and both are quiet once they did", async () => {
    const { ada, ben, roomId, rooms } = await renewed();
    await opened(ben.seal.openRoom(rooms.ben));
    await opened(ada.seal.openRoom(rooms.ada));
    const of = { roomId, compareId: "c1" };
    const { commitment } = await opened(ada.seal.beginComparing(of));
    const { nonce } = await opened(ben.seal.answerComparing({ ...of, commitment }));
    await opened(ada.seal.finishComparing({ compareId: "c1", nonce }));
    const { pinSealed } = await opened(ada.seal.wordsWereSame(of));
    expect(await ada.seal.openRoom({ ...rooms.ada, pinSealed })).toMatchObject({ checked: "compared" });
    await madeAnew(ben);
    await opened(ben.seal.openRoom(rooms.ben));
    const { epoch } = await opened(ben.seal.renewRoom({ roomId }));
    const epochs = [...rooms.ada.epochs, forSeat(epoch, "partner")];
    expect(await ada.seal.openRoom({ roomId, pinSealed, epochs })).toMatchObject({ checked: "changed" });
    // What was compared a key ago marks nothing now.
    expect(await ada.seal.wordsWereSame(of)).toEqual({ refused: "not-your-partner" });
  });

  it("takes no other key in an epoch that she has seen already, nor an older one after a newer", async () => {
    const { ada, ben, roomId, rooms, before } = await renewed();
    const seen = await opened(ada.seal.openRoom(rooms.ada));
    const pinSealed = seen.pinSealed ?? "";
    // The server alone: it has no key of the room, so its record does not hold.
    const forged = {
      ...rooms.ada.epochs[1],
      record: withKey(rooms.ada.epochs[1]?.record, ada.publicKey),
    } as SealedEpoch;
    const first = before.ada.epochs[0] as SealedEpoch;
    expect(isRefused(await ada.seal.openRoom({ roomId, pinSealed, epochs: [first, forged] }))).toBe(true);
    const other = await paired();
    const again = await opened(other.ben.seal.renewRoom({ roomId: other.roomId }));
    expect(isRefused(await ben.seal.openRoom({ ...rooms.ben, epochs: [first, forSeat(again.epoch, "self")] }))).toBe(
      true,
    );
  });
});

const withKey = (record: unknown, publicKey: string) => {
  const { members, ...rest } = record as SealedForBoth["record"];
  return { ...rest, members: members.map((each) => (each.accountId === "ben" ? { ...each, publicKey } : each)) };
};

describe("a device", () => {
  it("remembers the highest epoch it saw, so that a server which takes back both pin and epochs is found out", async () => {
    const { made, before, rooms } = await renewed();
    const device = newDevice();
    const { salt, kdf, seedBox, ring } = made;
    const comesBack = async () => {
      const seal = nearbySeal(device);
      await opened(seal.signInMaterial({ passphrase: NEW_PASSPHRASE, salt, kdf }));
      await opened(seal.unlock({ accountId: "ben", identityVersion: 2, seedBox }));
      await opened(seal.openRing({ ring }));
      return seal;
    };
    await opened((await comesBack()).openRoom(rooms.ben));
    expect(await (await comesBack()).openRoom(before.ben)).toEqual({ refused: "rolled-back" });
    await (await comesBack()).forget({ accountId: "ben" });
    expect(await device.epochs.names()).toEqual([]);
  });
});
