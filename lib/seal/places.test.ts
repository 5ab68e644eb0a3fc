import { describe, expect, it } from "vitest";
import { asSealKey, asSecret, randomBytes } from "./derive";
import { openDraft, sealDraft } from "./draft";
import {
  guestIsVouchedFor,
  inviteKeys,
  inviterIsVouchedFor,
  openGuestCard,
  openSecret,
  openWelcome,
  sealGuestCard,
  sealSecret,
  sealWelcome,
  tagGuest,
  tagInviter,
} from "./invite";
import { type ItemPlace, openItem, sealItem, shareItem } from "./item";
import { fragmentOf, newLinkSecret, secretOf } from "./linkSecret";
import { openNote, parseNote, sealNote } from "./note";
import { openPin, sealPin } from "./pin";
import type { OpenEpoch } from "./roomKey";
import { lockSeed, type SeedPlace, unlockSeed } from "./seedBox";
import { newTalkKey, openTalkKey } from "./talkKey";
import { openWords, sealWords, type WordsPlace } from "./words";

const newSecret = () => asSecret(randomBytes(32));
const newEpoch = async (epoch = 1): Promise<OpenEpoch> => ({
  ...{ epoch, commit: "commit", roomKey: await newSecret() },
  keys: { own: "own", partner: "partner" },
});

/** The same place with one field after another changed. */
const elsewhere = <Place extends object>(place: Place): readonly Place[] =>
  Object.entries(place).map(([field, value]) => ({
    ...place,
    [field]: typeof value === "number" ? value + 1 : `${value}x`,
  }));

const words: WordsPlace = {
  roomId: "room",
  epoch: 1,
  talkId: "talk",
  authorId: "ada",
  cmdId: "cmd",
  type: "say",
  turnNo: 1,
  baseSeq: 4,
  headHash: "head",
};

describe("words of a talk", () => {
  it("open at their place and at no other: every field is bound [K2]", async () => {
    const key = await asSealKey(randomBytes(32));
    const sealed = await sealWords(key, words, "I felt alone on Sunday");
    expect(await openWords(key, words, sealed)).toBe("I felt alone on Sunday");
    expect(elsewhere(words)).toHaveLength(9);
    for (const place of elsewhere(words)) expect(await openWords(key, place, sealed)).toBeNull();
  });

  it("never meet the same nonce again [K3]", async () => {
    const key = await asSealKey(randomBytes(32));
    const sealed = await Promise.all(Array.from({ length: 2_000 }, () => sealWords(key, words, "the same words")));
    // The nonce is the first twelve bytes: sixteen letters of base64url.
    expect(new Set(sealed.map((each) => each.slice(0, 16))).size).toBe(2_000);
  });

  it("do not let one field run into the next", async () => {
    const key = await asSealKey(randomBytes(32));
    const sealed = await sealWords(key, { ...words, roomId: "ro", talkId: "om" }, "words");
    expect(await openWords(key, { ...words, roomId: "roo", talkId: "m" }, sealed)).toBeNull();
  });
});

describe("a note of a talk", () => {
  it("opens with the room's epoch alone, and at its place only", async () => {
    const epoch = await newEpoch();
    const note = parseNote(await sealNote(epoch, words, "we will cook together"));
    if (!note) throw new Error("a note parses");
    expect(await openNote(epoch, words, note)).toBe("we will cook together");
    for (const place of elsewhere(words)) expect(await openNote(epoch, place, note)).toBeNull();
    expect(await openNote(await newEpoch(), words, note)).toBeNull();
    expect(await openNote({ ...epoch, epoch: 2 }, words, { ...note, epoch: 2 })).toBeNull();
  });

  it.each(["", "AAAA", "not base64!", "e30", "bnVsbA", "W10"])("is not %j", (text) => {
    expect(parseNote(text)).toBeNull();
  });
});

describe("a talk's key", () => {
  it("opens for its room, epoch and talk only", async () => {
    const epoch = await newEpoch();
    const { key, wrappedKey } = await newTalkKey(epoch, "room", "talk");
    const opened = await openTalkKey(epoch, "room", "talk", wrappedKey);
    if (!opened) throw new Error("the key opens");
    expect(await openWords(opened, words, await sealWords(key, words, "hello"))).toBe("hello");
    expect(await openTalkKey(epoch, "room", "other", wrappedKey)).toBeNull();
    expect(await openTalkKey(epoch, "other", "talk", wrappedKey)).toBeNull();
    expect(await openTalkKey({ ...epoch, epoch: 2 }, "room", "talk", wrappedKey)).toBeNull();
    expect(await openTalkKey(await newEpoch(), "room", "talk", wrappedKey)).toBeNull();
  });

  it("is random: the room's key gives another each time, so that dropping the locked copy erases", async () => {
    const epoch = await newEpoch();
    const [one, two] = [await newTalkKey(epoch, "room", "talk"), await newTalkKey(epoch, "room", "talk")];
    expect(await openWords(two.key, words, await sealWords(one.key, words, "gone"))).toBeNull();
  });
});

describe("an item", () => {
  const place: ItemPlace = { roomId: "room", kind: "thought", itemId: "item", authorId: "ada" };

  it("opens at its place only, for oneself or for both", async () => {
    for (const epoch of [0, 3]) {
      const lock = { epoch, secret: await newSecret() };
      const item = await sealItem(lock, place, "the summer by the lake");
      expect(await openItem(lock, place, item)).toBe("the summer by the lake");
      for (const other of elsewhere(place)) expect(await openItem(lock, other, item)).toBeNull();
      expect(await openItem({ ...lock, epoch: epoch + 1 }, place, item)).toBeNull();
      expect(await openItem({ ...lock, epoch: epoch + 1 }, place, { ...item, epoch: epoch + 1 })).toBeNull();
      expect(await openItem({ epoch, secret: await newSecret() }, place, item)).toBeNull();
    }
  });

  it("is shared without its words changing, and stays one's own besides", async () => {
    const [own, both] = [
      { epoch: 0, secret: await newSecret() },
      { epoch: 2, secret: await newSecret() },
    ];
    const item = await sealItem(own, place, "I miss you");
    const shared = await shareItem(own, both, place, item);
    if (!shared) throw new Error("it can be shared");
    expect(shared).toMatchObject({ epoch: 2, sealed: item.sealed });
    expect(await openItem(both, place, shared)).toBe("I miss you");
    expect(await openItem(own, place, item)).toBe("I miss you");
    expect(await openItem(own, place, shared)).toBeNull();
    expect(await shareItem(both, own, place, item)).toBeNull();
    for (const other of elsewhere(place)) expect(await shareItem(own, both, other, item)).toBeNull();
  });
});

describe("a locked seed", () => {
  const byPassphrase: SeedPlace = { accountId: "ada", identityVersion: 1, by: { passphrase: 1 } };
  const byCode: SeedPlace = { ...byPassphrase, by: "recovery-code" };

  it.each([byPassphrase, byCode])("opens for its account, version and way only: %j", async (place) => {
    const lock = await newSecret();
    const seed = randomBytes(32);
    const box = await lockSeed(lock, place, seed);
    expect(await unlockSeed(lock, place, box)).toEqual(seed);
    const others: readonly SeedPlace[] = [
      { ...place, accountId: "ben" },
      { ...place, identityVersion: 2 },
      { ...place, by: { passphrase: 2 } },
      place.by === "recovery-code" ? byPassphrase : byCode,
    ];
    for (const other of others) expect(await unlockSeed(lock, other, box)).toEqual({ refused: "tampered" });
  });

  it("tells another passphrase or code from a box that was changed", async () => {
    const lock = await newSecret();
    const box = await lockSeed(lock, byPassphrase, randomBytes(32));
    const turned = `${box.slice(0, -4)}${box.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
    expect(await unlockSeed(await newSecret(), byPassphrase, box)).toEqual({ refused: "wrong-passphrase" });
    expect(await unlockSeed(await newSecret(), byCode, box)).toEqual({ refused: "wrong-code" });
    expect(await unlockSeed(lock, byPassphrase, turned)).toEqual({ refused: "tampered" });
    expect(await unlockSeed(lock, byPassphrase, "no box")).toEqual({ refused: "tampered" });
  });
});

describe("a pin and a draft", () => {
  it("are read by whom they were sealed for, in their place", async () => {
    const seed = await newSecret();
    const pin = {
      partnerId: "ben",
      partnerKey: "key",
      identityVersion: 1,
      highestEpoch: 2,
      inviteMac: randomBytes(32),
      formerKeys: [{ identityVersion: 0, publicKey: "before" }],
      startsAt: 1,
      compared: { own: "own", partner: "key" },
    };
    const sealed = await sealPin(seed, "room", "ada", pin);
    expect(await openPin(seed, "room", "ada", sealed)).toEqual(pin);
    expect(await openPin(seed, "other", "ada", sealed)).toBeNull();
    expect(await openPin(seed, "room", "ben", sealed)).toBeNull();
    expect(await openPin(await newSecret(), "room", "ada", sealed)).toBeNull();
    const draft = await sealDraft(seed, "talk/step", "what I hold back");
    expect(await openDraft(seed, "talk/step", draft)).toBe("what I hold back");
    expect(await openDraft(seed, "talk/other", draft)).toBeNull();
    expect(await openDraft(await newSecret(), "talk/step", draft)).toBeNull();
    expect(await openPin(seed, "room", "ada", draft)).toBeNull();
  });
});

describe("an invite", () => {
  const place = { inviteId: "invite", roomId: "room", inviterId: "ada" };
  const guest = { guestId: "ben", guestKey: "ben's key", identityVersion: 1 };

  it("has a link that is read as it was made, and no other", () => {
    const secret = newLinkSecret();
    expect(fragmentOf(secret)).toMatch(/^v1\.[A-Za-z0-9_-]{22}$/);
    expect(secretOf(fragmentOf(secret))).toEqual(secret);
    expect(secretOf(`#${fragmentOf(secret)}`)).toEqual(secret);
    for (const text of [
      "",
      "v1.",
      "v2.AAAAAAAAAAAAAAAAAAAAAA",
      "v1.AAAAAAAAAAAAAAAAAAAAA",
      "v1.AAAAAAAAAAAAAAAAAAAAAB",
    ]) {
      expect(secretOf(text)).toEqual({ refused: "malformed-invite" });
    }
  });

  it("gives other keys for another invite and another secret", async () => {
    const secret = newLinkSecret();
    const all = [
      await inviteKeys(secret, "one"),
      await inviteKeys(secret, "two"),
      await inviteKeys(newLinkSecret(), "one"),
    ];
    expect(new Set(all.flatMap((keys) => [keys.claimToken, keys.claimHash, String(keys.mac)])).size).toBe(9);
  });

  it("vouches for each key at its place, and for nothing else", async () => {
    const keys = await inviteKeys(newLinkSecret(), place.inviteId);
    const stranger = await inviteKeys(newLinkSecret(), place.inviteId);
    const inviterTag = await tagInviter(keys, place, "ada's key");
    expect(await inviterIsVouchedFor(keys, place, "ada's key", inviterTag)).toBe(true);
    expect(await inviterIsVouchedFor(keys, place, "server's key", inviterTag)).toBe(false);
    expect(await inviterIsVouchedFor(stranger, place, "ada's key", inviterTag)).toBe(false);
    for (const other of elsewhere(place))
      expect(await inviterIsVouchedFor(keys, other, "ada's key", inviterTag)).toBe(false);
    const guestTag = await tagGuest(keys, place, guest, "ada's key");
    expect(await guestIsVouchedFor(keys, place, guest, "ada's key", guestTag)).toBe(true);
    expect(await guestIsVouchedFor(keys, place, guest, "server's key", guestTag)).toBe(false);
    expect(await guestIsVouchedFor(keys, place, guest, "ada's key", inviterTag)).toBe(false);
    for (const other of elsewhere(guest))
      expect(await guestIsVouchedFor(keys, place, other, "ada's key", guestTag)).toBe(false);
    for (const other of elsewhere(place))
      expect(await guestIsVouchedFor(keys, other, guest, "ada's key", guestTag)).toBe(false);
  });

  it("seals welcome, card and secret each for its place", async () => {
    const secret = newLinkSecret();
    const keys = await inviteKeys(secret, place.inviteId);
    const seed = await newSecret();
    const [welcome, card] = [await sealWelcome(keys, place, "Ada"), await sealGuestCard(keys, place, guest, "Ben")];
    const own = await sealSecret(seed, place, secret);
    expect(await openWelcome(keys, place, welcome)).toBe("Ada");
    expect(await openGuestCard(keys, place, guest, card)).toBe("Ben");
    expect(await openSecret(seed, place, own)).toEqual(secret);
    expect(await openWelcome(keys, place, card)).toBeNull();
    for (const other of elsewhere(guest)) expect(await openGuestCard(keys, place, other, card)).toBeNull();
    for (const other of elsewhere(place)) {
      expect(await openWelcome(keys, other, welcome)).toBeNull();
      expect(await openGuestCard(keys, other, guest, card)).toBeNull();
      expect(await openSecret(seed, other, own)).toBeNull();
    }
    expect(await openSecret(await newSecret(), place, own)).toBeNull();
  });
});
