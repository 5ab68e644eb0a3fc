import { minutes } from "../../values/time";
import { another, closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { wayOut } from "../sayingBack";
import { usualRules } from "../usualRules";

// Small pieces, each said back, then all of it in one, what makes sense about it and what it may feel like; then the other.
// In the tradition of the Imago couples dialogue; formats.md B2. Its appointment is the gathering.

const intention = part("intention", "once", {
  intention: { kind: "statement", by: "each", sent: "part-over", passed: "part-over" },
});

const turns = part("turns", "agreed", {
  say: {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "summary", inSilence: "turn-over" },
    clock: { mode: "gentle", length: "say", ranOut: { afterWords: "summary", inSilence: "turn-over" } },
  },
  "say-back": {
    kind: "reflection",
    by: "listener",
    sent: "check",
    passed: "way-out",
    clock: { mode: "gentle", length: "sayBack", ranOut: "check" },
  },
  check: {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "is-there-more" },
      { answer: "correct", goal: "say-back", words: true, limit: 3, beyond: "way-out" },
    ],
  },
  "way-out": wayOut("is-there-more", "say-back"),
  // The listener asks, or is full and sums up first; whether there is more stays the speaker's to say.
  "is-there-more": {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "more", goal: "say-more" },
      { answer: "enough", goal: "summary" },
    ],
  },
  "say-more": {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: "summary",
    clock: { mode: "gentle", length: "say", ranOut: "summary" },
  },
  summary: {
    kind: "reflection",
    by: "listener",
    sent: "summary-check",
    passed: "make-sense",
    clock: { mode: "gentle", length: "summary", ranOut: "summary-check" },
  },
  "summary-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "make-sense" },
      { answer: "correct", goal: "summary", words: true, limit: 2, beyond: "summary-way-out" },
      { answer: "more", goal: "say-more", limit: 2 },
    ],
  },
  "summary-way-out": wayOut("make-sense", "summary"),
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "make-sense-check",
    passed: "feeling",
    clock: { mode: "gentle", length: "reply", ranOut: "feeling" },
  },
  "make-sense-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "feeling" },
      { answer: "correct", goal: "make-sense", words: true, limit: 1 },
    ],
  },
  feeling: {
    kind: "empathy",
    by: "listener",
    sent: "feeling-check",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
  "feeling-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "turn-over", words: true },
    ],
  },
});

/** "Say it back". Lengths: formats.md B2 (d), B19 (d). */
export const sayItBack: Format = {
  skeleton: {
    format: "say-it-back",
    version: 2,
    gate: { calm: false, topic: "any" },
    signs: listening,
    keeps: null,
    parts: [intention, turns, another, ...closing],
  },
  rules: {
    ...usualRules,
    lengths: { say: minutes(5), sayBack: minutes(4), summary: minutes(4), reply: minutes(2) },
    turns: 2,
  },
  intents: ["understand"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: {},
};
