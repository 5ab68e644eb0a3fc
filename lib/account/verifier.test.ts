import { describe, expect, it } from "vitest";
import { toBase64url } from "../values/bytes";
import { startArgonPool } from "./argonPool";
import { verifiersWith } from "./verifier";

const pool = startArgonPool(2, 50);
const pepper = "p".repeat(43);
const verifiers = verifiersWith(pool, [pepper]);
const key = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

async function made(adas: string): Promise<string> {
  const verifier = await verifiers.make("passphrase", adas);
  if (verifier === "busy") throw new Error("nobody else is here");
  return verifier;
}

describe("what is kept of Ada's passphrase", () => {
  it("knows her key and no other", async () => {
    const adas = key();
    const verifier = await made(adas);
    expect(await verifiers.matches("passphrase", adas, verifier)).toBe(true);
    expect(await verifiers.matches("passphrase", key(), verifier)).toBe(false);
    expect(verifier).not.toContain(adas);
  });

  it("matches no key that is none, not even the one it was made of", async () => {
    const none = "not a key";
    expect(await verifiers.matches("passphrase", none, await made(none))).toBe(false);
    expect(await verifiers.matches("passphrase", "nor this", await made(none))).toBe(false);
  });

  it("differs each time, and by what it proves", async () => {
    const adas = key();
    const verifier = await made(adas);
    expect(await made(adas)).not.toBe(verifier);
    expect(await verifiers.matches("recovery", adas, verifier)).toBe(false);
  });

  it("is of no use without the pepper", async () => {
    const adas = key();
    const verifier = await made(adas);
    const thiefs = verifiersWith(pool, ["t".repeat(43)]);
    expect(await thiefs.matches("passphrase", adas, verifier)).toBe(false);
  });

  it("is still known after a new pepper came in front", async () => {
    const adas = key();
    const verifier = await made(adas);
    const later = verifiersWith(pool, ["n".repeat(43), pepper]);
    expect(await later.matches("passphrase", adas, verifier)).toBe(true);
  });

  it.each([null, "", "nobody..", "a.b.c", "AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA."])("never matches %j", async (verifier) => {
    expect(await verifiers.matches("passphrase", key(), verifier)).toBe(false);
  });
});

describe("the work of checking", () => {
  it("is one hash, for a right key, a wrong one, and an address nobody has", async () => {
    let hashes = 0;
    const counting = verifiersWith(
      {
        hash: (password, salt) => {
          hashes += 1;
          return pool.hash(password, salt);
        },
      },
      [pepper],
    );
    const adas = key();
    const verifier = await made(adas);
    for (const [given, kept] of [
      [adas, verifier],
      [key(), verifier],
      [key(), null],
    ] as const) {
      hashes = 0;
      await counting.matches("passphrase", given, kept);
      expect(hashes).toBe(1);
    }
  });
});

describe("the pool", () => {
  const salt = new Uint8Array(16);

  it("says busy when too many wait, and serves those who do", async () => {
    const small = startArgonPool(1, 2);
    const asked = [1, 2, 3, 4, 5].map((each) => small.hash(new Uint8Array([each]), salt));
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => answer === "busy")).toEqual([false, false, false, true, true]);
    expect(await small.hash(new Uint8Array([1]), salt)).toEqual(answers[0]);
  });

  it("leaves the main thread free", async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 2);
    await Promise.all([1, 2, 3].map((each) => pool.hash(new Uint8Array([each]), salt)));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });
});
