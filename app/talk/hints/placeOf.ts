import type { Place } from "../../../lib/coach/notices";
import type { StepKind } from "../../../lib/talk/skeleton";
import type { StepView } from "../../../lib/talk/view";

const PLACES: { readonly [kind in StepKind]: Place | null } = {
  statement: "statement",
  feeling: "statement",
  appreciation: "statement",
  request: "statement",
  // It was asked for.
  advice: "statement",
  plan: "statement",
  thanks: "statement",
  takeaway: "statement",
  preparation: "statement",
  // What was missed, by whoever said it.
  answer: "statement",
  question: "question",
  reflection: "reflection",
  validation: "response",
  empathy: "response",
  silence: null,
};

/** What is being written at a step, as the coach knows it; null where nothing goes to the other: nobody looks at that. */
export const placeOf = ({ kind, shown }: Pick<StepView, "kind" | "shown">): Place | null =>
  shown === "to-oneself" ? null : PLACES[kind];
