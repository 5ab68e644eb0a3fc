"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";

/** From here on a break is gently offered; formats.md B0 and B7. */
export const HEATED = 7;

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

type HowHeatedProps = { readonly chosen: number | null; readonly onChoose: (number: number) => void };

/** How heated one is, from 0 to 10: asked by this screen, for oneself. The number is never sent, never stored, and gone with the screen. */
export function HowHeated({ chosen, onChoose }: HowHeatedProps) {
  const t = useTranslations("talk.heat");
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={`${name}-only`}>
      <legend className="mb-1 font-semibold">{t("question")}</legend>
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
      <p id={`${name}-only`} className="text-small text-ink-soft">
        {t("scale")} {t("only")}
      </p>
    </fieldset>
  );
}
