import { minutes } from "../../values/time";
import { closing, repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { sayingBack } from "../sayingBack";
import { usualRules } from "../usualRules";

// Appreciations in turns, what went well, one issue that is understood and not solved, and one thing each that would do good.
// In the tradition of the Gottmans' weekly meeting; formats.md B5.

const appreciations = part("appreciations", "agreed", {
  appreciation: {
    kind: "appreciation",
    by: "speaker",
    sent: "received",
    passed: "turn-over",
    clock: { mode: "gentle", length: "appreciation", ranOut: "turn-over" },
  },
  received: { kind: "thanks", by: "listener", answers: [{ answer: "confirm", goal: "turn-over" }] },
});

const wentWell = part("went-well", "once", {
  "went-well": {
    kind: "statement",
    by: "each",
    sent: "part-over",
    passed: "part-over",
    clock: { mode: "gentle", length: "wentWell", ranOut: "part-over" },
  },
});

const issue = part("issue", 2, {
  issue: {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "make-sense", inSilence: "turn-over" },
    clock: { mode: "chosen", length: "issue", ranOut: { afterWords: "make-sense", inSilence: "turn-over" } },
  },
  ...sayingBack({ onward: "make-sense", more: "issue", mostMore: 3, length: "reply" }),
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "reply", ranOut: "turn-over" },
  },
});

const doGood = part("do-good", 2, {
  "would-do-good": {
    kind: "request",
    by: "speaker",
    sent: "would-do-good-back",
    passed: "turn-over",
    clock: { mode: "gentle", length: "doGood", ranOut: "turn-over" },
  },
  "would-do-good-back": { kind: "reflection", by: "listener", sent: "is-that-it", passed: "turn-over" },
  "is-that-it": {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "would-do-good-back", words: true, limit: 2, beyond: "turn-over" },
    ],
  },
});

const rules = {
  ...usualRules,
  lengths: { appreciation: minutes(1), wentWell: minutes(5), issue: minutes(6), reply: minutes(3), doGood: minutes(2) },
  turns: 10,
};

/** "The weekly meeting". Lengths: formats.md B5 (s: five appreciations each, an hour at most), B19 (d). */
export const weeklyMeeting: Format = {
  skeleton: {
    format: "weekly-meeting",
    version: 2,
    gate: { calm: false, topic: "given" },
    signs: repairing,
    keeps: null,
    parts: [appreciations, wentWell, issue, doGood, ...closing],
  },
  rules,
  intents: ["review", "understand"],
  depth: 2,
  presets: [
    { id: "three", rules: { ...rules, turns: 6 } },
    { id: "five", rules },
  ],
  trial: ["appreciations"],
  writing: {},
};
