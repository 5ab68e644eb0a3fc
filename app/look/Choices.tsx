import { type ReactNode, type Ref, useId } from "react";
import { Problem } from "./FieldWords";

/** One of the ways to choose from. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
};

type ChoicesProps<Value extends string> = {
  readonly ref?: Ref<HTMLFieldSetElement> | undefined;
  readonly legend: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly choices: readonly Choice<Value>[];
  /** Null until something is chosen: nothing is chosen for anybody. */
  readonly chosen: Value | null;
  /** What is not right yet and how to make it so; read out at once. */
  readonly problem?: ReactNode | undefined;
  readonly onChoose: (value: Value) => void;
};

/** A question with a few answers, each a large row; one can be chosen. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { ref, legend, hint, choices, chosen, problem, onChoose } = props;
  const name = useId();
  return (
    <fieldset ref={ref} aria-describedby={problem ? `${name}-problem` : undefined} className="flex flex-col gap-2">
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
      <Problem id={`${name}-problem`}>{problem}</Problem>
    </fieldset>
  );
}
