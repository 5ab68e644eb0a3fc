import { minutes, seconds } from "../../values/time";
import { closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import type { PartSkeleton } from "../skeleton";
import { usualRules } from "../usualRules";

// Whoever asks has answered first: question and answer come as one, so nobody is asked for more than was given.
// After each round both wish in private, and it goes deeper only where both want to.
// In the tradition of Arthur Aron's reciprocal questions, led by example; formats.md B13.

const round = (depth: 1 | 2 | 3): PartSkeleton =>
  part(`depth-${depth}`, 2, {
    [`ask-${depth}`]: {
      kind: "question",
      by: "speaker",
      sent: "reply",
      passed: "turn-over",
      clock: { mode: "gentle", length: "ask", ranOut: "turn-over" },
    },
    reply: {
      kind: "statement",
      by: "listener",
      sent: "thank-you",
      passed: "thank-you",
      clock: { mode: "gentle", length: "reply", ranOut: "thank-you" },
    },
    "thank-you": { kind: "thanks", by: "speaker", answers: [{ answer: "confirm", goal: "turn-over" }] },
  });

const ENOUGH = { answer: "enough", goal: "part:thanks" } as const;

const howOn = (depth: 1 | 2): PartSkeleton =>
  part(`after-${depth}`, "once", {
    "how-on": {
      kind: "answer",
      by: "each",
      shown: "when-both",
      answers: [
        ENOUGH,
        { answer: "stay", goal: `part:depth-${depth}` },
        { answer: "deeper", needs: "both", goal: "part-over" },
      ],
    },
  });

// There is nothing deeper than the third: here staying needs both.
const atTheDeepest = part("after-3", "once", {
  "another-round": {
    kind: "answer",
    by: "each",
    shown: "when-both",
    answers: [ENOUGH, { answer: "stay", needs: "both", goal: "part:depth-3" }],
  },
});

const lengths = { ask: minutes(3), reply: minutes(2) };

/** "Deepening questions". Lengths: formats.md B13 (s), B19 (d), for one round at each depth. */
export const deepeningQuestions: Format = {
  skeleton: {
    format: "deepening-questions",
    version: 2,
    gate: { calm: false, topic: "given" },
    signs: listening,
    keeps: null,
    parts: [round(1), howOn(1), round(2), howOn(2), round(3), atTheDeepest, ...closing],
  },
  rules: { ...usualRules, lengths, turns: 2 },
  intents: ["connect"],
  depth: 2,
  presets: [
    { id: "short", rules: { ...usualRules, lengths: { ask: seconds(90), reply: minutes(1) }, turns: 2 } },
    { id: "long", rules: { ...usualRules, lengths: { ask: seconds(270), reply: minutes(3) }, turns: 2 } },
  ],
  trial: ["depth-1"],
  writing: { "ask-1": { bank: 1 }, "ask-2": { bank: 2 }, "ask-3": { bank: 3 } },
};
