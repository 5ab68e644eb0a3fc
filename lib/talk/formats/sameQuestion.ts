import { minutes } from "../../values/time";
import { another, closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// One question, and both answer it before either sees the other's answer; then the other one brings a question.
// In the tradition of Arthur Aron's reciprocal questions, the way for those who are shy; formats.md B13.

const turns = part("turns", "agreed", {
  ask: {
    kind: "question",
    by: "speaker",
    sent: "both-answer",
    passed: "turn-over",
    clock: { mode: "gentle", length: "ask", ranOut: "turn-over" },
  },
  "both-answer": {
    kind: "statement",
    by: "each",
    shown: "when-both",
    sent: "read",
    passed: "read",
    clock: { mode: "gentle", length: "answer", ranOut: "read" },
  },
  read: { kind: "thanks", by: "each", answers: [{ answer: "confirm", needs: "both", goal: "turn-over" }] },
});

/** "The same question". Lengths: formats.md B13, B19 (d). */
export const sameQuestion: Format = {
  skeleton: {
    format: "same-question",
    version: 2,
    gate: { calm: false, topic: "given" },
    signs: listening,
    keeps: null,
    parts: [turns, another, ...closing],
  },
  rules: { ...usualRules, lengths: { ask: minutes(1), answer: minutes(3) }, turns: 4 },
  intents: ["connect"],
  depth: 1,
  presets: [],
  trial: ["turns"],
  writing: { ask: { bank: 1 } },
};
