import { minutes } from "../../values/time";
import { takeaways } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// The listener asks one and the same thing each time, and then only receives; at the gong a thank-you, and they change over.
// The time need not be filled. Firm by nature. In the tradition of the listening dyad; formats.md B10.

const turns = part("turns", "agreed", {
  invite: { kind: "question", by: "listener", answers: [{ answer: "ready", goal: "tell" }] },
  tell: {
    kind: "statement",
    by: "speaker",
    sent: "stay",
    answers: [{ answer: "enough", of: "each", needs: "both", goal: "thank-you" }],
    clock: { mode: "firm", length: "tell", ranOut: "thank-you" },
    meanwhile: ["signal"],
  },
  "thank-you": { kind: "thanks", by: "listener", answers: [{ answer: "confirm", goal: "turn-over" }] },
});

const rules = { ...usualRules, lengths: { tell: minutes(5) }, turns: 8 };

/** "Listening in turns". Lengths: formats.md B10 (s). */
export const listeningDyad: Format = {
  skeleton: {
    format: "listening-dyad",
    version: 2,
    gate: { calm: false, topic: "given" },
    signs: ["nod"],
    keeps: null,
    parts: [turns, takeaways],
  },
  rules,
  intents: ["connect", "understand"],
  depth: 2,
  presets: [{ id: "short", rules: { ...rules, turns: 4 } }],
  trial: ["turns"],
  writing: {},
};
