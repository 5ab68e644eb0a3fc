import { minutes } from "../../values/time";
import { thanks } from "../closing";
import type { Format } from "../format";
import { part } from "../plan";
import { usualRules } from "../usualRules";

// One lets off steam about anything but the two of them; the other is on their side. Ideas only when they are asked for.
// In the tradition of the stress-reducing conversation; formats.md B4.

const turns = part("turns", "agreed", {
  tell: {
    kind: "statement",
    by: "speaker",
    sent: "with-you",
    passed: "turn-over",
    clock: { mode: "gentle", length: "tell", ranOut: { afterWords: "with-you", inSilence: "turn-over" } },
  },
  "with-you": {
    kind: "empathy",
    by: "listener",
    sent: "go-on",
    passed: "go-on",
    clock: { mode: "gentle", length: "reply", ranOut: "go-on" },
  },
  // Advice is locked; the speaker alone unlocks it, and it locks again.
  "go-on": {
    kind: "statement",
    by: "speaker",
    sent: "with-you",
    answers: [
      { answer: "enough", goal: "turn-over" },
      { answer: "ideas", goal: "advice" },
    ],
    clock: { mode: "gentle", length: "goOn", ranOut: "turn-over" },
  },
  advice: {
    kind: "advice",
    by: "listener",
    sent: "go-on",
    passed: "go-on",
    clock: { mode: "gentle", length: "reply", ranOut: "go-on" },
  },
});

/** "Letting off steam". Lengths: formats.md B4 (d), B19 (d): two times ten minutes. */
export const stressTalk: Format = {
  skeleton: {
    format: "stress-talk",
    version: 1,
    gate: { calm: false, topic: "not-us" },
    signs: ["nod", "interest", "withYou", "yourSide", "warmth", "comfortOrIdeas"],
    keeps: null,
    parts: [turns, thanks],
  },
  rules: { ...usualRules, lengths: { tell: minutes(5), reply: minutes(2), goOn: minutes(3) }, turns: 2 },
  intents: ["connect"],
  depth: 1,
  presets: [],
  trial: ["turns"],
  writing: {},
};
