import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import { INPUT } from "./Field";
import { FieldWords } from "./FieldWords";

type TextAreaProps = ComponentProps<"textarea"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly problem?: ReactNode | undefined;
};

/** Room to write at length, in the letters of what people say. Grows with its words. */
export function TextArea({ label, hint, problem, className, id, rows = 5, ...rest }: TextAreaProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldWords fieldId={fieldId} label={label} hint={hint} problem={problem}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${fieldId}-hint ${fieldId}-problem`}
        className={classes(
          INPUT,
          "field-sizing-content max-h-[60dvh] min-h-32 resize-none font-serif text-said",
          className,
        )}
      />
    </FieldWords>
  );
}
