import { seconds } from "../../values/time";
import type { Format } from "../format";
import { type PlannedGoal, part } from "../plan";
import type { Rules } from "../rules";
import type { Skeleton } from "../skeleton";
import { usualRules } from "../usualRules";

// Slots of equal length that belong to one alone, whether they are filled with words or with silence. Nobody replies, and
// there is no talk afterwards, so nothing is asked at the end. Firm by nature; only both together go on early.
// In the tradition of Michael Lukas Moeller's Zwiegespräch; formats.md B9.

const together = <Goal extends PlannedGoal<string>>(goal: Goal) =>
  [{ answer: "enough", of: "each", needs: "both", goal }] as const;

const arriving = part("arriving", "once", {
  arrive: {
    kind: "silence",
    by: "nobody",
    answers: together("part-over"),
    clock: { mode: "firm", length: "arrive", ranOut: "part-over" },
    meanwhile: ["signal"],
  },
});

const slots = part("slots", "agreed", {
  slot: {
    kind: "statement",
    by: "speaker",
    shown: "as-written",
    sent: "stay",
    answers: together("pause"),
    clock: { mode: "firm", length: "slot", ranOut: "pause" },
    meanwhile: ["signal"],
  },
  pause: {
    kind: "silence",
    by: "nobody",
    answers: together("turn-over"),
    clock: { mode: "firm", length: "pause", ranOut: "turn-over" },
    meanwhile: ["signal"],
  },
});

const lastWords = part("last-words", 2, {
  "last-word": {
    kind: "statement",
    by: "speaker",
    shown: "as-written",
    sent: "stay",
    answers: together("turn-over"),
    clock: { mode: "firm", length: "lastWord", ranOut: "turn-over" },
    meanwhile: ["signal"],
  },
});

const quiet = part("quiet", "once", {
  quiet: {
    kind: "silence",
    by: "nobody",
    answers: together("part-over"),
    clock: { mode: "firm", length: "quiet", ranOut: "part-over" },
    meanwhile: ["signal"],
  },
});

const skeleton: Skeleton = {
  format: "two-way-silence",
  version: 1,
  gate: { calm: false, topic: "given" },
  signs: ["nod", "warmth"],
  keeps: null,
  parts: [arriving, slots, lastWords, quiet],
};

const usual: Rules = {
  ...usualRules,
  lengths: {
    arrive: seconds(120),
    slot: seconds(900),
    pause: seconds(60),
    lastWord: seconds(180),
    quiet: seconds(600),
  },
  turns: 6,
};

const crisis: Rules = { ...usual, lengths: { ...usual.lengths, slot: seconds(600), lastWord: seconds(120) } };
const beginner: Rules = { ...usual, lengths: { ...usual.lengths, slot: seconds(600), pause: seconds(90) }, turns: 4 };

/** "Two-way silence". Lengths: formats.md B9 (s); a pause follows each slot here, not each pair of them. */
export const twoWaySilence: Format = {
  skeleton,
  rules: usual,
  intents: ["connect", "understand"],
  depth: 3,
  presets: [
    { id: "weekly", rules: usual },
    { id: "crisis", rules: crisis },
    { id: "beginner", rules: beginner },
  ],
  trial: ["slots"],
  writing: {},
};
