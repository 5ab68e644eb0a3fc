import { minutes } from "../../values/time";
import { another, closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { sayingBack } from "../sayingBack";
import { usualRules } from "../usualRules";

// One speaks, the other says it back until the speaker feels understood, and says what makes sense about it.
// In the tradition of the Speaker-Listener technique, with validation and empathy; formats.md B1 and B0.

const turns = part("turns", "agreed", {
  say: {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "make-sense", inSilence: "turn-over" },
    clock: { mode: "chosen", length: "say", ranOut: { afterWords: "make-sense", inSilence: "turn-over" } },
  },
  ...sayingBack({ onward: "make-sense", more: "say", mostMore: 5, length: "sayBack" }),
  "make-sense": {
    kind: "validation",
    by: "listener",
    sent: "feeling",
    passed: "feeling",
    clock: { mode: "gentle", length: "reply", ranOut: "feeling" },
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

/** "Floor talk". Lengths: formats.md B1 (s), B19 (d). */
export const floorTalk: Format = {
  skeleton: {
    format: "floor-talk",
    version: 3,
    gate: { calm: false, topic: "any" },
    signs: listening,
    keeps: null,
    parts: [turns, another, ...closing],
  },
  rules: { ...usualRules, lengths: { say: minutes(3), sayBack: minutes(2), reply: minutes(2) }, turns: 4 },
  intents: ["understand", "decide"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: {},
};
