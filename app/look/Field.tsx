import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import { FieldWords } from "./FieldWords";

/** How every place to write looks. */
export const INPUT =
  "block w-full min-h-13 rounded-soft border-2 border-edge bg-table px-4 py-3 text-body text-ink placeholder:text-ink-soft transition-colors duration-(--swift) hover:border-ink aria-invalid:border-care";

type FieldProps = Omit<ComponentProps<"input">, "children"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  /** What is not right yet and how to make it so; read out at once. */
  readonly problem?: ReactNode | undefined;
  /** Sits inside the frame at its end, e.g. a show button. */
  readonly end?: ReactNode | undefined;
};

/** One line to write, with its label, a hint and what is not right yet. */
export function Field({ label, hint, problem, end, className, id, ...rest }: FieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldWords fieldId={fieldId} label={label} hint={hint} problem={problem}>
      <div className="relative">
        <input
          {...rest}
          id={fieldId}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${fieldId}-hint ${fieldId}-problem`}
          className={classes(INPUT, end ? "pr-20" : null, className)}
        />
        {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
    </FieldWords>
  );
}
