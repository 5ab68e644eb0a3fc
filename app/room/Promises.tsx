"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PROMISES, type RoomPromise, withPromise } from "../../lib/room/promises";
import { Checkbox } from "../look/Checkbox";

type PromisesProps = {
  readonly legend: ReactNode;
  readonly hint: ReactNode;
  readonly given: ReadonlySet<RoomPromise>;
  readonly onChange: (given: ReadonlySet<RoomPromise>) => void;
  /** What is still missing; read out at once. */
  readonly problem: ReactNode;
};

/** The three promises, ticked one by one. */
export function Promises({ legend, hint, given, onChange, problem }: PromisesProps) {
  const t = useTranslations("promises");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <p className="mb-1 text-small text-ink-soft">{hint}</p>
      {PROMISES.map((promise) => (
        <Checkbox
          key={promise}
          checked={given.has(promise)}
          onChange={(event) => onChange(withPromise(given, promise, event.target.checked))}
        >
          <span className="font-serif text-said">{t(promise)}</span>
        </Checkbox>
      ))}
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {problem}
      </p>
    </fieldset>
  );
}
