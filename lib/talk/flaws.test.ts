import { describe, expect, it } from "vitest";
import { flaws } from "./flaws";
import { floorTalk } from "./formats/floorTalk";
import type { PartSkeleton, Skeleton, StepSkeleton } from "./skeleton";

const step = (change: Partial<StepSkeleton>): StepSkeleton => ({
  id: "say",
  kind: "statement",
  by: "speaker",
  input: "words",
  sent: "turn-over",
  passed: { afterWords: "turn-over", inSilence: "turn-over" },
  shown: "when-sent",
  answers: [],
  clock: null,
  meanwhile: ["signal"],
  ...change,
});
const wish = { by: "each", kind: "answer", sent: null, passed: null, shown: "when-both" } as const;
const over = { goal: "part-over", words: false, limit: null, beyond: null } as const;
const of = (parts: readonly PartSkeleton[]): Skeleton => ({
  format: "trial",
  version: 1,
  gate: { calm: false, topic: "any" },
  signs: [],
  keeps: null,
  parts,
});
const one = (steps: readonly StepSkeleton[], goes: PartSkeleton["goes"] = "agreed"): Skeleton =>
  of([{ id: "turns", goes, steps }]);

describe("a format's flaws [S6] [S1]", () => {
  it("are none in the floor talk", () => {
    expect(flaws(floorTalk.skeleton)).toEqual([]);
  });

  it.each([
    ["no part", of([]), "a format needs a part"],
    ["no step", one([]), "turns: a part needs a step"],
    ["a step twice", one([step({}), step({})]), "turns/say: stands twice"],
    ["a step nothing ends", one([step({ sent: null })]), "turns/say: nothing ends it"],
    ["a way to nowhere", one([step({ sent: { step: "gone" } })]), "turns/say: leads to gone, which is not there"],
    ["an unreached step", one([step({}), step({ id: "lost" })]), "turns/lost: no way leads to it"],
    [
      "a circle",
      one([
        step({
          sent: { step: "say" },
          passed: null,
          answers: [{ ...over, answer: "more", of: "speaker", needs: "one", goal: { step: "say" } }],
        }),
      ]),
      "turns/say: no way leads out of the part from here",
    ],
    [
      "a clock that goes round by itself",
      one([
        step({
          clock: { mode: "chosen", length: "say", ranOut: { afterWords: { step: "next" }, inSilence: "turn-over" } },
        }),
        step({
          id: "next",
          clock: { mode: "firm", length: "say", ranOut: { afterWords: { step: "say" }, inSilence: "turn-over" } },
        }),
      ]),
      "turns/say: its clock alone could go round for ever",
    ],
    [
      "a clock that brings more turns",
      one([
        step({ clock: { mode: "firm", length: "say", ranOut: { afterWords: "more-turns", inSilence: "turn-over" } } }),
      ]),
      "turns/say: its clock alone could go round for ever",
    ],
    ["a turn less for one", one([step({})], 3), "turns: one of the two has a turn less"],
    ["no way past writing", one([step({ passed: null })]), "turns/say: whoever cannot write here has no other way"],
    ["nothing for the other", one([step({ meanwhile: [] })]), "turns/say: the other can do nothing but wait"],
    ["nobody who writes", one([step({ by: "nobody" })]), "turns/say: nobody writes here"],
    [
      "wishes that may not meet",
      one([step({ ...wish, answers: [{ ...over, answer: "deeper", of: "each", needs: "both" }] })], "once"),
      "turns/say: two unlike wishes lead nowhere",
    ],
    [
      "one who answers for both",
      one([step({ sent: null, answers: [{ ...over, answer: "again", of: "speaker", needs: "both" }] })]),
      "turns/say: what needs both is not both's to answer",
    ],
    [
      "one shown when both have sent",
      one([step({ shown: "when-both" })]),
      "turns/say: shown when both have sent, and not both send",
    ],
    [
      "a part that is not there",
      one([step({ sent: { part: "gone" } })]),
      "turns/say: leads to part gone, which is not there",
    ],
    [
      "an unreached part",
      of([
        {
          id: "first",
          goes: "once",
          steps: [
            step({
              by: "each",
              sent: { part: "last" },
              passed: null,
              answers: [{ ...over, answer: "more", of: "each", needs: "one", goal: { part: "last" } }],
            }),
          ],
        },
        {
          id: "lost",
          goes: "once",
          steps: [step({ by: "each", sent: "part-over", passed: { afterWords: "part-over", inSilence: "part-over" } })],
        },
        {
          id: "last",
          goes: "once",
          steps: [step({ by: "each", sent: "part-over", passed: { afterWords: "part-over", inSilence: "part-over" } })],
        },
      ]),
      "lost: no way leads to it",
    ],
    ["a turn without turns", one([step({ by: "each" })], "once"), "turns/say: no turn ends in a part without turns"],
    ["a speaker without turns", one([step({ sent: "part-over" })], "once"), "turns/say: no speaker outside a turn"],
    [
      "more turns of none",
      one([step({ by: "each", sent: "more-turns" })], "once"),
      "turns/say: more turns, where none were agreed on",
    ],
  ])("names %s", (_, skeleton, flaw) => {
    expect(flaws(skeleton)).toContain(flaw);
  });
});
