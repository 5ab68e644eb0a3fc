import { minutes } from "../../values/time";
import { closing, repairing } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { sayingBack } from "../sayingBack";
import { usualRules } from "../usualRules";

// The hard thinking happens where nobody can interrupt: each writes alone, then shares what they choose, line by line.
// In the tradition of programmes that prepare each of a couple alone first; formats.md B12.

const alone = part("alone", "once", {
  alone: {
    kind: "preparation",
    by: "each",
    shown: "to-oneself",
    sent: "part-over",
    passed: "part-over",
    clock: { mode: "gentle", length: "alone", ranOut: "part-over" },
  },
});

const warmth = part("warmth", "once", {
  appreciation: { kind: "appreciation", by: "each", sent: "part-over", passed: "part-over" },
});

const share = part("share", "agreed", {
  share: {
    kind: "statement",
    by: "speaker",
    sent: "stay",
    passed: { afterWords: "say-back", inSilence: "turn-over" },
    answers: [{ answer: "enough", goal: "say-back" }],
    clock: { mode: "gentle", length: "share", ranOut: { afterWords: "say-back", inSilence: "turn-over" } },
  },
  ...sayingBack({ onward: "turn-over", more: "share", mostMore: 5, length: "sayBack" }),
});

const together = part("together", "once", {
  pattern: {
    kind: "statement",
    by: "each",
    shown: "when-both",
    sent: "own-change",
    passed: "own-change",
    clock: { mode: "gentle", length: "pattern", ranOut: "own-change" },
  },
  "own-change": {
    kind: "plan",
    by: "each",
    shown: "when-both",
    sent: "part-over",
    passed: "part-over",
    clock: { mode: "gentle", length: "change", ranOut: "part-over" },
  },
});

/** "Write alone, then share". Lengths: formats.md B12 (d): fifteen minutes alone, about twenty-five together. */
export const writeAloneShare: Format = {
  skeleton: {
    format: "write-alone-share",
    version: 2,
    gate: { calm: true, topic: "any" },
    signs: repairing,
    keeps: null,
    parts: [alone, warmth, share, together, ...closing],
  },
  rules: {
    ...usualRules,
    lengths: { alone: minutes(15), share: minutes(6), sayBack: minutes(3), pattern: minutes(4), change: minutes(3) },
    turns: 2,
  },
  intents: ["understand", "repair"],
  depth: 2,
  presets: [],
  trial: ["alone", "share"],
  writing: { share: { linesFrom: "alone" } },
};
