import { minutes } from "../../values/time";
import { another, closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { wayOut } from "../sayingBack";
import { usualRules } from "../usualRules";

// Nobody persuades before each has stated what the other holds, to the other's satisfaction.
// In the tradition of Rapoport, as couples use it after Gottman; formats.md B3.

const alike = part("alike", "once", {
  alike: { kind: "preparation", by: "each", shown: "to-oneself", sent: "part-over", passed: "part-over" },
});

const turns = part("turns", "agreed", {
  describe: {
    kind: "statement",
    by: "speaker",
    sent: "ask",
    passed: { afterWords: "ask", inSilence: "turn-over" },
    clock: { mode: "gentle", length: "describe", ranOut: { afterWords: "ask", inSilence: "turn-over" } },
  },
  ask: {
    kind: "question",
    by: "listener",
    sent: "tell",
    passed: "anything-else",
    clock: { mode: "gentle", length: "ask", ranOut: "anything-else" },
  },
  // The speaker alone says when it is complete.
  tell: {
    kind: "statement",
    by: "speaker",
    sent: "stay",
    answers: [
      { answer: "enough", goal: "summary" },
      { answer: "more", goal: "ask" },
    ],
    clock: { mode: "gentle", length: "tell", ranOut: "summary" },
  },
  "anything-else": {
    kind: "statement",
    by: "speaker",
    sent: "ask",
    passed: "summary",
    clock: { mode: "gentle", length: "tell", ranOut: "summary" },
  },
  summary: {
    kind: "reflection",
    by: "listener",
    sent: "make-sense",
    passed: "make-sense",
    clock: { mode: "gentle", length: "summary", ranOut: "make-sense" },
  },
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "satisfied",
    passed: "satisfied",
    clock: { mode: "gentle", length: "reply", ranOut: "satisfied" },
  },
  satisfied: {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "summary", words: true, limit: 3, beyond: "way-out" },
    ],
  },
  "way-out": wayOut("turn-over", "summary"),
});

/** "Understand first". Lengths: formats.md B3 (d), B19 (d). */
export const understandFirst: Format = {
  skeleton: {
    format: "understand-first",
    version: 2,
    gate: { calm: false, topic: "any" },
    signs: listening,
    keeps: null,
    parts: [alike, turns, another, ...closing],
  },
  rules: {
    ...usualRules,
    lengths: { describe: minutes(5), ask: minutes(1), tell: minutes(7), summary: minutes(4), reply: minutes(3) },
    turns: 2,
  },
  intents: ["understand", "decide"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: { ask: { questions: 2 } },
};
