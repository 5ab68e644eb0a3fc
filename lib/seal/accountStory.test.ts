import { describe, expect, it } from "vitest";
import { fromBase64url } from "../values/bytes";
import { days, instant, minutes } from "../values/time";
import { asSecret } from "./derive";
import { KDF } from "./kdf";
import { unlockSeed } from "./seedBox";
import { nearbySeal, newDevice } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { PASSPHRASE, paired } from "./testing/pair";

const ada = { accountId: "ada", identityVersion: 1 };
const signUp = (seal = nearbySeal()) => opened(seal.makeAccount({ accountId: "ada", passphrase: PASSPHRASE }));

describe("Ada's keys", () => {
  it("are made, and open again on another device with her passphrase", async () => {
    const made = await signUp();
    const seal = nearbySeal();
    const { authKey } = await opened(seal.signInMaterial({ passphrase: PASSPHRASE, salt: made.salt, kdf: made.kdf }));
    expect(authKey).toBe(made.authKey);
    expect(await seal.isUnlocked()).toBe(false);
    expect(await seal.unlock({ ...ada, seedBox: made.seedBox })).toEqual({ ...ada, publicKey: made.publicKey });
    expect(await seal.isUnlocked()).toBe(true);
  });

  it("send nothing to the server that opens them", async () => {
    const made = await signUp();
    const { authKey, recoveryAuth, salt, publicKey, seedBox, recoveryBox } = made;
    const byPassphrase = { ...ada, by: { passphrase: KDF.version } };
    for (const sent of [authKey, recoveryAuth, salt, publicKey, seedBox, recoveryBox]) {
      const lock = await asSecret(fromBase64url(sent) ?? new Uint8Array());
      expect(await unlockSeed(lock, byPassphrase, seedBox)).toEqual({ refused: "wrong-passphrase" });
      expect(await unlockSeed(lock, { ...ada, by: "recovery-code" }, recoveryBox)).toEqual({ refused: "wrong-code" });
    }
  });

  it("stay shut to another passphrase, and to another's box", async () => {
    const made = await signUp();
    const seal = nearbySeal();
    await opened(seal.signInMaterial({ passphrase: "the heron waits by their gate", salt: made.salt, kdf: made.kdf }));
    expect(await seal.unlock({ ...ada, seedBox: made.seedBox })).toEqual({ refused: "wrong-passphrase" });
    await opened(seal.signInMaterial({ passphrase: PASSPHRASE, salt: made.salt, kdf: made.kdf }));
    const { seedBox, recoveryBox } = made;
    expect(await seal.unlock({ ...ada, accountId: "ben", seedBox })).toEqual({ refused: "tampered" });
    expect(await seal.unlock({ ...ada, identityVersion: 2, seedBox })).toEqual({ refused: "tampered" });
    expect(await seal.unlock({ ...ada, seedBox: recoveryBox })).toEqual({ refused: "wrong-passphrase" });
    expect(await seal.openByRecovery({ ...ada, recoveryBox })).toEqual({ refused: "locked" });
    expect(await seal.isUnlocked()).toBe(false);
  });

  it("are not stretched weaker because a server says so", async () => {
    const made = await signUp();
    const kdf = { ...KDF, memory: 8 };
    expect(await nearbySeal().signInMaterial({ passphrase: PASSPHRASE, salt: made.salt, kdf })).toEqual({
      refused: "weak-parameters",
    });
  });

  it("are not made from a passphrase too short", async () => {
    const seal = nearbySeal();
    expect(await seal.makeAccount({ accountId: "ada", passphrase: "short" })).toEqual({ refused: "weak-passphrase" });
    expect(await seal.isUnlocked()).toBe(false);
  });

  it("come back by her recovery code, under a new passphrase and a new code; the old ones are spent", async () => {
    const made = await signUp();
    const seal = nearbySeal();
    const typed = made.recoveryCode.toLowerCase().replaceAll("-", " ");
    const { recoveryAuth } = await opened(seal.recoveryMaterial({ code: typed }));
    expect(recoveryAuth).toBe(made.recoveryAuth);
    const back = await opened(seal.openByRecovery({ ...ada, recoveryBox: made.recoveryBox }));
    expect(back.publicKey).toBe(made.publicKey);
    const anew = await opened(seal.rekey({ passphrase: "seven geese over the mill" }));
    expect(anew.recoveryCode).not.toBe(made.recoveryCode);

    const later = nearbySeal();
    await opened(later.signInMaterial({ passphrase: "seven geese over the mill", salt: anew.salt, kdf: anew.kdf }));
    expect((await opened(later.unlock({ ...ada, seedBox: anew.seedBox }))).publicKey).toBe(made.publicKey);
    await opened(later.recoveryMaterial({ code: made.recoveryCode }));
    expect(await later.openByRecovery({ ...ada, recoveryBox: anew.recoveryBox })).toEqual({ refused: "wrong-code" });
    await opened(later.signInMaterial({ passphrase: PASSPHRASE, salt: anew.salt, kdf: anew.kdf }));
    expect(await later.unlock({ ...ada, seedBox: anew.seedBox })).toEqual({ refused: "wrong-passphrase" });
  });

  it("say so when the code was mistyped, and when they are locked", async () => {
    const seal = nearbySeal();
    const made = await signUp();
    const mistyped = `${made.recoveryCode.slice(0, -1)}${made.recoveryCode.endsWith("7") ? "8" : "7"}`;
    expect(await seal.recoveryMaterial({ code: mistyped })).toEqual({ refused: "mistyped-code" });
    expect(await seal.rekey({ passphrase: PASSPHRASE })).toEqual({ refused: "locked" });
    expect(await seal.keepForTab()).toEqual({ refused: "locked" });
    expect(await seal.sealDraft({ draftId: "d", text: "t" })).toEqual({ refused: "locked" });
  });
});

describe("the passphrase once more", () => {
  it("is known in the Worker by the seed that is open there, however it is typed, and opens nothing", async () => {
    const seal = nearbySeal();
    const { salt, kdf, seedBox } = await signUp(seal);
    const check = (passphrase: string) => seal.checkPassphrase({ passphrase, salt, kdf, seedBox });
    expect(await check(PASSPHRASE)).toBeNull();
    expect(await check(`  ${PASSPHRASE} `)).toBeNull();
    for (const wrong of ["", "the heron waits by their gate"])
      expect(await check(wrong)).toEqual({ refused: "wrong-passphrase" });
    await seal.lock();
    expect(await check(PASSPHRASE)).toEqual({ refused: "locked" });
    expect(await seal.isUnlocked()).toBe(false);
  });

  it("proves itself to the server as at signing in, and only where it is known", async () => {
    const seal = nearbySeal();
    const { salt, kdf, seedBox, authKey } = await signUp(seal);
    const prove = (passphrase: string) => seal.provePassphrase({ passphrase, salt, kdf, seedBox });
    expect(await prove(PASSPHRASE)).toEqual({ authKey });
    expect(await prove("the heron waits by their gate")).toEqual({ refused: "wrong-passphrase" });
    await seal.lock();
    expect(await prove(PASSPHRASE)).toEqual({ refused: "locked" });
  });

  it("is not known by another's box, an earlier one's, or a weaker derivation", async () => {
    const seal = nearbySeal();
    const made = await signUp(seal);
    const another = await signUp();
    const ask = { passphrase: PASSPHRASE, salt: made.salt, kdf: made.kdf, seedBox: made.seedBox };
    // Another account under the same id and passphrase: its box opens, and holds another seed.
    const { salt, seedBox } = another;
    expect(await seal.checkPassphrase({ ...ask, salt, seedBox })).toEqual({ refused: "tampered" });
    expect(await seal.checkPassphrase({ ...ask, seedBox })).toEqual({ refused: "wrong-passphrase" });
    expect(await seal.checkPassphrase({ ...ask, kdf: { ...KDF, memory: 8 } })).toEqual({ refused: "weak-parameters" });
  });
});

describe("a tab that stays unlocked", () => {
  it("opens again after a reload on the same device, and on no other", async () => {
    const device = newDevice();
    const seal = nearbySeal(device);
    const made = await signUp(seal);
    const { kept } = await opened(seal.keepForTab());
    expect(await nearbySeal(device).resume({ ...ada, kept })).toEqual({ ...ada, publicKey: made.publicKey });
    expect(await nearbySeal().resume({ ...ada, kept })).toEqual({ refused: "locked" });
    expect(await nearbySeal(device).resume({ ...ada, accountId: "ben", kept })).toEqual({ refused: "locked" });
    expect(await nearbySeal(device).resume({ ...ada, identityVersion: 2, kept })).toEqual({ refused: "locked" });
    expect(await nearbySeal(device).resume({ ...ada, kept: "nonsense" })).toEqual({ refused: "locked" });
  });

  it("keeps two tabs of one device unlocked side by side", async () => {
    const device = newDevice();
    const seal = nearbySeal(device);
    await signUp(seal);
    const [one, two] = [await opened(seal.keepForTab()), await opened(seal.keepForTab())];
    for (const { kept } of [one, two]) await opened(nearbySeal(device).resume({ ...ada, kept }));
  });

  it("asks for the passphrase after thirty days, and after forgetting", async () => {
    const device = newDevice();
    const seal = nearbySeal(device);
    await signUp(seal);
    const { kept } = await opened(seal.keepForTab());
    device.now = instant(days(30));
    expect(await nearbySeal(device).resume({ ...ada, kept })).toEqual({ refused: "locked" });
    expect(await device.unlocked.names()).toEqual([]);
    const again = await opened(seal.keepForTab());
    await seal.forget({ accountId: "ada" });
    device.now = instant(days(30) + minutes(1));
    expect(await nearbySeal(device).resume({ ...ada, kept: again.kept })).toEqual({ refused: "locked" });
  });

  it("drops every key when it is locked", async () => {
    const seal = nearbySeal();
    await signUp(seal);
    const draft = await opened(seal.sealDraft({ draftId: "d", text: "held back" }));
    await seal.lock();
    expect(await seal.isUnlocked()).toBe(false);
    expect(await seal.openDraft({ draftId: "d", sealed: draft })).toEqual({ refused: "locked" });
  });

  it("holds nothing of the last owner for the next", async () => {
    const { ada: first, roomId, rooms } = await paired();
    const place = { roomId, kind: "topic", itemId: "t", authorId: "ada" };
    const item = await opened(first.seal.sealItem({ place, circle: "both", text: "holidays" }));
    expect(await first.seal.openItem({ place, item })).toBe("holidays");
    await opened(first.seal.makeAccount({ accountId: "carol", passphrase: PASSPHRASE }));
    expect(await first.seal.openItem({ place, item })).toEqual({ refused: "no-key" });
    expect(await first.seal.openRoom(rooms.ada)).toEqual({ refused: "tampered" });
  });
});
