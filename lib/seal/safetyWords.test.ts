import { describe, expect, it } from "vitest";
import { toBase64url } from "../values/bytes";
import { randomBytes } from "./derive";
import { isRefused } from "./refusal";
import { answerComparing, beginComparing, type Comparing, safetyWordsOf, withTheirs } from "./safetyWords";
import { opened } from "./testing/opened";
import { paired } from "./testing/pair";

const ADAS = { own: "ada's key", partner: "ben's key" };
const BENS = { own: "ben's key", partner: "ada's key" };

async function wordsOf(comparing: Comparing, nonce: string) {
  const done = await withTheirs(comparing, nonce);
  return isRefused(done) ? done : safetyWordsOf(done);
}

/** What both read, once the two numbers went over and back. */
async function compared(adas = ADAS, bens = BENS, rooms: readonly [string, string] = ["room", "room"]) {
  const ada = await beginComparing(rooms[0], adas);
  const ben = answerComparing(rooms[1], bens, ada.commitment);
  return { ada: await wordsOf(ada, toBase64url(ben.own)), ben: await wordsOf(ben, toBase64url(ada.own)) };
}

describe("safety words", () => {
  it("are the same four for both, each of 2,048, and others each time", async () => {
    const [once, again] = [await compared(), await compared()];
    expect(once.ada).toEqual(once.ben);
    expect(again.ada).not.toEqual(once.ada);
    for (const word of once.ada as readonly number[]) {
      expect(word).toBeGreaterThanOrEqual(0);
      expect(word).toBeLessThan(2_048);
    }
  });

  it("differ where someone in between has put their own key in either place, and in another room", async () => {
    for (const bens of [
      { ...BENS, partner: "mallory's key" },
      { ...BENS, own: "mallory's key" },
    ]) {
      const words = await compared(ADAS, bens);
      expect(words.ada).not.toEqual(words.ben);
    }
    const elsewhere = await compared(ADAS, BENS, ["room", "another"]);
    expect(elsewhere.ada).not.toEqual(elsewhere.ben);
  });

  it("take no number but the one that was committed to", async () => {
    const ada = await beginComparing("room", ADAS);
    const ben = answerComparing("room", BENS, ada.commitment);
    for (const nonce of [toBase64url(randomBytes(32)), toBase64url(randomBytes(31)), "", ada.commitment]) {
      expect(await withTheirs(ben, nonce)).toEqual({ refused: "tampered" });
    }
  });

  it("stay what they are once the first one's number was told: no second answer is taken", async () => {
    const ada = await beginComparing("room", ADAS);
    const once = await withTheirs(ada, toBase64url(randomBytes(32)));
    if (isRefused(once)) throw new Error(once.refused);
    expect(await withTheirs(once, toBase64url(randomBytes(32)))).toEqual({ refused: "tampered" });
    expect(await withTheirs(once, toBase64url(once.theirs ?? new Uint8Array()))).toEqual(once);
  });

  it("are none before both numbers are known", async () => {
    expect(await safetyWordsOf(await beginComparing("room", ADAS))).toBeNull();
  });
});

describe("Ada and Ben in their room", () => {
  async function bothCompare() {
    const two = await paired();
    await opened(two.ada.seal.openRoom(two.rooms.ada));
    const of = { roomId: two.roomId, compareId: "c1" };
    const { commitment } = await opened(two.ada.seal.beginComparing(of));
    const { nonce } = await opened(two.ben.seal.answerComparing({ ...of, commitment }));
    return { ...two, of, commitment, nonce };
  }

  it("compare, and each room says so from then on, on any device", async () => {
    const { ada, ben, rooms, of, nonce } = await bothCompare();
    const adas = await opened(ada.seal.finishComparing({ compareId: "c1", nonce }));
    const bens = await opened(ben.seal.finishComparing({ compareId: "c1", nonce: adas.nonce }));
    expect(adas.words).toEqual(bens.words);
    expect(await ada.seal.openRoom(rooms.ada)).toMatchObject({ checked: "not-yet" });
    const { pinSealed } = await opened(ada.seal.wordsWereSame(of));
    expect(await ada.seal.openRoom({ ...rooms.ada, pinSealed })).toMatchObject({ checked: "compared" });
    expect(await ben.seal.openRoom(rooms.ben)).toMatchObject({ checked: "not-yet" });
  });

  it("give the same numbers however often they are asked, and none to another commitment", async () => {
    const { ada, ben, of, commitment, nonce } = await bothCompare();
    expect(await ada.seal.beginComparing(of)).toEqual({ commitment });
    expect(await ben.seal.answerComparing({ ...of, commitment })).toEqual({ nonce });
    const other = toBase64url(randomBytes(32));
    expect(await ben.seal.answerComparing({ ...of, commitment: other })).toEqual({ refused: "tampered" });
    expect(await ada.seal.answerComparing({ ...of, commitment })).toEqual({ refused: "tampered" });
  });

  it("mark nothing that was not compared to its end", async () => {
    const { ada, of } = await bothCompare();
    expect(await ada.seal.wordsWereSame(of)).toEqual({ refused: "no-key" });
    expect(await ada.seal.wordsWereSame({ compareId: "another" })).toEqual({ refused: "no-key" });
    expect(await ada.seal.finishComparing({ compareId: "another", nonce: "" })).toEqual({ refused: "no-key" });
  });
});
