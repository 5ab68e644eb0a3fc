import { beforeAll, describe, expect, it } from "vitest";
import { toBase64url } from "../values/bytes";
import { asSecret, randomBytes } from "./derive";
import { type EpochRecord, tagRecord } from "./epochRecord";
import { SUITE } from "./hpke";
import { identityOf } from "./identity";
import { openEpochs } from "./openEpochs";
import { NOTHING_SINCE, type Pin } from "./pin";
import { isRefused } from "./refusal";
import { makeEpoch, type OpenEpoch, type SealedEpoch, type SealedForBoth, type Self } from "./roomKey";

const newSelf = async (accountId: string): Promise<Self> => ({
  accountId,
  identityVersion: 1,
  identity: await identityOf(await asSecret(randomBytes(32))),
  former: [],
});
const asMember = (self: Self) => ({
  accountId: self.accountId,
  identityVersion: self.identityVersion,
  publicKey: self.identity.publicKey,
});
const inviteMac = randomBytes(32);
const pinOn = (partner: Self, highestEpoch = 0): Pin => ({
  partnerId: partner.accountId,
  partnerKey: partner.identity.publicKey,
  identityVersion: 1,
  highestEpoch,
  inviteMac,
  ...NOTHING_SINCE,
});
const forSeat = ({ epoch, record, mac, boxes }: SealedForBoth, seat: "self" | "partner"): SealedEpoch => ({
  epoch,
  record,
  mac,
  box: boxes[seat],
});

let ada: Self;
let ben: Self;
let mallory: Self;
let first: { readonly sealed: SealedForBoth; readonly opened: OpenEpoch };
let second: typeof first;

async function made(by: Self, to: Self, previous: OpenEpoch | null, mac = inviteMac) {
  const epoch = await makeEpoch(by, asMember(to), "room", previous, mac);
  if (isRefused(epoch)) throw new Error(epoch.refused);
  return epoch;
}

beforeAll(async () => {
  [ada, ben, mallory] = (await Promise.all(["ada", "ben", "mallory"].map(newSelf))) as [Self, Self, Self];
  first = await made(ada, ben, null);
  second = await made(ben, ada, first.opened);
});

const benReads = (epochs: readonly SealedEpoch[], pin = pinOn(ada), roomId = "room") =>
  openEpochs(ben, pin, roomId, epochs);

describe("an identity", () => {
  it("is the same key pair from the same seed, and its private half stays in", async () => {
    const seed = await asSecret(new Uint8Array(32).fill(5));
    const [one, two] = [await identityOf(seed), await identityOf(seed)];
    expect(one.publicKey).toBe(two.publicKey);
    await expect(crypto.subtle.exportKey("pkcs8", one.keyPair.privateKey)).rejects.toThrow();
    const raw = new Uint8Array(await SUITE.kem.serializePublicKey(one.keyPair.publicKey));
    expect(toBase64url(raw)).toBe(one.publicKey);
  });
});

describe("a room's key", () => {
  it("opens for both, epoch after epoch, whoever of them made it", async () => {
    const atBen = await benReads([forSeat(second.sealed, "self"), forSeat(first.sealed, "partner")]);
    const atAda = await openEpochs(ada, pinOn(ben), "room", [
      forSeat(first.sealed, "self"),
      forSeat(second.sealed, "partner"),
    ]);
    if (isRefused(atBen) || isRefused(atAda)) throw new Error("both open");
    expect(atBen.opened.map((epoch) => epoch.commit)).toEqual(atAda.opened.map((epoch) => epoch.commit));
    expect(atBen.pin).toEqual({ ...pinOn(ada), highestEpoch: 2 });
  });

  it("tells the partner's identity version to a pin that had none yet", async () => {
    const opened = await benReads([forSeat(first.sealed, "partner")], { ...pinOn(ada), identityVersion: null });
    if (isRefused(opened)) throw new Error(opened.refused);
    expect(opened.pin).toEqual(pinOn(ada, 1));
  });

  it("is refused when a server made it, even with a record that fits [K6]", async () => {
    const posing: Self = { ...mallory, accountId: "ada" };
    const forged = await made(posing, ben, null);
    expect(await benReads([forSeat(forged.sealed, "partner")])).toEqual({ refused: "not-your-partner" });
    // The true record, with a box that the server made to the key inside: not from the pinned partner.
    const box = forged.sealed.boxes.partner;
    expect(await benReads([{ ...forSeat(first.sealed, "partner"), box }])).toEqual({ refused: "tampered" });
  });

  it("is refused with a partner who is not the pinned one", async () => {
    const other = await made(mallory, ben, null);
    expect(await benReads([forSeat(other.sealed, "partner")])).toEqual({ refused: "not-your-partner" });
    const changed: Pin = { ...pinOn(ada), identityVersion: 2 };
    expect(await benReads([forSeat(first.sealed, "partner")], changed)).toEqual({ refused: "not-your-partner" });
  });

  it("is refused with another box: the partner's, another epoch's, none", async () => {
    const right = forSeat(first.sealed, "partner");
    for (const box of [first.sealed.boxes.self, second.sealed.boxes.self, second.sealed.boxes.partner, "", "AAAA"]) {
      expect(await benReads([{ ...right, box }])).toEqual({ refused: "tampered" });
    }
  });

  it("is refused in another room", async () => {
    expect(await benReads([forSeat(first.sealed, "partner")], pinOn(ada), "other")).toEqual({ refused: "tampered" });
    const elsewhere = { ...forSeat(first.sealed, "partner"), record: { ...first.sealed.record, roomId: "other" } };
    expect(await benReads([elsewhere], pinOn(ada), "other")).toEqual({ refused: "tampered" });
  });

  it.each<[string, (record: EpochRecord) => unknown]>([
    ["commitment", (record) => ({ ...record, commit: toBase64url(randomBytes(32)) })],
    ["commitment before", (record) => ({ ...record, previousCommit: "x" })],
    ["epoch", (record) => ({ ...record, epoch: 2 })],
    ["sealer", (record) => ({ ...record, sealedBy: "ben" })],
    ["unknown sealer", (record) => ({ ...record, sealedBy: "mallory" })],
    ["order of members", (record) => ({ ...record, members: [...record.members].reverse() })],
    ["number of members", (record) => ({ ...record, members: [record.members[0]] })],
    ["whole", () => null],
    ["shape", () => ({ roomId: 1 })],
  ])("is refused when the record's %s was changed", async (_, change) => {
    const sealed = { ...forSeat(first.sealed, "partner"), record: change(first.sealed.record) };
    expect(isRefused(await benReads([sealed]))).toBe(true);
  });

  it("is refused when a record, though proved, follows another one than the one before", async () => {
    const record = { ...first.sealed.record, previousCommit: "another" };
    const mac = await tagRecord({ mac: inviteMac }, record);
    expect(await benReads([{ ...forSeat(first.sealed, "partner"), record, mac }])).toEqual({ refused: "tampered" });
  });

  it("is refused when its key is not the one that the record commits to", async () => {
    const record = { ...first.sealed.record, commit: second.sealed.record.commit };
    const mac = await tagRecord({ mac: inviteMac }, record);
    expect(await benReads([{ ...forSeat(first.sealed, "partner"), record, mac }])).toEqual({ refused: "tampered" });
  });

  it("is refused when a record, though proved, is of another room or names oneself otherwise", async () => {
    const proved = async (record: EpochRecord) => {
      const mac = await tagRecord({ mac: inviteMac }, record);
      return benReads([{ ...forSeat(first.sealed, "partner"), record, mac }]);
    };
    const [adas, bens] = first.sealed.record.members;
    expect(await proved({ ...first.sealed.record, roomId: "another" })).toEqual({ refused: "tampered" });
    for (const change of [{ identityVersion: 2 }, { publicKey: mallory.identity.publicKey }]) {
      const members = [adas, { ...bens, ...change }] as const;
      expect(await proved({ ...first.sealed.record, members })).toEqual({ refused: "not-your-partner" });
    }
  });

  it("is refused when its record is not proved by the link's secret, or by the key before", async () => {
    const pin: Pin = { ...pinOn(ada), inviteMac: randomBytes(32) };
    expect(await benReads([forSeat(first.sealed, "partner")], pin)).toEqual({ refused: "tampered" });
    const unproved = { ...forSeat(second.sealed, "self"), mac: first.sealed.mac };
    expect(await benReads([forSeat(first.sealed, "partner"), unproved])).toEqual({ refused: "tampered" });
  });

  it("is refused when epochs are rolled back, left out or forked", async () => {
    const [one, two] = [forSeat(first.sealed, "partner"), forSeat(second.sealed, "self")];
    expect(await benReads([one], pinOn(ada, 2))).toEqual({ refused: "rolled-back" });
    expect(await benReads([two])).toEqual({ refused: "tampered" });
    expect(await benReads([one, one])).toEqual({ refused: "tampered" });
    const forked = await made(ada, ben, (await made(ada, ben, null)).opened);
    expect(await benReads([one, forSeat(forked.sealed, "partner")])).toEqual({ refused: "tampered" });
  });

  it("is not made for a partner without a key", async () => {
    const keyless = { ...asMember(ben), publicKey: "AAAA" };
    expect(await makeEpoch(ada, keyless, "room", null, inviteMac)).toEqual({ refused: "not-your-partner" });
  });
});

describe("a partner's newer key", () => {
  const anew = async (self: Self, identityVersion = 2): Promise<Self> => ({
    ...(await newSelf(self.accountId)),
    identityVersion,
    former: [self],
  });
  /** What Ada reads of three epochs, the last made by Ben under the key he has then. */
  async function adaReads(bens: Self, pin: Pin, more: readonly SealedEpoch[] = []) {
    const third = await made(bens, ada, second.opened);
    const epochs = [forSeat(first.sealed, "self"), forSeat(second.sealed, "partner"), forSeat(third.sealed, "partner")];
    return { third, read: await openEpochs(ada, pin, "room", [...epochs, ...more]) };
  }

  it("is taken in an epoch that was never seen, and the one of before is remembered", async () => {
    const later = await anew(ben);
    const { read } = await adaReads(later, pinOn(ben, 2));
    if (isRefused(read)) throw new Error(read.refused);
    expect(read.pin).toMatchObject({
      partnerKey: later.identity.publicKey,
      identityVersion: 2,
      highestEpoch: 3,
      formerKeys: [{ identityVersion: 1, publicKey: ben.identity.publicKey }],
    });
    expect(await adaReads(later, read.pin)).toMatchObject({ read: { pin: read.pin } });
  });

  it("is not taken in an epoch that was seen already [K6]", async () => {
    const { read } = await adaReads(await anew(ben), pinOn(ben, 3));
    expect(read).toEqual({ refused: "not-your-partner" });
  });

  it("is not taken under the version there is, nor a lower one, nor of somebody else [K6]", async () => {
    for (const bens of [await anew(ben, 1), await anew(ben, 0), await anew(mallory)]) {
      expect((await adaReads(bens, pinOn(ben, 2))).read).toEqual({ refused: "not-your-partner" });
    }
  });

  it("is not taken from a record that the key before does not prove", async () => {
    const later = await anew(ben);
    const forged = await made(later, ada, (await made(later, ada, null)).opened);
    const record = { ...forged.sealed.record, epoch: 3, previousCommit: second.opened.commit };
    const epochs = [forSeat(first.sealed, "self"), forSeat(second.sealed, "partner")];
    const third = { ...forSeat(forged.sealed, "partner"), epoch: 3, record };
    expect(await openEpochs(ada, pinOn(ben, 2), "room", [...epochs, third])).toEqual({ refused: "tampered" });
  });

  it("is not followed by an older one again [K5]", async () => {
    const { third, read } = await adaReads(await anew(ben), pinOn(ben, 2));
    if (isRefused(read)) throw new Error(read.refused);
    const back = await made(ben, ada, third.opened);
    const epochs = [first, second, third, back].map(({ sealed }, index) =>
      forSeat(sealed, index === 0 ? "self" : "partner"),
    );
    expect(await openEpochs(ada, read.pin, "room", epochs)).toEqual({ refused: "not-your-partner" });
  });

  it("opens for whoever has it, with the epochs that were boxed to the one before", async () => {
    const later = await anew(ben);
    const { third } = await adaReads(later, pinOn(ben, 2));
    const epochs = [forSeat(first.sealed, "partner"), forSeat(second.sealed, "self"), forSeat(third.sealed, "self")];
    const read = await openEpochs(later, pinOn(ada), "room", epochs);
    if (isRefused(read)) throw new Error(read.refused);
    expect(read.opened.map(({ keys }) => keys.own === later.identity.publicKey)).toEqual([false, false, true]);
    expect(await openEpochs({ ...later, former: [] }, pinOn(ada), "room", epochs)).toEqual({
      refused: "not-your-partner",
    });
  });
});
