import { minutes, seconds } from "../../values/time";
import { closing, repairing } from "../closing";
import type { Format } from "../format";
import { type PlannedStep, part } from "../plan";
import { wayOut } from "../sayingBack";
import { usualRules } from "../usualRules";

// A hurt, one beginning of a sentence at a time, each said back; then all of it in one, what makes sense, the listener's own
// part in it, the feeling, and a wish. In the tradition of the Imago couples dialogue; formats.md B2, the long version.
// What it recalls from childhood is left out: it can open more than two can close by themselves.

const warmth = part("warmth", "once", {
  appreciation: { kind: "appreciation", by: "each", sent: "intention", passed: "intention" },
  intention: { kind: "statement", by: "each", sent: "part-over", passed: "part-over" },
});

type Steps = { readonly [step: string]: PlannedStep<string> };

/** A beginning of a sentence, said back and looked at. A speaker who is not understood may leave it and go on. */
const stem = (id: string, passed: PlannedStep<string>["passed"], next: string): Steps => ({
  [id]: {
    kind: "statement",
    by: "speaker",
    sent: `${id}-back`,
    passed: passed ?? next,
    clock: { mode: "gentle", length: "say", ranOut: passed ?? next },
  },
  [`${id}-back`]: {
    kind: "reflection",
    by: "listener",
    sent: `${id}-check`,
    passed: `${id}-check`,
    clock: { mode: "gentle", length: "sayBack", ranOut: `${id}-check` },
  },
  [`${id}-check`]: {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: next },
      { answer: "correct", goal: `${id}-back`, words: true, limit: 3 },
      { answer: "letBe", goal: next },
    ],
  },
});

const stems: Steps = {
  ready: { kind: "answer", by: "listener", answers: [{ answer: "ready", goal: "concern" }] },
  ...stem("concern", "turn-over", "felt"),
  ...stem("felt", undefined, "reaction"),
  ...stem("reaction", undefined, "story"),
  ...stem("story", undefined, "hurt"),
  ...stem("hurt", undefined, "fear"),
  ...stem("fear", undefined, "desire"),
  ...stem("desire", undefined, "summary"),
};

const understood: Steps = {
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
      { answer: "correct", goal: "summary", words: true, limit: 2, beyond: "way-out" },
    ],
  },
  "way-out": wayOut("make-sense", "summary"),
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "make-sense-check",
    passed: "own-part",
    clock: { mode: "gentle", length: "reply", ranOut: "own-part" },
  },
  "make-sense-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "own-part" },
      { answer: "correct", goal: "make-sense", words: true, limit: 1 },
    ],
  },
  "own-part": {
    kind: "statement",
    by: "listener",
    sent: "feeling",
    passed: "feeling",
    clock: { mode: "gentle", length: "reply", ranOut: "feeling" },
  },
};

const answered: Steps = {
  feeling: {
    kind: "empathy",
    by: "listener",
    sent: "feeling-check",
    passed: "request",
    clock: { mode: "gentle", length: "reply", ranOut: "request" },
  },
  "feeling-check": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "request" },
      { answer: "correct", goal: "request", words: true },
    ],
  },
  request: {
    kind: "request",
    by: "speaker",
    sent: "request-answer",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
  "request-answer": {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "yes", goal: "turn-over", words: true },
      { answer: "another", goal: "turn-over", words: true },
      { answer: "no", goal: "turn-over", words: true },
      { answer: "letBe", goal: "turn-over" },
    ],
  },
};

const steps: Steps = { ...stems, ...understood, ...answered };

const turns = part("turns", "agreed", steps);

/** "Say it back, the long way". Lengths: formats.md B2 (d), B19 (d). */
export const sayItBackLong: Format = {
  skeleton: {
    format: "say-it-back-long",
    version: 2,
    gate: { calm: true, topic: "any" },
    signs: repairing,
    keeps: null,
    parts: [warmth, turns, ...closing],
  },
  rules: {
    ...usualRules,
    lengths: { say: seconds(60), sayBack: seconds(45), summary: minutes(2), reply: seconds(60) },
    turns: 2,
  },
  intents: ["repair", "understand"],
  depth: 3,
  presets: [],
  trial: ["turns"],
  writing: {},
};
