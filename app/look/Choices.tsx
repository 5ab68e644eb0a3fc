import { type ReactNode, useId } from "react";

/** One of the ways to choose from. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
};

type ChoicesProps<Value extends string> = {
  readonly legend: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly choices: readonly Choice<Value>[];
  /** Null until something is chosen: nothing is chosen for anybody. */
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
};

/** A question with a few answers, each a large row; one can be chosen. */
export function Choices<Value extends string>({ legend, hint, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && <div className="mb-1 text-small text-ink-soft">{hint}</div>}
      {choices.map(({ value, label, hint: more }) => (
        <label
          key={value}
          className="flex min-h-13 cursor-pointer items-start gap-4 rounded-soft border-2 border-line bg-table px-4 py-3 transition-colors duration-(--swift) hover:border-edge has-checked:border-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
            className="tick mt-0.5 focus-visible:outline-none"
          />
          <span className="flex flex-col">
            <span className="font-medium">{label}</span>
            {more && <span className="text-small text-ink-soft">{more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
