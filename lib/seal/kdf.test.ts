import { argon2id } from "hash-wasm";
import { describe, expect, it } from "vitest";
import type { Bytes } from "../values/bytes";
import { randomBytes } from "./derive";
import { agreesTo, KDF, stretch } from "./kdf";
import { isRefused } from "./refusal";
import { isLongEnough, normalPassphrase } from "./typedPassphrase";

const repeated = (byte: number, length: number): Bytes => new Uint8Array(length).fill(byte);
const hexOf = (bytes: Bytes) => Buffer.from(bytes).toString("hex");

describe("stretching a passphrase", () => {
  // RFC 9106, section 5.3, gives a vector with associated data, which hash-wasm does not take; this one is its own
  // reference implementation's (phc-winner-argon2, test.c): t=2, m=2^16 KiB, p=1, "password", "somesalt".
  it("is Argon2id as its authors have it", async () => {
    const password = new TextEncoder().encode("password");
    const salt = new TextEncoder().encode("somesalt");
    const costs = { parallelism: 1, iterations: 2, memorySize: 65_536, hashLength: 32 };
    expect(await argon2id({ password, salt, ...costs, outputType: "hex" })).toBe(
      "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
    );
  });

  it("takes 64 MiB and three passes, and gives the same for the same", async () => {
    const salt = repeated(7, 16);
    const derived = await stretch("correct horse battery staple", salt, KDF);
    if (isRefused(derived)) throw new Error(derived.refused);
    const costs = { parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32 };
    const password = "correct horse battery staple";
    expect(hexOf(derived)).toBe(await argon2id({ password, salt, ...costs, outputType: "hex" }));
  });

  it.each([
    { memory: 65_535 },
    { memory: 19_456 },
    { memory: 262_145 },
    { memory: Number.NaN },
    { memory: 65_536.5 },
    { passes: 2 },
    { passes: 0 },
    { passes: 11 },
    { lanes: 0 },
    { lanes: 4 },
    { version: 0 },
    { version: 2 },
  ])("refuses a server that asks for %j [K8]", async (change) => {
    expect(agreesTo({ ...KDF, ...change })).toBe(false);
    expect(await stretch("correct horse", randomBytes(16), { ...KDF, ...change })).toEqual({
      refused: "weak-parameters",
    });
  });

  it("agrees to more, up to what a phone can bear", () => {
    expect(agreesTo({ ...KDF, memory: 262_144, passes: 10 })).toBe(true);
  });

  it("refuses a salt of another length", async () => {
    expect(await stretch("correct horse", randomBytes(8), KDF)).toEqual({ refused: "weak-parameters" });
  });
});

describe("a passphrase as typed", () => {
  it("means the same however the keyboard spells it", () => {
    expect(normalPassphrase("  cafe\u0301 ")).toBe(normalPassphrase("caf\u00e9"));
    expect(normalPassphrase("\uff41bc")).toBe("abc");
  });

  it("has twelve characters at least, counted as people count", () => {
    expect(isLongEnough("elevenchars")).toBe(false);
    expect(isLongEnough("twelve chars")).toBe(true);
    expect(isLongEnough("   short    ")).toBe(false);
    expect(isLongEnough("🌿".repeat(6))).toBe(false);
  });
});
