import { minutes } from "../../values/time";
import { another, closing, listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { wayOut } from "../sayingBack";
import { usualRules } from "../usualRules";

// An answer in four steps: what was heard, what is shared, what one says to it, and what one adds or asks.
// In the tradition of LARA; formats.md B14. The reply has no clock, and its second line quotes the other.

const turns = part("turns", "agreed", {
  say: {
    kind: "statement",
    by: "speaker",
    sent: "reply",
    passed: "turn-over",
    clock: { mode: "gentle", length: "say", ranOut: "turn-over" },
  },
  reply: { kind: "answer", by: "listener", sent: "check", passed: "turn-over" },
  check: {
    kind: "answer",
    by: "speaker",
    answers: [
      { answer: "confirm", goal: "turn-over" },
      { answer: "correct", goal: "reply", words: true, limit: 2, beyond: "way-out" },
      { answer: "more", goal: "say", limit: 3 },
    ],
  },
  "way-out": wayOut("turn-over", "reply"),
});

/** "A careful reply". Formats.md B14: no clock (d) for the reply. */
export const laraReply: Format = {
  skeleton: {
    format: "lara-reply",
    version: 2,
    gate: { calm: false, topic: "any" },
    signs: listening,
    keeps: null,
    parts: [turns, another, ...closing],
  },
  rules: { ...usualRules, lengths: { say: minutes(3) }, turns: 4 },
  intents: ["understand"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: { reply: { quotes: [1] } },
};
