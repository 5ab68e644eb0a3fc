import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Choice } from "./Choices";
import { classes } from "./classes";
import { INPUT } from "./Field";
import { FieldWords } from "./FieldWords";

type SelectProps<Value extends string> = {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly choices: readonly Omit<Choice<Value>, "hint">[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** A question with more answers than need to be seen at once; the device shows them in its own way. */
export function Select<Value extends string>({ label, hint, choices, chosen, onChoose }: SelectProps<Value>) {
  const fieldId = useId();
  return (
    <FieldWords fieldId={fieldId} label={label} hint={hint} problem={null}>
      <div className="relative">
        <select
          id={fieldId}
          value={chosen}
          aria-describedby={`${fieldId}-hint`}
          onChange={({ target }) => {
            const found = choices.find(({ value }) => value === target.value);
            if (found) onChoose(found.value);
          }}
          className={classes(INPUT, "appearance-none pr-12")}
        >
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          strokeWidth={1.75}
          className="pointer-events-none absolute inset-y-0 right-4 my-auto size-5 text-ink-soft"
        />
      </div>
    </FieldWords>
  );
}
