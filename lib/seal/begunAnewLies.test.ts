import { describe, expect, it } from "vitest";
import { pinnedStart } from "./begunAnew";
import { HONEST, type SealChecks } from "./checks";
import { asSecret, randomBytes } from "./derive";
import type { EpochRecord, Member } from "./epochRecord";
import { identityOf } from "./identity";
import { NOTHING_SINCE, type Pin } from "./pin";
import { isRefused } from "./refusal";
import { makeEpoch, type SealedEpoch, type SealedForBoth } from "./roomKey";
import { checksWithout, compared, comparing, lost, saidOf, seat, shared } from "./testing/begunAnew";
import { opened } from "./testing/opened";
import { newPerson } from "./testing/pair";

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

  it("gets nothing for the compared key under a version that is not newer, nor has it compared as another's", async () => {
    const { ada, ben, adas, roomId } = await compared();
    await opened(ada.seal.openRoom(adas));
    const theirs = { identityVersion: 1, publicKey: ben.publicKey };
    const ask = { roomId, theirs, epochs: adas.epochs, history: true };
    expect(await ada.seal.shareAgain(ask)).toEqual({ refused: "not-your-partner" });
    const mallorys = { ...ben.said, accountId: "mallory" };
    await comparing(roomId, { seal: ada.seal, sees: mallorys }, { seal: ben.seal, sees: saidOf(ada) }, "c2");
    expect(await ada.seal.wordsWereSame({ compareId: "c2" })).toEqual({ refused: "not-your-partner" });
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
    const { ada, adas, ben, roomId, rival } = await compared();
    await opened(ada.seal.openRoom(adas));
    const [first, second] = adas.epochs as [SealedEpoch, SealedEpoch];
    const theirs = { identityVersion: 2, publicKey: ben.publicKey };
    const withSecond = (changed: Partial<SealedEpoch>) => [first, { ...second, ...changed }];
    const changes = [{ box: first.box }, { record: first.record }, rival, { box: rival.box }];
    for (const epochs of [[first], ...changes.map(withSecond)]) {
      expect(await ada.seal.shareAgain({ roomId, theirs, epochs, history: true })).toEqual({ refused: "tampered" });
    }
  });
});

describe("a server that wants Ben to write under a key of its own", () => {
  /** The server makes an epoch for Ben's new key by itself, under a name it likes. */
  async function forged(checks: SealChecks, accountId: "ada" | "mallory") {
    const { ben, roomId, bensPin, benEpochs } = await compared(checks);
    const second = benEpochs[1] as SealedEpoch;
    const { commit } = second.record as SealedForBoth["record"];
    const secret = await asSecret(randomBytes(32));
    const self = { accountId, identityVersion: 1, former: [], identity: await identityOf(secret) };
    const previous = { epoch: 2, commit, keys: { own: "", partner: "" }, roomKey: secret };
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

  it("is found out where it takes back what Ben has seen", async () => {
    const { ben, bens, benEpochs } = await shared(true);
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

  it("leaves one of them out", async () => {
    const withoutSecond = (epochs: readonly SealedEpoch[]) => epochs.filter(({ epoch }) => epoch !== 2);
    expect(await reads(withoutSecond)).toEqual({ refused: "tampered" });
    expect(isRefused(await reads(withoutSecond, checksWithout({ isRightBefore: () => true })))).toBe(false);
  });

  it("names another in the place of one: the chain of commitments breaks", async () => {
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

describe("who is believed where all begins anew", () => {
  const [ada, ben] = [member("ada", 1), member("ben", 2)];
  const record: EpochRecord = {
    ...{ roomId: "room", epoch: 3, previousCommit: "", commit: "", sealedBy: "ada" },
    members: [ada, ben],
  };
  const pin: Pin = {
    ...{ partnerId: "ada", partnerKey: "ada's key", identityVersion: 1, highestEpoch: 0 },
    ...{ inviteMac: new Uint8Array(), ...NOTHING_SINCE },
  };
  const seen = (changed: Partial<EpochRecord>) => pinnedStart({ ...record, ...changed }, { accountId: "ben" }, pin);

  it("is the compared partner, who made it; not under another key, version or name, nor by oneself", () => {
    expect(seen({})).toEqual(ada);
    const others = [{ ...ada, publicKey: "another" }, member("ada", 2), member("mallory", 1)];
    for (const other of others) expect(seen({ members: [other, ben] })).toEqual({ refused: "not-your-partner" });
    expect(seen({ sealedBy: "ben" })).toEqual({ refused: "not-your-partner" });
  });
});

function member(accountId: string, identityVersion: number): Member {
  return { accountId, identityVersion, publicKey: `${accountId}'s key` };
}
