import { describe, expect, it } from "vitest";
import { asSecret, randomBytes } from "./derive";
import { type EpochRecord, isRecordTag, parseRecord, proofFrom, tagRecord } from "./epochRecord";

const record: EpochRecord = {
  roomId: "room",
  epoch: 2,
  previousCommit: "before",
  commit: "now",
  sealedBy: "ada",
  members: [
    { accountId: "ada", identityVersion: 1, publicKey: "ada's" },
    { accountId: "ben", identityVersion: 1, publicKey: "ben's" },
  ],
};
const [ada, ben] = record.members;

describe("the record of an epoch", () => {
  it("is proved whole: every field is bound", async () => {
    const proof = { mac: randomBytes(32) };
    const tag = await tagRecord(proof, record);
    expect(await isRecordTag(proof, record, tag)).toBe(true);
    expect(await isRecordTag({ mac: randomBytes(32) }, record, tag)).toBe(false);
    const changed: readonly Partial<EpochRecord>[] = [
      { roomId: "other" },
      { epoch: 3 },
      { previousCommit: "other" },
      { commit: "other" },
      { sealedBy: "ben" },
      { members: [ben, ada] },
      { members: [{ ...ada, accountId: "x" }, ben] },
      { members: [{ ...ada, identityVersion: 2 }, ben] },
      { members: [ada, { ...ben, publicKey: "x" }] },
    ];
    for (const change of changed) expect(await isRecordTag(proof, { ...record, ...change }, tag)).toBe(false);
  });

  it("is proved by the key before, for its own room and epoch", async () => {
    const key = await asSecret(randomBytes(32));
    const tag = await tagRecord(await proofFrom(key, "room", 2), record);
    expect(await isRecordTag(await proofFrom(key, "room", 2), record, tag)).toBe(true);
    expect(await isRecordTag(await proofFrom(key, "room", 3), record, tag)).toBe(false);
    expect(await isRecordTag(await proofFrom(key, "other", 2), record, tag)).toBe(false);
  });

  it("is parsed, or it is none", () => {
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    for (const value of [null, undefined, 1, "record", {}, { ...record, epoch: "2" }, { ...record, members: [ada] }]) {
      expect(parseRecord(value)).toBeNull();
    }
    expect(parseRecord({ ...record, members: [ada, { ...ben, publicKey: 1 }] })).toBeNull();
  });
});
