import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type FieldWordsProps = {
  readonly fieldId: string;
  readonly label: ReactNode;
  readonly hint: ReactNode | undefined;
  readonly problem: ReactNode | undefined;
  readonly children: ReactNode;
};

/** Label above, hint below it, the place to write, and under it what is not right yet. */
export function FieldWords({ fieldId, label, hint, problem, children }: FieldWordsProps) {
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={fieldId} className="font-semibold">
        {label}
      </label>
      <div id={`${fieldId}-hint`} className="text-small text-ink-soft empty:hidden">
        {hint}
      </div>
      {children}
      <Problem id={`${fieldId}-problem`}>{problem}</Problem>
    </div>
  );
}

/** What is not right yet and how to make it so; read out at once. Nothing is shown where nothing is wrong. */
export function Problem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id} role="status" className="text-small font-medium text-care empty:hidden">
      {children && (
        <span className="flex items-start gap-2">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
          <span>{children}</span>
        </span>
      )}
    </div>
  );
}
