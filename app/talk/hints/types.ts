import type { Place } from "../../../lib/coach/notices";
import type { StepView } from "../../../lib/talk/view";
import type { FieldWords } from "../../../lib/words/formatWords";

/** What hints are about, and how one of them changes it. */
export type HintsProps = {
  readonly view: StepView;
  /** The fields of the step; none where there is one place to write. */
  readonly fields: readonly FieldWords[];
  /** What is written, a text for each field. */
  readonly values: readonly string[];
  /** Writes a field anew. */
  readonly onWrite: (field: number, text: string) => void;
};

export type WhileWritingProps = HintsProps & { readonly place: Place };
