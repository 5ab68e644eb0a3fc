import { describe, expect, it } from "vitest";
import { HONEST, type SealChecks } from "./checks";
import type { Seal } from "./client";
import { randomBytes } from "./derive";
import { isRefused } from "./refusal";
import type { SealedEpoch, SealedForBoth } from "./roomKey";
import type { SaidKey } from "./safetyWords";
import { nearbySeal, newDevice } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { newPerson, type Person, paired } from "./testing/pair";
import { quickStretch } from "./testing/quickStretch";

const NEW_PASSPHRASE = "seven herons over the low meadow";
const checksWithout = (missing: Partial<SealChecks>): SealChecks => ({ ...HONEST, ...missing });
const seat = ({ epoch, record, mac, boxes }: SealedForBoth, box: "self" | "partner"): SealedEpoch => ({
  ...{ epoch, record, mac, box: boxes[box] },
});

/** Ada and Ben have two keys of the room and words under both; then Ben has lost passphrase and code. */
async function lost(checks = HONEST) {
  const two = await paired(checks);
  const { ada, ben, roomId } = two;
  const place = (itemId: string) => ({ roomId, kind: "topic", itemId, authorId: "ben" });
  const own = { ...place("t0"), kind: "thought" };
  const words = {
    own: await opened(ben.seal.sealItem({ place: own, circle: "self", text: "mine alone" })),
    first: await opened(ben.seal.sealItem({ place: place("t1"), circle: "both", text: "the first spring" })),
  };
  await opened(ada.seal.openRoom(two.rooms.ada));
  const { epoch, pinSealed } = await opened(ada.seal.renewRoom({ roomId }));
  const adas = { roomId, pinSealed, epochs: [...two.rooms.ada.epochs, seat(epoch, "self")] };
  await opened(ada.seal.openRoom(adas));
  const second = await opened(ada.seal.sealItem({ place: place("t2"), circle: "both", text: "the second" }));
  const anew = await newBen(checks);
  const benEpochs = [...two.rooms.ben.epochs, seat(epoch, "partner")];
  return { roomId, place, own, words: { ...words, second }, ada, ben: anew, adas, benEpochs };
}

/** Ben in a browser that has none of his keys: he makes others. */
async function newBen(checks = HONEST): Promise<Person & { readonly said: SaidKey }> {
  const seal = nearbySeal(newDevice(), quickStretch, checks);
  const ask = { accountId: "ben", identityVersion: 1, passphrase: NEW_PASSPHRASE };
  const { publicKey } = await opened(seal.beginAnew(ask));
  const moved = await opened(seal.moveOver());
  expect(moved).toEqual({ accountId: "ben", identityVersion: 2, publicKey });
  return { accountId: "ben", seal, publicKey, said: { accountId: "ben", identityVersion: 2, publicKey } };
}

type AtLine = { readonly seal: Seal; readonly sees: SaidKey };

/** The two compare the keys that the server says; gives what each one's words are. */
async function comparing(roomId: string, ada: AtLine, ben: AtLine, compareId = "c1") {
  const of = { roomId, compareId };
  const { commitment } = await opened(ada.seal.beginComparing({ ...of, theirs: ada.sees }));
  const answer = await opened(ben.seal.answerComparing({ ...of, theirs: ben.sees, commitment }));
  const atAda = await opened(ada.seal.finishComparing({ compareId, nonce: answer.nonce }));
  const atBen = await opened(ben.seal.finishComparing({ compareId, nonce: atAda.nonce }));
  return { ada: atAda.words, ben: atBen.words };
}

const saidOf = ({ accountId, publicKey }: Person): SaidKey => ({ accountId, identityVersion: 1, publicKey });

/** They compared, and each said that the words were the same. */
async function compared(checks = HONEST) {
  const all = await lost(checks);
  const { ada, ben, roomId } = all;
  const words = await comparing(roomId, { seal: ada.seal, sees: ben.said }, { seal: ben.seal, sees: saidOf(ada) });
  expect(words.ada).toEqual(words.ben);
  const adasPin = (await opened(ada.seal.wordsWereSame({ compareId: "c1" }))).pinSealed;
  const bensPin = (await opened(ben.seal.wordsWereSame({ compareId: "c1" }))).pinSealed;
  return { ...all, adas: { ...all.adas, pinSealed: adasPin }, bensPin };
}

/** Ada has shared with Ben's new key, with all that they kept or without. */
async function shared(history: boolean, checks = HONEST) {
  const all = await compared(checks);
  const { ada, ben, roomId, adas, benEpochs, bensPin } = all;
  await opened(ada.seal.openRoom(adas));
  const ask = { roomId, theirs: { identityVersion: 2, publicKey: ben.publicKey }, epochs: adas.epochs, history };
  const { epoch, again, pinSealed } = await opened(ada.seal.shareAgain(ask));
  const epochs = [...benEpochs, { ...seat(epoch, "partner"), again }];
  return {
    ...all,
    epoch,
    adas: { roomId, pinSealed, epochs: [...adas.epochs, seat(epoch, "self")] },
    bens: { roomId, pinSealed: bensPin, epochs },
  };
}

describe("Ben, who has lost his passphrase and his code", () => {
  it("reads nothing with his new keys before Ada has shared, and waits without a word of warning", async () => {
    const { ben, roomId, benEpochs, bensPin, place, own, words } = await compared();
    const waiting = await opened(ben.seal.openRoom({ roomId, pinSealed: bensPin, epochs: benEpochs }));
    expect(waiting).toMatchObject({ highestEpoch: 0, checked: "compared", renew: false });
    expect(await ben.seal.openItem({ place: place("t1"), item: words.first })).toEqual({ refused: "no-key" });
    expect(await ben.seal.openItem({ place: own, item: words.own })).toEqual({ refused: "tampered" });
    const item = { place: place("t3"), circle: "both", text: "too early" } as const;
    expect(await ben.seal.sealItem(item)).toEqual({ refused: "no-key" });
  });

  it("reads all that the two kept once Ada has shared it, and writes under the new key", async () => {
    const { ada, ben, bens, adas, place, own, words } = await shared(true);
    const room = await opened(ben.seal.openRoom(bens));
    expect(room).toMatchObject({ highestEpoch: 3, checked: "compared", renew: false, partnerKey: ada.publicKey });
    expect(await ben.seal.openItem({ place: place("t1"), item: words.first })).toBe("the first spring");
    expect(await ben.seal.openItem({ place: place("t2"), item: words.second })).toBe("the second");
    expect(await ben.seal.openItem({ place: own, item: words.own })).toEqual({ refused: "tampered" });
    const fresh = await opened(ben.seal.sealItem({ place: place("t3"), circle: "both", text: "after" }));
    expect(fresh.epoch).toBe(3);
    expect(await opened(ada.seal.openRoom(adas))).toMatchObject({ checked: "compared", partnerKey: ben.publicKey });
    expect(await ada.seal.openItem({ place: place("t3"), item: fresh })).toBe("after");
    // And once more with the pin of then.
    expect(await ben.seal.openRoom({ ...bens, pinSealed: room.pinSealed ?? "" })).toMatchObject({ pinSealed: null });
  });

  it("begins with the new key alone where Ada did not want to share", async () => {
    const { ben, bens, place, words } = await shared(false);
    expect(await opened(ben.seal.openRoom(bens))).toMatchObject({ highestEpoch: 3, checked: "compared" });
    expect(await ben.seal.openItem({ place: place("t2"), item: words.second })).toEqual({ refused: "no-key" });
    const fresh = await ben.seal.sealItem({ place: place("t3"), circle: "both", text: "after" });
    expect(fresh).toMatchObject({ epoch: 3 });
  });

  it("goes on through later keys, his own too, and can share again himself what was shared with him", async () => {
    const { ada, ben, bens, adas, roomId, place, words } = await shared(true);
    await opened(ada.seal.openRoom(adas));
    const fourth = await opened(ada.seal.renewRoom({ roomId }));
    const epochs = [...bens.epochs, seat(fourth.epoch, "partner")];
    const bensPin = (await opened(ben.seal.openRoom({ ...bens, epochs }))).pinSealed ?? "";
    // Now Ada loses all.
    const anew = nearbySeal();
    const ask = { accountId: "ada", identityVersion: 1, passphrase: NEW_PASSPHRASE };
    const { publicKey } = await opened(anew.beginAnew(ask));
    await opened(anew.moveOver());
    const said = { accountId: "ada", identityVersion: 2, publicKey };
    await comparing(roomId, { seal: ben.seal, sees: said }, { seal: anew, sees: ben.said }, "c2");
    await opened(ben.seal.wordsWereSame({ compareId: "c2" }));
    const adasPin = (await opened(anew.wordsWereSame({ compareId: "c2" }))).pinSealed;
    const theirs = { identityVersion: 2, publicKey };
    const { epoch, again } = await opened(ben.seal.shareAgain({ roomId, theirs, epochs, history: true }));
    const atAda = [...epochs, { ...seat(epoch, "partner"), again }];
    expect(bensPin).not.toBe("");
    expect(await anew.openRoom({ roomId, pinSealed: adasPin, epochs: atAda })).toMatchObject({ highestEpoch: 5 });
    expect(await anew.openItem({ place: place("t1"), item: words.first })).toBe("the first spring");
  });
});

/** A server that poses as Ben to Ada and as Ada to Ben. */
const posing = async (accountId: string, checks = HONEST) => {
  const person = await newPerson(`${accountId}-posing`, checks);
  return { ...person, said: { accountId, identityVersion: 2, publicKey: person.publicKey } };
};

describe("a server that wants the history", () => {
  it("shows other words to each where it slips in a key of its own", async () => {
    const { ada, ben, roomId } = await lost();
    const posed = await posing("ben");
    const words = await comparing(roomId, { seal: ada.seal, sees: posed.said }, { seal: ben.seal, sees: saidOf(ada) });
    expect(words.ada).not.toEqual(words.ben);
  });

  it("gets nothing for a key that was not compared, nor for one after another was compared", async () => {
    const leaks = async (checks: SealChecks) => {
      const { ada, adas, roomId } = await compared(checks);
      const posed = await posing("ben");
      await opened(ada.seal.openRoom(adas));
      const theirs = { identityVersion: 2, publicKey: posed.publicKey };
      return ada.seal.shareAgain({ roomId, theirs, epochs: adas.epochs, history: true });
    };
    expect(await leaks(HONEST)).toEqual({ refused: "not-your-partner" });
    // Without this check, all of it.
    expect(await leaks(checksWithout({ wereCompared: () => true }))).toMatchObject({ again: [{}, {}] });
  });

  it("gets nothing for the key that Ben had before, said to be new", async () => {
    const { ada, adas, roomId } = await compared();
    await opened(ada.seal.openRoom(adas));
    const { partnerKey } = await opened(ada.seal.openRoom(adas));
    for (const theirs of [
      { identityVersion: 1, publicKey: partnerKey },
      { identityVersion: 2, publicKey: partnerKey },
    ]) {
      const ask = { roomId, theirs, epochs: adas.epochs, history: true };
      expect(await ada.seal.shareAgain(ask)).toEqual({ refused: "not-your-partner" });
    }
  });

  it("cannot have other bytes boxed again than those of the keys that are open", async () => {
    const { ada, adas, ben, roomId } = await compared();
    await opened(ada.seal.openRoom(adas));
    const [first, second] = adas.epochs as [SealedEpoch, SealedEpoch];
    const theirs = { identityVersion: 2, publicKey: ben.publicKey };
    for (const epochs of [
      [first],
      [first, { ...second, box: first.box }],
      [first, { ...second, record: first.record }],
    ]) {
      expect(await ada.seal.shareAgain({ roomId, theirs, epochs, history: true })).toEqual({ refused: "tampered" });
    }
  });
});

describe("a server that wants Ben to write under a key of its own", () => {
  /** The server makes an epoch for Ben's new key by itself, under a name it likes. */
  async function forged(checks: SealChecks, name: "ada" | "mallory") {
    const { ben, roomId, bensPin, benEpochs } = await compared(checks);
    const mallory = await paired();
    const record = benEpochs[1]?.record as SealedForBoth["record"];
    void mallory;
    const { makeEpoch } = await import("./roomKey");
    const { identityOf } = await import("./identity");
    const { asSecret } = await import("./derive");
    const self = {
      ...{ accountId: name, identityVersion: 1, former: [] },
      identity: await identityOf(await asSecret(randomBytes(32))),
    };
    const previous = {
      ...{ epoch: 2, commit: record.commit, keys: { own: "", partner: "" } },
      roomKey: await asSecret(randomBytes(32)),
    };
    const made = await makeEpoch(self, ben.said, roomId, previous, randomBytes(32));
    if (isRefused(made)) throw new Error(made.refused);
    return ben.seal.openRoom({ roomId, pinSealed: bensPin, epochs: [...benEpochs, seat(made.sealed, "partner")] });
  }

  it("is refused, for Ada's compared key has not made it", async () => {
    for (const name of ["ada", "mallory"] as const) {
      expect(await forged(HONEST, name)).toEqual({ refused: "not-your-partner" });
    }
    const anyone: SealChecks["pinnedStart"] = (record) => record.members[0];
    expect(await forged(checksWithout({ pinnedStart: anyone }), "ada")).toMatchObject({ highestEpoch: 3 });
  });

  it("is refused with Ada's true record and a box of its own, or with a changed one", async () => {
    const { ben, bens } = await shared(true);
    const last = bens.epochs[2] as SealedEpoch;
    const first = bens.epochs[0] as SealedEpoch;
    for (const box of [first.box, boxAgain(bens.epochs, 1), "AAAA"]) {
      const epochs = [...bens.epochs.slice(0, 2), { ...last, box }];
      expect(await ben.seal.openRoom({ ...bens, epochs })).toEqual({ refused: "tampered" });
    }
  });

  it("is found out where it takes back what Ben has seen, or begins him elsewhere", async () => {
    const { ben, bens, benEpochs } = await shared(true).then((all) => ({ ...all, benEpochs: all.benEpochs }));
    const { pinSealed } = await opened(ben.seal.openRoom(bens));
    const before = { ...bens, pinSealed: pinSealed ?? "", epochs: benEpochs };
    expect(await ben.seal.openRoom(before)).toEqual({ refused: "rolled-back" });
  });
});

describe("a server that mixes what is older", () => {
  const reads = async (change: (epochs: readonly SealedEpoch[]) => readonly SealedEpoch[], checks = HONEST) => {
    const { ben, bens } = await shared(true, checks);
    return ben.seal.openRoom({ ...bens, epochs: change(bens.epochs) });
  };
  const withFirst = (first: Partial<SealedEpoch>) => (epochs: readonly SealedEpoch[]) =>
    epochs.map((each) => (each.epoch === 1 ? { ...each, ...first } : each));

  it("is found out with one of another room, and with one that is not the one before", async () => {
    const other = await shared(true);
    const [theirs] = other.bens.epochs as [SealedEpoch];
    expect(await reads(withFirst(theirs))).toEqual({ refused: "tampered" });
    expect(await reads((epochs) => withAgain(epochs, 1, boxAgain(other.bens.epochs, 1)))).toEqual({
      refused: "tampered",
    });
    const record = theirs.record as SealedForBoth["record"];
    expect(await reads(withFirst({ record: { ...record, commit: "A".repeat(43) } }))).toEqual({ refused: "tampered" });
  });

  it("puts one in the place of another where a box is bound to nothing, and the chain is not looked at", async () => {
    // The second key with its true record, told to be the first one's.
    const swapped = (epochs: readonly SealedEpoch[]) => {
      return withAgain(epochs, 1, boxAgain(epochs, 2));
    };
    expect(await reads(swapped)).toEqual({ refused: "tampered" });
    const unbound = { againInfo: () => new Uint8Array() };
    expect(await reads(swapped, checksWithout(unbound))).toEqual({ refused: "tampered" });
    const blind = checksWithout({ ...unbound, isCommitted: async () => true });
    expect(isRefused(await reads(swapped, blind))).toBe(false);
  });

  it("leaves out the newest of them, or names another: the chain of commitments breaks", async () => {
    const another = (epochs: readonly SealedEpoch[]) =>
      epochs.map((each) => (each.epoch === 2 ? relabelled(each, epochs) : each));
    expect(await reads(another)).toEqual({ refused: "tampered" });
    const missing = checksWithout({
      isRightBefore: () => true,
      isCommitted: async () => true,
      againInfo: () => new Uint8Array(),
    });
    expect(isRefused(await reads(another, missing))).toBe(false);
  });
});

/** The first epoch's record, told to be the second's. */
const relabelled = (each: SealedEpoch, epochs: readonly SealedEpoch[]): SealedEpoch => ({
  ...each,
  record: { ...(epochs[0]?.record as object), epoch: each.epoch },
});

const boxAgain = (epochs: readonly SealedEpoch[], number: number): string =>
  epochs.at(-1)?.again?.find(({ epoch }) => epoch === number)?.box ?? "";

const withAgain = (epochs: readonly SealedEpoch[], number: number, box: string): readonly SealedEpoch[] =>
  epochs.map((each) =>
    each.again ? { ...each, again: each.again.map((old) => (old.epoch === number ? { ...old, box } : old)) } : each,
  );
