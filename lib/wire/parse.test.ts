import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "../talk/command";
import { floorTalk } from "../talk/formats/floorTalk";
import { type CommandId, newId, type RoomId, type TalkId } from "../values/ids";
import { CARE_MARK, careId } from "./care";
import { PROTOCOL } from "./messages";
import { parseCommand, parseJoin, parseLeave, parseSince, parseWrite } from "./parse";
import { MOST_WORDS } from "./shapes";

const talkId = newId<TalkId>();
const command = (act: Act | object, changes: object = {}) => ({
  ...{ v: PROTOCOL, talkId, cmdId: newId<CommandId>(), turnNo: 1, stepNo: 1, baseSeq: 4, epoch: 1, act },
  ...{ words: null, opening: null, ...changes },
});
const say = (changes: object = {}) => command({ type: "say", lastWords: false }, { words: "c2VhbGVk", ...changes });
const key = { epoch: 1, wrappedKey: "A".repeat(54) };
const propose = (changes: object = {}, rules: object = floorTalk.rules, skeleton: object = floorTalk.skeleton) =>
  command(
    { type: "propose", skeleton, rules },
    { words: "c2VhbGVk", opening: { roomId: newId<RoomId>(), key }, ...changes },
  );
const refusalOf = (raw: unknown) => {
  const parsed = parseCommand(raw);
  return parsed.ok ? null : parsed.refusal;
};

describe("a command over the line", () => {
  it.each([
    say(),
    propose(),
    command({ type: "choose", clock: "gentle", keep: "notes" }),
    command({ type: "sayReady", rulesNo: 1 }),
    command({ type: "answer", answer: "correct" }, { words: "bm90IHF1aXRl" }),
    command({ type: "callTimeOut", length: 1_200_000 }),
    command({ type: "moveReturn", until: Date.now() }),
    ...["takeReadyBack", "pass", "askTime", "giveTime", "comeBack", "end"].map((type) => command({ type })),
  ])("is read as it was written: %j", (raw) => {
    expect(parseCommand(raw)).toEqual({ ok: true, message: raw });
  });

  it("of another version is told to come with this one", () => {
    expect(refusalOf({ v: PROTOCOL + 1, whatever: true })).toBe("upgrade");
    expect(refusalOf(say({ v: 0 }))).toBe("upgrade");
  });

  it("with an act nobody here has heard of is unknown, not malformed", () => {
    expect(refusalOf(command({ type: "interrupt" }))).toBe("unknown");
    expect(refusalOf(command({ type: 7 }))).toBe("malformed");
    expect(refusalOf(command({ type: "say" }))).toBe("malformed");
  });

  it("with more words than a step may hold is too large", () => {
    expect(refusalOf(say({ words: "A".repeat(MOST_WORDS) }))).toBeNull();
    expect(refusalOf(say({ words: "A".repeat(MOST_WORDS + 1) }))).toBe("too-large");
  });

  it.each([
    ["a field too many", say({ seat: "b" })],
    ["a seat in its act", command({ type: "say", lastWords: false, from: "b" })],
    ["words that are not sealed text", say({ words: "What I mean is" })],
    ["empty words", say({ words: "" })],
    [
      "words where nothing is written",
      command({ type: "choose", clock: "none", keep: "notes" }, { words: "c2VhbGVk" }),
    ],
    ["an id that is none", say({ cmdId: "1; drop table" })],
    ["an id in the name of care", say({ cmdId: careId(5) })],
    ["a turn that is no number", say({ turnNo: "1" })],
    ["half a turn", say({ turnNo: 1.5 })],
    ["a turn below zero", say({ turnNo: -1 })],
    ["no act", { ...say(), act: undefined }],
    ["an opening that opens nothing", say({ opening: { roomId: newId<RoomId>(), key } })],
    ["a talk proposed in no room", propose({ opening: null })],
    ["a key of another epoch than its words", propose({ epoch: 2 })],
    ["a turn number beyond reason", say({ turnNo: 1e9 })],
  ])("with %s is malformed", (_what, raw) => {
    expect(refusalOf(raw)).toBe("malformed");
  });

  it.each([
    ["no time to speak", { lengths: { ...floorTalk.rules.lengths, say: 0 } }],
    ["a turn of a day", { lengths: { ...floorTalk.rules.lengths, say: 86_400_000 } }],
    ["an odd number of turns", { turns: 3 }],
    ["forty-two turns", { turns: 42 }],
    ["no turns", { turns: 0 }],
    ["a time-out that must be longer than it may", { timeOutLeast: 2_000, timeOutMost: 1_000 }],
    ["a grace of a minute", { grace: 60_000 }],
    ["bells without end", { bells: Array(50).fill(1_000) }],
    ["a talk that rests for ever", { restFor: Number.MAX_SAFE_INTEGER }],
    ["a rule of their own", { shoutingAllowed: true }],
    ["a length that is none", { extension: Number.NaN }],
  ])("proposing %s is malformed", (_what, change) => {
    expect(refusalOf(propose({}, { ...floorTalk.rules, ...change }))).toBe("malformed");
  });

  it("may shorten a talk for a test", () => {
    const lengths = { say: 200, sayBack: 200, reply: 200 };
    expect(refusalOf(propose({}, { ...floorTalk.rules, lengths, awayGrace: 200, timeOutLeast: 200 }))).toBeNull();
  });

  it("cannot write in the shape of a format", () => {
    const named = { ...floorTalk.skeleton, format: "you never listen to me" };
    expect(refusalOf(propose({}, floorTalk.rules, named))).toBe("malformed");
    const long = { ...floorTalk.skeleton, parts: Array(25).fill(floorTalk.skeleton.parts[0]) };
    expect(refusalOf(propose({}, floorTalk.rules, long))).toBe("malformed");
  });

  it("is refused or read, whatever is sent; never thrown over", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(["malformed", "unknown", "upgrade", "too-large"]).toContain(refusalOf(raw));
      }),
    );
    const parts = fc.record({ key: fc.constantFrom(...Object.keys(say())), value: fc.anything() });
    fc.assert(
      fc.property(parts, ({ key: name, value }) => {
        expect(typeof parseCommand({ ...say(), [name]: value }).ok).toBe("boolean");
      }),
    );
  });
});

describe("the other asks", () => {
  it("are read as they were written, and nothing else is", () => {
    expect(parseJoin({ v: PROTOCOL, talkId, since: 0 }).ok).toBe(true);
    expect(parseSince({ v: PROTOCOL, talkId, after: 12 }).ok).toBe(true);
    expect(parseLeave({ v: PROTOCOL, talkId }).ok).toBe(true);
    expect(parseJoin({ v: PROTOCOL, talkId, since: -1 })).toEqual({ ok: false, refusal: "malformed" });
    expect(parseSince({ v: PROTOCOL, talkId, after: 0, limit: 9 })).toEqual({ ok: false, refusal: "malformed" });
    expect(parseLeave({ v: 2, talkId })).toEqual({ ok: false, refusal: "upgrade" });
  });
});

describe("what is being written [S12]", () => {
  const write = (changes: object = {}) => ({
    ...{ v: PROTOCOL, talkId, cmdId: newId<CommandId>(), turnNo: 1, stepNo: 2, baseSeq: 6, epoch: 1 },
    ...{ words: "c2VhbGVk", ...changes },
  });
  const answerTo = (raw: unknown) => {
    const parsed = parseWrite(raw);
    return parsed.ok ? parsed.message : parsed.refusal;
  };

  it("is read as it was sent, and so is that nothing is there any more", () => {
    for (const raw of [write(), write({ words: null })]) expect(answerTo(raw)).toEqual(raw);
  });

  it("is refused with anything besides, with too much of it, or from another protocol", () => {
    expect(answerTo(write({ seat: "a" }))).toBe("malformed");
    expect(answerTo(write({ act: { type: "say", lastWords: false } }))).toBe("malformed");
    expect(answerTo(write({ words: "in plain words" }))).toBe("malformed");
    expect(answerTo(write({ words: undefined }))).toBe("malformed");
    expect(answerTo(write({ words: "A".repeat(MOST_WORDS + 1) }))).toBe("too-large");
    expect(answerTo(write({ v: 2 }))).toBe("upgrade");
  });

  it("is refused or read, whatever is sent; never thrown over", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(parseWrite(raw).ok).toBe(false);
      }),
    );
  });
});

describe("the ids of care", () => {
  it("have the form of ids, and each place its own", () => {
    expect(careId(1)).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(careId(4_999)).not.toBe(careId(5_000));
    expect(careId(7).startsWith(CARE_MARK)).toBe(true);
  });
});
