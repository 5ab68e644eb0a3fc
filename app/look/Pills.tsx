import { type ReactNode, useId } from "react";
import type { Choice } from "./Choices";

type PillsProps<Value extends string> = {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** A question whose short answers stand side by side; one of them is chosen. */
export function Pills<Value extends string>({ legend, choices, chosen, onChoose }: PillsProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="relative inline-flex min-h-12 cursor-pointer items-center rounded-full border-2 border-line bg-table px-4 py-2 leading-tight transition-colors duration-(--swift) hover:border-edge has-checked:border-action has-checked:bg-action has-checked:text-action-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
