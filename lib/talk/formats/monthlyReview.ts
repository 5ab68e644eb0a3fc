import { minutes } from "../../values/time";
import { repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { sayingBack } from "../sayingBack";
import { usualRules } from "../usualRules";

// The facts of the month, a list of points that both pick from a fixed one, each point in turns until nothing is left, then
// plans, then warmth. "Nothing is wrong" is an answer: where both wish it, it goes straight to the warmth.
// In the tradition of RADAR; formats.md B16.

const facts = part("facts", "once", {
  facts: {
    kind: "statement",
    by: "each",
    sent: "part-over",
    passed: "part-over",
    clock: { mode: "gentle", length: "facts", ranOut: "part-over" },
  },
});

// What comes of two wishes: once more where one likes, points to discuss where one has any, nothing where neither has.
const agenda = part("agenda", "once", {
  points: {
    kind: "preparation",
    by: "each",
    shown: "when-both",
    sent: "our-list",
    passed: "our-list",
    clock: { mode: "gentle", length: "points", ranOut: "our-list" },
  },
  "our-list": {
    kind: "answer",
    by: "each",
    shown: "when-both",
    answers: [
      { answer: "again", goal: "points", limit: 2 },
      { answer: "confirm", goal: "part-over" },
      { answer: "enough", needs: "both", goal: "part:reconnect" },
    ],
  },
});

const discuss = part("discuss", "until-quiet", {
  point: {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "own-view", inSilence: "turn-over" },
    clock: { mode: "chosen", length: "point", ranOut: { afterWords: "own-view", inSilence: "turn-over" } },
  },
  ...sayingBack({ onward: "own-view", more: "point", mostMore: 3, length: "reply" }),
  "own-view": {
    kind: "statement",
    by: "listener",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
});

const plans = part("plans", "until-quiet", {
  plan: {
    kind: "plan",
    by: "speaker",
    sent: "fits",
    passed: "turn-over",
    clock: { mode: "gentle", length: "plan", ranOut: "turn-over" },
  },
  fits: {
    kind: "answer",
    by: "listener",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "plan", words: true, limit: 2, beyond: "turn-over" },
    ],
  },
});

const reconnect = part("reconnect", "once", {
  "glad-of": {
    kind: "appreciation",
    by: "each",
    sent: "close-by",
    passed: "close-by",
    clock: { mode: "gentle", length: "gladOf", ranOut: "close-by" },
  },
  "close-by": { kind: "thanks", by: "each", input: "in-person", sent: "part-over", passed: "part-over" },
});

/** "The monthly review". Lengths: formats.md B16, B19 (d). */
export const monthlyReview: Format = {
  skeleton: {
    format: "monthly-review",
    version: 1,
    gate: { calm: false, topic: "given" },
    signs: repairing,
    keeps: null,
    parts: [facts, agenda, discuss, plans, reconnect],
  },
  rules: {
    ...usualRules,
    lengths: {
      facts: minutes(5),
      points: minutes(3),
      point: minutes(4),
      reply: minutes(2),
      plan: minutes(2),
      gladOf: minutes(3),
    },
    turns: 2,
  },
  intents: ["review", "decide"],
  depth: 2,
  presets: [],
  trial: ["discuss"],
  writing: {},
};
