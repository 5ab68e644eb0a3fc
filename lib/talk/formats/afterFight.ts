import { minutes } from "../../values/time";
import { closing, repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { sayingBack } from "../sayingBack";
import { usualRules } from "../usualRules";

// Looking back at a fight from a distance, without having it again: what each felt, saw, was touched by, regrets, and will do.
// In the tradition of the aftermath of a regrettable incident; formats.md B6. Put off between any two steps, it rests.

const warmth = part("warmth", "once", {
  appreciation: { kind: "appreciation", by: "each", sent: "part-over", passed: "part-over" },
});

const feelings = part("feelings", 2, {
  felt: {
    kind: "feeling",
    by: "speaker",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "felt", ranOut: "turn-over" },
  },
});

const realities = part("realities", 2, {
  ready: { kind: "answer", by: "listener", answers: [{ answer: "ready", goal: "my-view" }] },
  "my-view": {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "make-sense", inSilence: "turn-over" },
    clock: { mode: "gentle", length: "tell", ranOut: { afterWords: "make-sense", inSilence: "turn-over" } },
  },
  ...sayingBack({ onward: "make-sense", more: "my-view", mostMore: 3, length: "reply" }),
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
});

const triggers = part("triggers", 2, {
  touched: {
    kind: "statement",
    by: "speaker",
    sent: "took-in",
    passed: "turn-over",
    clock: { mode: "gentle", length: "tell", ranOut: "turn-over" },
  },
  "took-in": {
    kind: "validation",
    by: "listener",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
});

const responsibility = part("responsibility", 2, {
  "my-part": {
    kind: "statement",
    by: "speaker",
    sent: "accept",
    passed: "turn-over",
    clock: { mode: "gentle", length: "tell", ranOut: "turn-over" },
  },
  // Nobody has to accept: what is still needed may be said, or it may take its time.
  accept: {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "still-needed", words: true, limit: 2 },
      { answer: "letBe", goal: "turn-over" },
    ],
  },
  "still-needed": {
    kind: "statement",
    by: "speaker",
    sent: "accept",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
});

const plans = part("plans", 2, {
  "next-time": {
    kind: "plan",
    by: "speaker",
    sent: "next-time-answer",
    passed: "turn-over",
    clock: { mode: "gentle", length: "tell", ranOut: "turn-over" },
  },
  "next-time-answer": {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "yes", goal: "turn-over", words: true },
      { answer: "another", goal: "turn-over", words: true },
      { answer: "no", goal: "turn-over", words: true },
      { answer: "letBe", goal: "turn-over" },
    ],
  },
});

/** "After a fight". Lengths: formats.md B6 (d), B19 (d): about five minutes for each of the two at each step. */
export const afterFight: Format = {
  skeleton: {
    format: "after-fight",
    version: 2,
    gate: { calm: true, topic: "any" },
    signs: repairing,
    keeps: null,
    parts: [warmth, feelings, realities, triggers, responsibility, plans, ...closing],
  },
  rules: { ...usualRules, lengths: { felt: minutes(2), tell: minutes(5), reply: minutes(2) }, turns: 2 },
  intents: ["repair"],
  depth: 3,
  presets: [],
  trial: ["realities"],
  writing: {},
};
