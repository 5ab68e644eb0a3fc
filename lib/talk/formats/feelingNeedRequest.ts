import { minutes } from "../../values/time";
import { another, closing, repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { wayOut } from "../sayingBack";
import { usualRules } from "../usualRules";

// What was seen or heard, what it felt like, what was needed, what is asked for; the other guesses, then answers freely.
// In the tradition of Nonviolent Communication, in a light form with choices; formats.md B8.

const turns = part("turns", "agreed", {
  four: {
    kind: "request",
    by: "speaker",
    sent: "guess",
    passed: "turn-over",
    clock: { mode: "gentle", length: "four", ranOut: "turn-over" },
  },
  guess: {
    kind: "empathy",
    by: "listener",
    sent: "guess-check",
    passed: "request-answer",
    clock: { mode: "gentle", length: "guess", ranOut: "request-answer" },
  },
  "guess-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "request-answer" },
      { answer: "correct", goal: "guess", words: true, limit: 2, beyond: "way-out" },
    ],
  },
  "way-out": wayOut("request-answer", "guess"),
  "request-answer": {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "yes", goal: "turn-over", words: true },
      { answer: "no", goal: "turn-over", words: true },
      { answer: "another", goal: "another-way", words: true },
      { answer: "letBe", goal: "turn-over" },
    ],
  },
  "another-way": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "yes", goal: "turn-over" },
      { answer: "another", goal: "request-answer", words: true, limit: 2 },
      { answer: "no", goal: "turn-over" },
    ],
  },
});

/** "Feeling, need, request". Lengths: formats.md B8 (d), B19 (d). */
export const feelingNeedRequest: Format = {
  skeleton: {
    format: "feeling-need-request",
    version: 2,
    gate: { calm: false, topic: "any" },
    signs: repairing,
    keeps: null,
    parts: [turns, another, ...closing],
  },
  rules: { ...usualRules, lengths: { four: minutes(4), guess: minutes(2) }, turns: 2 },
  intents: ["understand"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: {},
};
