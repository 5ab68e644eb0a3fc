import { seconds } from "../../values/time";
import { repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// In the heat of it: breathe together, look at one's own feeling, two minutes each, said back. Nothing of it is kept.
// Formats.md B18. Who needs longer after the breathing is not said; a time-out, which only a partner can call, is theirs to take.

const breathing = part("breathing", "once", {
  breathe: {
    kind: "silence",
    by: "nobody",
    input: "in-person",
    answers: [{ answer: "enough", of: "each", needs: "both", goal: "how-hot" }],
    clock: { mode: "firm", length: "breathe", ranOut: "how-hot" },
  },
  "how-hot": {
    kind: "answer",
    by: "each",
    shown: "when-both",
    answers: [
      { answer: "no", goal: "too-hot" },
      { answer: "yes", needs: "both", goal: "part-over" },
    ],
  },
  // The place to call a time-out; whoever comes back from it breathes again.
  "too-hot": {
    kind: "answer",
    by: "each",
    answers: [
      { answer: "again", needs: "both", goal: "breathe" },
      { answer: "enough", goal: "part:stayed" },
    ],
  },
});

const feeling = part("feeling", "once", {
  "feeling-pick": { kind: "feeling", by: "each", shown: "to-oneself", sent: "part-over", passed: "part-over" },
});

const turns = part("turns", 2, {
  ready: { kind: "answer", by: "listener", answers: [{ answer: "ready", goal: "soft-say" }] },
  "soft-say": {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: "turn-over",
    clock: { mode: "gentle", length: "say", ranOut: "turn-over" },
  },
  "say-back": {
    kind: "reflection",
    by: "listener",
    sent: "check",
    passed: "turn-over",
    clock: { mode: "gentle", length: "sayBack", ranOut: "check" },
  },
  check: {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "say-back", words: true, limit: 1 },
      { answer: "letBe", goal: "turn-over" },
    ],
  },
});

const stayed = part("stayed", "once", {
  stayed: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" },
});

/** "Now it's hot". Lengths: formats.md B18 (s), B19 (d). */
export const nowItsHot: Format = {
  skeleton: {
    format: "now-its-hot",
    version: 1,
    gate: { calm: false, topic: "given" },
    signs: repairing,
    keeps: "nothing",
    parts: [breathing, feeling, turns, stayed],
  },
  rules: {
    ...usualRules,
    lengths: { breathe: seconds(60), say: seconds(120), sayBack: seconds(60) },
    turns: 2,
    first: "lot",
  },
  intents: ["repair"],
  depth: 2,
  presets: [],
  trial: ["feeling", "turns"],
  writing: { "soft-say": { linesFrom: "feeling-pick" } },
};
