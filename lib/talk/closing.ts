import { part } from "./plan";
import type { PartSkeleton, Sign } from "./skeleton";

/** A thank-you each. */
export const thanks: PartSkeleton = part("thanks", "once", {
  thanks: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" },
});

/** What may be done meanwhile where takeaways are written: one's own may be put differently until both have theirs. [N7] */
export const besideTakeaways = ["signal", "putDifferently"] as const;

/** What each takes along; kept as a note. */
export const takeaways: PartSkeleton = part("takeaways", "once", {
  takeaway: { kind: "takeaway", by: "each", sent: "part-over", passed: "part-over", meanwhile: besideTakeaways },
});

/** How a talk closes where nothing else is said of it. */
export const closing: readonly PartSkeleton[] = [thanks, takeaways];

/** One more turn each, where both want it. */
export const another: PartSkeleton = part("another", "once", {
  another: {
    kind: "answer",
    by: "each",
    answers: [
      { answer: "again", needs: "both", goal: "more-turns" },
      { answer: "enough", goal: "part-over" },
    ],
  },
});

/** The signs for whoever listens. */
export const listening: readonly Sign[] = ["nod", "warmth", "slower", "withYou"];

/** Signs for a talk that is hard: those of listening, and the small repairs. */
export const repairing: readonly Sign[] = ["nod", "warmth", "slower", "withYou", "sorry", "startOver", "yourPoint"];
