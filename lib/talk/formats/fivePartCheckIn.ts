import { minutes } from "../../values/time";
import { listening, takeaways } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import type { PartSkeleton, StepKind } from "../skeleton";
import { usualRules } from "../usualRules";

// Five short sections, a turn each in every one; a thank-you is the only reply, and nothing is solved inside.
// In the tradition of Virginia Satir's temperature reading; formats.md B15.

const section = (id: string, kind: StepKind, length: "section" | "complaint"): PartSkeleton =>
  part(id, 2, {
    [id]: {
      kind,
      by: "speaker",
      sent: "thank-you",
      passed: "turn-over",
      clock: { mode: "gentle", length, ranOut: "turn-over" },
    },
    "thank-you": { kind: "thanks", by: "listener", answers: [{ answer: "confirm", goal: "turn-over" }] },
  });

/** "Five-part check-in". Lengths: formats.md B15, B19 (d). */
export const fivePartCheckIn: Format = {
  skeleton: {
    format: "five-part-check-in",
    version: 2,
    gate: { calm: false, topic: "given" },
    signs: listening,
    keeps: null,
    parts: [
      section("appreciation", "appreciation", "section"),
      section("news", "statement", "section"),
      section("puzzle", "question", "section"),
      section("complaint", "request", "complaint"),
      section("wish", "statement", "section"),
      takeaways,
    ],
  },
  rules: { ...usualRules, lengths: { section: minutes(1), complaint: minutes(2) }, turns: 2 },
  intents: ["connect", "review"],
  depth: 1,
  presets: [],
  trial: ["appreciation"],
  writing: {},
};
