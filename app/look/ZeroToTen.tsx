import { type ReactNode, useId } from "react";

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

type ZeroToTenProps = {
  readonly question: ReactNode;
  /** What the ends mean, and who gets to know it. */
  readonly hint: ReactNode;
  /** Null until something is chosen: nothing is chosen for anybody. */
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
};

/** A question that is answered with a number from 0 to 10: each large enough for a thumb, two rows on a phone. */
export function ZeroToTen({ question, hint, chosen, onChoose }: ZeroToTenProps) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={`${name}-hint`}>
      <legend className="mb-1 font-semibold">{question}</legend>
      <div className="grid grid-cols-6 gap-1.5 sm:grid-cols-11">
        {NUMBERS.map((number) => (
          <label
            key={number}
            className="flex min-h-12 cursor-pointer items-center justify-center rounded-soft border-2 border-line bg-table font-medium tabular-nums transition-colors duration-(--swift) hover:border-edge has-checked:border-ink has-checked:bg-glow has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={number}
              checked={chosen === number}
              onChange={() => onChoose(number)}
              className="sr-only"
            />
            {number}
          </label>
        ))}
      </div>
      <p id={`${name}-hint`} className="text-small text-ink-soft">
        {hint}
      </p>
    </fieldset>
  );
}
