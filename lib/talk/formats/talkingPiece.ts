import { minutes } from "../../values/time";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// Only the holder of the piece speaks, or is silent, and hands it on; it goes round until both in a row hand it on in silence.
// A line each to open and to close. In the tradition of council; formats.md B11.

const opening = part("opening", "once", {
  "opening-line": { kind: "statement", by: "each", shown: "when-both", sent: "part-over", passed: "part-over" },
});

const piece = part("piece", "until-quiet", {
  piece: {
    kind: "statement",
    by: "speaker",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "hint", ranOut: "turn-over" },
    meanwhile: ["signal"],
  },
});

const closing = part("closing", "once", {
  "closing-line": { kind: "statement", by: "each", shown: "when-both", sent: "part-over", passed: "part-over" },
});

/** "The talking piece". Lengths: formats.md B11 (d), a soft hint at most. */
export const talkingPiece: Format = {
  skeleton: {
    format: "talking-piece",
    version: 1,
    gate: { calm: false, topic: "any" },
    signs: ["nod", "warmth", "louder"],
    keeps: null,
    parts: [opening, piece, closing],
  },
  rules: { ...usualRules, lengths: { hint: minutes(3) }, turns: 2 },
  intents: ["connect", "understand"],
  depth: 2,
  presets: [],
  trial: ["piece"],
  writing: { "opening-line": { mostWords: 30 }, "closing-line": { mostWords: 30 } },
};
