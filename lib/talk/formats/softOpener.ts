import { seconds } from "../../values/time";
import { repairing, thanks } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// A gentle way into something that hurts: one feeling, what happened, what would help; and an answer that takes it in.
// In the tradition of the softened start-up; formats.md B17.

/** Goes in front of other formats too: it leads nowhere but through itself, and its lengths carry its own names. */
const opener = part("opener", 2, {
  "opener-say": {
    kind: "feeling",
    by: "speaker",
    sent: "opener-answer",
    passed: "turn-over",
    clock: { mode: "gentle", length: "openerSay", ranOut: "turn-over" },
  },
  "opener-answer": {
    kind: "validation",
    by: "listener",
    sent: "turn-over",
    passed: "turn-over",
    clock: { mode: "gentle", length: "openerAnswer", ranOut: "turn-over" },
  },
});

/** "A soft opening". Lengths: formats.md B17 (d). */
export const softOpener: Format = {
  skeleton: {
    format: "soft-opener",
    version: 1,
    gate: { calm: true, topic: "any" },
    signs: repairing,
    keeps: null,
    parts: [opener, thanks],
  },
  rules: { ...usualRules, lengths: { openerSay: seconds(60), openerAnswer: seconds(60) }, turns: 2 },
  intents: ["repair", "understand"],
  depth: 2,
  presets: [],
  trial: ["opener"],
  writing: { "opener-say": { mostWords: 50 } },
};
