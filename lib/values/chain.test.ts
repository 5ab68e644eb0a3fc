import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedEvent, chainOver, hashWords, nextHead, startOfChain } from "./chain";
import { newId, type RoomId, type TalkId } from "./ids";
import type { Sealed, WordsHash } from "./sealed";

const room = newId<RoomId>();
const talk = newId<TalkId>();

const event = (seq: number, changes: Partial<ChainedEvent> = {}): ChainedEvent => ({
  seq,
  at: 1_000 + seq,
  by: "a",
  happening: { kind: "Said" },
  cmdId: `cmd-${seq}`,
  author: "ada",
  type: "say",
  turnNo: 1,
  baseSeq: seq - 1,
  epoch: 1,
  wordsHash: "hash" as WordsHash,
  ...changes,
});
const log = [event(1), event(2), event(3)];
const headOf = async (events: readonly ChainedEvent[]) => chainOver(await startOfChain(room, talk), events);

describe("the chain of a talk", () => {
  it("begins from its room and talk", async () => {
    const field = (text: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(text));
      return Buffer.concat([length, Buffer.from(text)]);
    };
    const bytes = Buffer.concat([field("heard/v1/chain-start"), field(room), field(talk)]);
    expect(await startOfChain(room, talk)).toBe(createHash("sha256").update(bytes).digest("base64url"));
    expect(await startOfChain(room, newId<TalkId>())).not.toBe(await startOfChain(room, talk));
  });

  it("is the same for a log that was stored and read back", async () => {
    expect(await headOf(JSON.parse(JSON.stringify(log)))).toBe(await headOf(log));
  });

  it("can be taken up again from any head", async () => {
    const middle = await headOf(log.slice(0, 2));
    expect(await nextHead(middle, event(3))).toBe(await headOf(log));
  });

  it("shows an event dropped, moved or repeated", async () => {
    const [one, two, three] = log as [ChainedEvent, ChainedEvent, ChainedEvent];
    const heads = await Promise.all([log, [one, three], [one, three, two], [one, two, two, three]].map(headOf));
    expect(new Set(heads).size).toBe(4);
  });

  it.each([
    { seq: 9 },
    { at: 9 },
    { by: "b" },
    { by: null },
    { happening: { kind: "Passed" } },
    { happening: { kind: "Said", lastWords: true } as { kind: string } },
    { cmdId: "other" },
    { author: "ben" },
    { type: "signal" },
    { turnNo: 2 },
    { baseSeq: 0 },
    { epoch: 2 },
    { wordsHash: "" as WordsHash },
  ])("binds every part of an event: %j", async (change) => {
    expect(await headOf([event(1), event(2, change), event(3)])).not.toBe(await headOf(log));
  });

  it("does not bind the words themselves, so that they can be erased", async () => {
    const erased = log.map((each) => ({ ...each, words: null }));
    expect(await headOf(erased)).toBe(await headOf(log));
  });

  it("never comes back to a head it had", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 }),
        async (seqs) => {
          const heads = await Promise.all(
            seqs.map((_, index) => headOf(seqs.slice(0, index + 1).map((seq) => event(seq)))),
          );
          expect(new Set(heads).size).toBe(seqs.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("the hash of words", () => {
  it("is that of the sealed bytes, and empty without words", async () => {
    const sealed = Buffer.from("sealed bytes").toString("base64url") as Sealed;
    expect(await hashWords(sealed)).toBe(createHash("sha256").update("sealed bytes").digest("base64url"));
    expect(await hashWords(null)).toBe("");
  });
});
