import { describe, expect, it } from "vitest";
import { minutes, seconds } from "../values/time";
import type { Act } from "./command";
import { floorTalk } from "./formats/floorTalk";
import { part } from "./plan";
import type { PartSkeleton, Skeleton } from "./skeleton";
import type { Talk } from "./talk";
import { ADA, BEN, begun, END, pass, proposed, refusal, SAY, type Story, tell, tellAll } from "./testing/story";
import { usualRules } from "./usualRules";
import { stepView } from "./view";
import { isWithheld } from "./withheld";

const rules = { ...usualRules, lengths: { short: seconds(10) }, turns: 2 };
const of = (...parts: readonly PartSkeleton[]): Skeleton => ({ ...floorTalk.skeleton, format: "trial", parts });
const last = part("last", "once", { thanks: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" } });
const open = (skeleton: Skeleton, clock: "none" | "gentle" | "firm" = "firm"): Story => {
  const settled = { clock, keep: "everything" } as const;
  return begun(rules, settled, settled, skeleton);
};
const stepOf = ({ talk }: Story) => (talk && "step" in talk ? talk.step.stepId : talk?.status);
const speakerOf = ({ talk }: Story) => (talk && "turn" in talk ? talk.turn.speaker : null);
const enough: Act = { type: "answer", answer: "enough" };
const PASS: Act = { type: "pass" };

const held = part("held", 2, {
  speak: {
    kind: "statement",
    by: "speaker",
    sent: "stay",
    answers: [{ answer: "enough", of: "each", needs: "both", goal: "turn-over" }],
    clock: { mode: "firm", length: "short", ranOut: "turn-over" },
  },
});

describe("a step at which one may go on [S11]", () => {
  it("is not ended by what is said, but by both or by its clock", () => {
    const said = tellAll(open(of(held, last)), [
      [ADA, SAY],
      [ADA, SAY],
    ]);
    expect(stepOf(said)).toBe("speak");
    expect(refusal(said, BEN, SAY)).toBe("not-your-floor");
    const one = tell(said, BEN, enough);
    expect(speakerOf(one)).toBe(ADA);
    expect(speakerOf(tell(one, ADA, enough))).toBe(BEN);
    expect(speakerOf(pass(said, seconds(12)))).toBe(BEN);
  });

  it("goes on when whoever had enough says more", () => {
    const torn = tellAll(open(of(held, last)), [
      [ADA, enough],
      [ADA, SAY],
      [BEN, enough],
    ]);
    expect(speakerOf(torn)).toBe(ADA);
  });

  it("keeps a clock that is firm by nature, ten times as long for whoever wants none [C14]", () => {
    expect(speakerOf(pass(open(of(held, last), "gentle"), seconds(12)))).toBe(BEN);
    const calm = open(of(held, last), "none");
    expect(speakerOf(pass(calm, seconds(101)))).toBe(ADA);
    expect(speakerOf(pass(calm, seconds(102)))).toBe(BEN);
  });
});

describe("a step of nobody", () => {
  const silence = part("silence", "once", {
    breathe: {
      kind: "silence",
      by: "nobody",
      clock: { mode: "firm", length: "short", ranOut: "part-over" },
      meanwhile: ["signal"],
    },
  });

  it("is ended by its clock alone, and left by either in one act [V4]", () => {
    const story = open(of(silence, last));
    for (const act of [SAY, PASS, enough]) expect(refusal(story, ADA, act)).toBe("not-your-floor");
    expect(refusal(story, BEN, { type: "signal" })).toBeNull();
    expect(refusal(story, BEN, END)).toBeNull();
    expect(stepOf(pass(story, seconds(12)))).toBe("thanks");
  });
});

describe("the turns of a part [T10] [T11]", () => {
  const quiet = part("round", "until-quiet", {
    hold: { kind: "statement", by: "speaker", sent: "turn-over", passed: "turn-over" },
  });
  const one = (id: string) =>
    part(id, 2, { say: { kind: "statement", by: "speaker", sent: "turn-over", passed: "turn-over" } });

  it("go on until two in a row said nothing", () => {
    const acts = [SAY, SAY, PASS, SAY, PASS, PASS] as const;
    const story = acts.reduce((told, act) => tell(told, speakerOf(told) ?? ADA, act), open(of(quiet, last)));
    expect(stepOf(story)).toBe("thanks");
    const before = acts
      .slice(0, -1)
      .reduce((told, act) => tell(told, speakerOf(told) ?? ADA, act), open(of(quiet, last)));
    expect(stepOf(before)).toBe("hold");
  });

  it("alternate from part to part, as many in each as it has", () => {
    const turns: string[] = [];
    for (let story = open(of(one("first"), last, one("second"))); stepOf(story) !== "closed"; ) {
      if (stepOf(story) === "thanks") story = tell(tell(story, ADA, PASS), BEN, PASS);
      else {
        turns.push(speakerOf(story) ?? "");
        story = tell(story, speakerOf(story) ?? ADA, SAY);
      }
    }
    expect(turns.join("")).toBe("abab");
  });

  it("begin anew where an answer names a part", () => {
    const again = part("again", "once", {
      ask: {
        kind: "answer",
        by: "each",
        answers: [
          { answer: "again", needs: "both", goal: "part:first" },
          { answer: "enough", goal: "part-over" },
        ],
      },
    });
    const asked = tellAll(open(of(one("first"), again, last)), [
      [ADA, SAY],
      [BEN, SAY],
      [ADA, { type: "answer", answer: "again" }],
      [BEN, { type: "answer", answer: "again" }],
    ]);
    expect([stepOf(asked), speakerOf(asked)]).toEqual(["say", ADA]);
  });
});

describe("what is shown when both have sent [S7]", () => {
  const both = part("both", "once", {
    answer: { kind: "statement", by: "each", shown: "when-both", sent: "part-over", passed: "part-over" },
  });
  const isKeptFrom = (story: Story, seq: number): boolean => {
    const event = story.log[seq - 1];
    return story.talk !== null && event !== undefined && isWithheld(story.talk, event, BEN);
  };

  it("is withheld from the other until then, and never from its author", () => {
    const one = tell(open(of(both, last)), ADA, SAY);
    const seq = one.log.length;
    expect(isKeptFrom(one, seq)).toBe(true);
    expect(isWithheld(one.talk as Talk, one.log[seq - 1] ?? never(), ADA)).toBe(false);
    expect(isKeptFrom(tell(one, BEN, SAY), seq)).toBe(false);
    expect(isKeptFrom(tell(one, BEN, PASS), seq)).toBe(false);
  });

  it("stays withheld in a pause, and for ever where the talk ends before", () => {
    const one = tell(open(of(both, last)), ADA, SAY);
    const seq = one.log.length;
    expect(isKeptFrom(tell(one, BEN, { type: "callTimeOut", length: minutes(20) }), seq)).toBe(true);
    expect(isKeptFrom(tell(one, BEN, END), seq)).toBe(true);
    const later = tellAll(one, [
      [BEN, SAY],
      [BEN, END],
    ]);
    expect(isKeptFrom(later, seq)).toBe(false);
  });

  it("carries no words where it is to oneself", () => {
    const alone = part("alone", "once", {
      note: { kind: "preparation", by: "each", shown: "to-oneself", sent: "part-over", passed: "part-over" },
    });
    const story = open(of(alone, last));
    expect(refusal(story, ADA, SAY, true)).toBe("malformed");
    expect(refusal(story, ADA, SAY, false)).toBeNull();
  });
});

describe("wishes [S8]", () => {
  const wishes = part("wishes", "once", {
    ask: {
      kind: "answer",
      by: "each",
      shown: "when-both",
      answers: [
        { answer: "enough", goal: "part:last" },
        { answer: "stay", goal: "part:wishes" },
        { answer: "deeper", needs: "both", goal: "part-over" },
      ],
    },
  });
  const next = part("next", "once", { say: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" } });
  const wish = (answer: "enough" | "stay" | "deeper"): Act => ({ type: "answer", answer });
  const met = (ada: "enough" | "stay" | "deeper", ben: "enough" | "stay" | "deeper") => {
    const story = tell(tell(open(of(wishes, next, last)), ADA, wish(ada)), BEN, wish(ben));
    return story.log.at(-1)?.happening;
  };

  it("meet in what both want, or else in the more reserved of the two", () => {
    expect(met("deeper", "deeper")).toMatchObject({ kind: "WishesMet", answer: "deeper" });
    expect(met("deeper", "stay")).toMatchObject({ answer: "stay" });
    expect(met("stay", "deeper")).toMatchObject({ answer: "stay" });
    expect(met("enough", "stay")).toMatchObject({ answer: "enough" });
  });

  it("stand in no log, and end nothing alone", () => {
    const one = tell(open(of(wishes, next, last)), ADA, wish("deeper"));
    expect(JSON.stringify(one.log.slice(6))).not.toContain("deeper");
    expect(one.log.at(-1)?.happening).toEqual({ kind: "Wished", step: "ask" });
    expect(stepOf(one)).toBe("ask");
    expect(refusal(one, ADA, wish("stay"))).toBe("wrong-step");
    expect(isWithheld(one.talk as Talk, one.log.at(-1) ?? never(), ADA)).toBe(true);
  });
});

describe("in person [S9]", () => {
  const together = part("together", "once", {
    look: { kind: "thanks", by: "each", input: "in-person", sent: "part-over", passed: "part-over" },
  });

  it("nothing is typed at such a step, nor needed in such a talk", () => {
    expect(refusal(open(of(together, last)), ADA, SAY, true)).toBe("malformed");
    expect(refusal(open(of(together, last)), ADA, SAY, false)).toBeNull();
    expect(refusal(open(of(last)), ADA, SAY, false)).toBe("malformed");
    const settled = { clock: "none", keep: "everything" } as const;
    const spoken = begun({ ...rules, input: "in-person" }, settled, settled, of(last));
    expect(refusal(spoken, ADA, SAY, false)).toBeNull();
    expect(refusal(spoken, ADA, SAY, true)).toBeNull();
    const silent = { ...rules, input: "in-person", turns: 2 } as const;
    const round = part("round", 2, {
      speak: {
        kind: "statement",
        by: "speaker",
        sent: "answer",
        clock: { mode: "firm", length: "short", ranOut: { afterWords: "answer", inSilence: "turn-over" } },
      },
      answer: { kind: "thanks", by: "listener", sent: "turn-over", passed: "turn-over" },
    });
    expect(stepOf(pass(begun(silent, settled, settled, of(round, last)), seconds(130)))).toBe("answer");
    expect(stepView(spoken.talk as Extract<Talk, { status: "running" }>, ADA).input).toBe("in-person");
  });
});

describe("a firm clock at the end of the last part [L11]", () => {
  it("closes the talk at its own moment", () => {
    const story = pass(pass(open(of(held)), seconds(12)), seconds(12));
    expect(story.talk).toMatchObject({ status: "closed", cause: "finished" });
    expect(story.log.at(-1)?.at).toBe(story.log.at(-2)?.at);
  });
});

describe("what a format brings to the gathering", () => {
  it("keeps no more than the format does [G7]", () => {
    const settled = { clock: "none", keep: "everything" } as const;
    expect(begun(rules, settled, settled, { ...of(last), keeps: "nothing" }).talk).toMatchObject({ keep: "nothing" });
  });

  it("wants a length for each of its clocks [S10]", () => {
    expect(() => proposed({ ...rules, lengths: {} }, of(held))).toThrow("malformed");
    const story = proposed(rules, of(held, last));
    expect(refusal(story, BEN, { type: "changeRules", rules: { ...rules, lengths: {} } })).toBe("malformed");
  });
});

describe("another day [P7]", () => {
  const later = (story: Story, length: number): Act => ({ type: "putOff", until: story.now + length }) as Act;

  it("is named by either, moved once by the other, and left by both at any time", () => {
    const story = open(of(held, last));
    const put = tell(pass(story, seconds(4)), BEN, later(story, minutes(60)));
    expect(put.talk).toMatchObject({
      status: "resting",
      meet: { by: BEN, moved: false },
      step: { clock: { since: null } },
    });
    expect(refusal(put, ADA, later(put, minutes(60)))).toBe("wrong-step");
    const move = (length: number): Act => ({ type: "moveReturn", until: put.now + length }) as Act;
    expect(refusal(put, BEN, move(minutes(90)))).toBe("wrong-step");
    expect(refusal(put, ADA, move(minutes(60 * 24 * 8)))).toBe("malformed");
    const moved = tell(put, ADA, move(minutes(90)));
    expect(refusal(moved, ADA, move(minutes(30)))).toBe("wrong-step");
    const back = tellAll(moved, [
      [ADA, { type: "comeBack" }],
      [BEN, { type: "comeBack" }],
    ]);
    expect(back.talk?.status).toBe("running");
    expect(speakerOf(pass(back, seconds(8)))).toBe(ADA);
    expect(speakerOf(pass(back, seconds(11)))).toBe(BEN);
  });

  it("lies within the time a talk may rest, and may be named anew once it has passed", () => {
    const story = open(of(held, last));
    expect(refusal(story, ADA, later(story, minutes(60 * 24 * 8)))).toBe("malformed");
    expect(refusal(story, ADA, later(story, 0))).toBe("malformed");
    expect(refusal(proposed(rules, of(last)), ADA, later(story, minutes(60)))).toBe("wrong-step");
    const over = pass(tell(story, BEN, later(story, minutes(60))), minutes(61));
    expect(refusal(over, ADA, later(over, minutes(60)))).toBeNull();
  });
});

function never(): never {
  throw new Error("no such event");
}
