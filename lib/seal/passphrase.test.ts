import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { COMMON_PASSWORDS, COMMON_STEMS } from "./lists/commonPasswords";
import { EFF_LONG_LIST } from "./lists/effLongList";
import { judgePassphrase, proposePassphrase } from "./passphrase";

const words = EFF_LONG_LIST.split(" ");

describe("the words offered", () => {
  it("come from the long list, whole and unchanged", () => {
    expect(words).toHaveLength(7_776);
    expect(new Set(words).size).toBe(7_776);
    expect([words[0], words[7_775]]).toEqual(["abacus", "zoom"]);
    expect(createHash("sha256").update(EFF_LONG_LIST).digest("hex")).toBe(
      "c523ba7b5e0d3f77cc6cf0d83bed3f250143c0c90c255d6a646dd992f8453675",
    );
  });

  it("are five, other ones each time", async () => {
    const proposed = await Promise.all(Array.from({ length: 40 }, proposePassphrase));
    expect(new Set(proposed).size).toBe(40);
    for (const each of proposed) {
      expect(each.split(" ")).toHaveLength(5);
      expect(words).toEqual(expect.arrayContaining(each.split(" ")));
    }
  });

  it("come from the whole list, each half as often", async () => {
    const proposed = await Promise.all(Array.from({ length: 400 }, proposePassphrase));
    const drawn = proposed.flatMap((each) => each.split(" ")).map((word) => words.indexOf(word));
    const inFirstHalf = drawn.filter((place) => place < 3_888).length;
    // 2,000 draws: six standard deviations are 134.
    expect(Math.abs(inFirstHalf - 1_000)).toBeLessThan(134);
  });

  it("pass our own judgement", async () => {
    expect(await judgePassphrase(await proposePassphrase())).toBe("good");
  });
});

describe("a passphrase of one's own", () => {
  it.each(["", "short", "elevenchars", " spaces    "])("is too short: %j", async (text) => {
    expect(await judgePassphrase(text)).toBe("too-short");
  });

  it.each([
    "qwerty123456",
    "QWERTY123456",
    "password1234",
    "Password!!2024",
    "1234iloveyou1234",
    "aaaaaaaaaaaa",
    "abababababab",
    "passwordpassword",
    "123456789012",
    "2001-12-24 2001",
  ])("is too common: %j", async (text) => {
    expect(await judgePassphrase(text)).toBe("too-common");
  });

  it.each(["the heron waits by our gate", "Zwölf Kraniche im Nebel", "ὁ βίος βραχύς ἐστιν", "xk2#mQ9!vR4t"])(
    "will do: %j",
    async (text) => {
      expect(await judgePassphrase(text)).toBe("good");
    },
  );

  it("is held against short lists of fingerprints", () => {
    expect(COMMON_PASSWORDS).toMatch(/^([A-Za-z0-9_-]{6})+$/);
    expect(COMMON_STEMS).toMatch(/^([A-Za-z0-9_-]{6})+$/);
    expect(COMMON_PASSWORDS.length + COMMON_STEMS.length).toBeLessThan(16_384);
  });
});
