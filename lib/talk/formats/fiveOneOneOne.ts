import { minutes } from "../../values/time";
import { listening } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// Five minutes to speak, one to say back, one to put right, one to say back again; then a look and a thank-you in person.
// Both have it once. Afterwards the matter rests for a day, so nothing is written down at the end.
// In the tradition of the timed listening dyad; formats.md B10.

const turns = part("turns", 2, {
  // Side by side one speaks and may press nothing, so the end of the five minutes is no sign of silence.
  speak: {
    kind: "statement",
    by: "speaker",
    sent: "say-back",
    passed: { afterWords: "say-back", inSilence: "turn-over" },
    clock: { mode: "chosen", length: "speak", ranOut: "say-back" },
  },
  "say-back": {
    kind: "reflection",
    by: "listener",
    sent: "put-right",
    passed: "put-right",
    clock: { mode: "chosen", length: "sayBack", ranOut: "put-right" },
  },
  "put-right": {
    kind: "statement",
    by: "speaker",
    sent: "say-back-again",
    answers: [{ answer: "confirm", goal: "look" }],
    clock: { mode: "chosen", length: "putRight", ranOut: "say-back-again" },
  },
  "say-back-again": {
    kind: "reflection",
    by: "listener",
    sent: "look",
    passed: "look",
    clock: { mode: "chosen", length: "sayBackAgain", ranOut: "look" },
  },
  look: { kind: "thanks", by: "each", input: "in-person", sent: "turn-over", passed: "turn-over" },
});

const rest = part("rest", "once", {
  "let-rest": { kind: "answer", by: "each", answers: [{ answer: "confirm", needs: "both", goal: "part-over" }] },
});

/** "Five, one, one, one". Lengths: formats.md B10 (s). */
export const fiveOneOneOne: Format = {
  skeleton: {
    format: "five-one-one-one",
    version: 1,
    gate: { calm: false, topic: "any" },
    signs: listening,
    keeps: null,
    parts: [turns, rest],
  },
  rules: {
    ...usualRules,
    lengths: { speak: minutes(5), sayBack: minutes(1), putRight: minutes(1), sayBackAgain: minutes(1) },
    turns: 2,
  },
  intents: ["understand"],
  depth: 2,
  presets: [],
  trial: ["turns"],
  writing: {},
};
