import { describe, expect, it } from "vitest";
import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { randomBytes } from "./derive";
import { box, SUITE, unbox } from "./hpke";

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));
const newPair = () => SUITE.kem.generateKeyPair();
const info = lengthPrefixed("heard/v1/test", "here");

describe("a box for one reader from one sender", () => {
  it("derives key pairs as RFC 9180 has it (A.1.1, the ephemeral key)", async () => {
    const pair = await SUITE.kem.deriveKeyPair(hex("7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234"));
    const publicKey = Buffer.from(await SUITE.kem.serializePublicKey(pair.publicKey)).toString("hex");
    expect(publicKey).toBe("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
  });

  it("opens for that reader, from that sender, for that purpose", async () => {
    const [ada, ben, mallory] = await Promise.all([newPair(), newPair(), newPair()]);
    const key = randomBytes(32);
    const sealed = await box(ada, ben.publicKey, info, key);
    expect(await unbox(ben, ada.publicKey, info, sealed)).toEqual(key);
    expect(await unbox(mallory, ada.publicKey, info, sealed)).toBeNull();
    expect(await unbox(ben, mallory.publicKey, info, sealed)).toBeNull();
    expect(await unbox(ben, ada.publicKey, lengthPrefixed("heard/v1/test", "there"), sealed)).toBeNull();
  });

  it("is not opened after a change anywhere", async () => {
    const [ada, ben] = await Promise.all([newPair(), newPair()]);
    const sealed = await box(ada, ben.publicKey, info, randomBytes(32));
    for (const at of [0, 20, 45, 70, sealed.length - 1]) {
      const turned = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
      expect(await unbox(ben, ada.publicKey, info, turned)).toBeNull();
    }
    expect(await unbox(ben, ada.publicKey, info, "A".repeat(sealed.length))).toBeNull();
  });
});
