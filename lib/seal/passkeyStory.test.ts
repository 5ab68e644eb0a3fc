import { describe, expect, it } from "vitest";
import type { Bytes } from "../values/bytes";
import { askedOfPasskey, lockOfPasskey } from "./passkey";
import { unlockSeed } from "./seedBox";
import { nearbySeal } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { PASSPHRASE } from "./testing/pair";

const ada = { accountId: "ada", identityVersion: 1 };
/** What a device gives for one of its passkeys, fresh in each hand. */
const gives = (fill: number): Bytes => new Uint8Array(32).fill(fill);
const NAME = "a-passkey-of-hers";

async function set(credentialId = NAME) {
  const seal = nearbySeal();
  const made = await opened(seal.makeAccount({ accountId: "ada", passphrase: PASSPHRASE }));
  const { box } = await opened(seal.lockUnderPasskey({ credentialId, given: gives(7) }));
  return { seal, made, box };
}

describe("Ada's passkey", () => {
  it("opens her keys in another tab, with nothing else", async () => {
    const { made, box } = await set();
    const seal = nearbySeal();
    const back = await seal.openByPasskey({ ...ada, credentialId: NAME, given: gives(7), box });
    expect(back).toEqual({ ...ada, publicKey: made.publicKey });
    expect(await seal.isUnlocked()).toBe(true);
  });

  it("locks nothing while her keys are not open", async () => {
    expect(await nearbySeal().lockUnderPasskey({ credentialId: NAME, given: gives(7) })).toEqual({ refused: "locked" });
  });

  it("opens with what another gives no more than with a guess", async () => {
    const { box } = await set();
    const seal = nearbySeal();
    expect(await seal.openByPasskey({ ...ada, credentialId: NAME, given: gives(8), box })).toEqual({
      refused: "wrong-passkey",
    });
    expect(await seal.isUnlocked()).toBe(false);
  });

  it.each([
    ["another's account", { ...ada, accountId: "ben", credentialId: NAME }],
    ["other keys of hers", { ...ada, identityVersion: 2, credentialId: NAME }],
    ["another of her passkeys", { ...ada, credentialId: "another" }],
  ])("does not open a box that a server shows as one of %s", async (_, shown) => {
    const { box } = await set();
    expect(await nearbySeal().openByPasskey({ ...shown, given: gives(7), box })).toEqual({ refused: "tampered" });
  });

  it("opens neither the passphrase's box nor the code's, and they do not open its own", async () => {
    const { made, box } = await set();
    const seal = nearbySeal();
    for (const other of [made.seedBox, made.recoveryBox]) {
      const asked = { ...ada, credentialId: NAME, given: gives(7), box: other };
      expect(await seal.openByPasskey(asked)).toEqual({ refused: "wrong-passkey" });
    }
    await opened(seal.signInMaterial({ passphrase: PASSPHRASE, salt: made.salt, kdf: made.kdf }));
    expect(await seal.unlock({ ...ada, seedBox: box })).toEqual({ refused: "wrong-passphrase" });
  });

  it("is not locked under less than 32 bytes", async () => {
    const { seal } = await set();
    for (const length of [0, 16, 31])
      expect(await seal.lockUnderPasskey({ credentialId: NAME, given: new Uint8Array(length) })).toEqual({
        refused: "broken",
      });
  });

  it("gives a lock that cannot be taken out, and leaves nothing of what it gave", async () => {
    const given = gives(7);
    const lock = await lockOfPasskey(given);
    expect([...given].every((byte) => byte === 0)).toBe(true);
    expect(lock.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", lock)).rejects.toThrow();
  });

  it("gives 32 bytes that are not the lock themselves", async () => {
    const { box } = await set();
    const raw = await crypto.subtle.importKey("raw", gives(7), "HKDF", false, ["deriveBits", "deriveKey"]);
    expect(await unlockSeed(raw, { ...ada, by: { passkey: NAME } }, box)).toEqual({ refused: "wrong-passkey" });
  });

  it("is asked for each account with something of its own", async () => {
    const [one, again, other] = [await askedOfPasskey("ada"), await askedOfPasskey("ada"), await askedOfPasskey("ben")];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one).toHaveLength(32);
  });
});
