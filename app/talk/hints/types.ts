import type { Place } from "../../../lib/coach/notices";
import type { StepView } from "../../../lib/talk/view";

/** What hints are about, and how one of them changes it. */
export type HintsProps = {
  readonly view: StepView;
  /** What is written, a text for each field. */
  readonly values: readonly string[];
  /** Writes a field anew. */
  readonly onWrite: (field: number, text: string) => void;
};

export type WhileWritingProps = HintsProps & { readonly place: Place };
