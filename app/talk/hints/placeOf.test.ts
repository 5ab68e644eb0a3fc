import { describe, expect, it } from "vitest";
import { english } from "../../../lib/coach/en/english";
import type { StepKind } from "../../../lib/talk/skeleton";
import { coachOf } from "./coach";
import { placeOf } from "./placeOf";

const coach = coachOf(english);
const at = (kind: StepKind, draft: string) => {
  const place = placeOf({ kind, shown: "when-sent" });
  return place === null ? [] : coach.notices(draft, place).map((notice) => notice.kind);
};

describe("what is looked for at a step", () => {
  it("is nothing where one writes to oneself, and nothing in silence", () => {
    expect(placeOf({ kind: "statement", shown: "to-oneself" })).toBeNull();
    expect(placeOf({ kind: "preparation", shown: "to-oneself" })).toBeNull();
    expect(placeOf({ kind: "silence", shown: "when-sent" })).toBeNull();
  });

  it("is hard words wherever one writes to the other", () => {
    const kinds = ["statement", "question", "reflection", "validation", "empathy", "request", "answer"] as const;
    for (const kind of kinds) expect(at(kind, "You are so selfish."), kind).toEqual(["blame"]);
  });

  it("is a closed question where a question is asked", () => {
    expect(at("question", "Are you okay?")).toEqual(["closed-question"]);
    for (const kind of ["statement", "reflection", "empathy"] as const) expect(at(kind, "Are you okay?")).toEqual([]);
  });

  it("is advice where one listens, but not where it was asked for", () => {
    expect(at("empathy", "You should talk to her.")).toEqual(["advice"]);
    for (const kind of ["advice", "statement"] as const) expect(at(kind, "You should talk to her.")).toEqual([]);
  });

  it("is defending and answers that fit anything where one says back", () => {
    expect(at("reflection", "But I was only late once.")).toEqual(["defensive"]);
    expect(at("reflection", "Just calm down.")).toEqual(["generic"]);
    expect(at("statement", "But I was only late once.")).toEqual([]);
  });
});

describe("a very long text", () => {
  it("is left alone", () => {
    const long = `You are so selfish. ${"I waited for you at home. ".repeat(100)}`;
    expect(coach.notices(long, "statement")).toEqual([]);
    expect(coach.notices(long.slice(0, 1_900), "statement")).toHaveLength(1);
  });
});
