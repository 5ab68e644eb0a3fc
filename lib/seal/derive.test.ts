import { describe, expect, it } from "vitest";
import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, deriveBytes, deriveSealKey, equalBytes, randomBytes } from "./derive";

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));

describe("keys derived from a secret", () => {
  it("agree with RFC 5869, test case 3 (no salt, no info)", async () => {
    const secret = await asSecret(hex("0b".repeat(22)));
    const derived = Buffer.from(await deriveBytes(secret, new Uint8Array())).toString("hex");
    expect(derived).toBe("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
  });

  it("differ by purpose and by every field", async () => {
    const secret = await asSecret(randomBytes(32));
    const infos = [
      lengthPrefixed("heard/v1/one", "room"),
      lengthPrefixed("heard/v1/two", "room"),
      lengthPrefixed("heard/v1/one", "other"),
    ];
    const derived = await Promise.all(infos.map((info) => deriveBytes(secret, info)));
    expect(new Set(derived.map(String)).size).toBe(3);
  });

  it("cannot be taken out again", async () => {
    const secret = await asSecret(randomBytes(32));
    const key = await deriveSealKey(secret, lengthPrefixed("heard/v1/one"));
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("raw", secret)).rejects.toThrow();
  });
});

describe("comparing bytes", () => {
  it("sees every difference", () => {
    expect(equalBytes(hex("0102"), hex("0102"))).toBe(true);
    for (const other of ["0103", "0002", "01", "010200", ""]) expect(equalBytes(hex("0102"), hex(other))).toBe(false);
  });
});
