"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Seat } from "../../lib/values/seat";
import type { FeltPicture, Place } from "./feltPicture";

const WIDE = 320;
const HIGH = 176;
/** Room around the picture: for the words at its ends; and for the months below, where there are any. */
const AROUND = { left: 12, right: 12, top: 28, bottom: 22 };
const MONTHS_HIGH = 22;
const HEIGHTS = [0, 0.5, 1];
const COLOURS: { readonly [seat in Seat]: string } = {
  a: "fill-amber stroke-amber-ink",
  b: "fill-teal stroke-teal-ink",
};
/** So many dots stand close together and are drawn smaller. */
const MANY = 60;

const across = (x: number): number => AROUND.left + x * (WIDE - AROUND.left - AROUND.right);
const down = (y: number): number => HIGH - AROUND.bottom - y * (HIGH - AROUND.top - AROUND.bottom);
const path = (line: readonly Place[]): string =>
  line.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${across(x).toFixed(1)} ${down(y).toFixed(1)}`).join("");

type FeltChartProps = { readonly picture: FeltPicture; readonly seat: Seat };

/** A dot for each talk and a calm line through them, in one's own colour. The list beside it says the same in words. */
export function FeltChart({ picture: { dots, line, months }, seat }: FeltChartProps) {
  const t = useTranslations("back.felt");
  const many = dots.length > MANY;
  const high = months.length > 0 ? HIGH + MONTHS_HIGH : HIGH;
  const whole = (
    <path d={path(line)} className="stroke-ink" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
  );
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDE} ${high}`} className="w-full max-w-md" fill="none">
      {HEIGHTS.map((y) => (
        <path key={y} d={`M0 ${down(y)}H${WIDE}`} className="stroke-line" strokeWidth={1} />
      ))}
      <text x={0} y={AROUND.top - 10} className="fill-ink-soft text-[13px]">
        10 · {t("most")}
      </text>
      <text x={0} y={down(0) + 17} className="fill-ink-soft text-[13px]">
        0 · {t("least")}
      </text>
      <Months months={months} />
      {!many && whole}
      <g className={COLOURS[seat]} strokeWidth={many ? 0.5 : 1} fillOpacity={many ? 0.55 : 1}>
        {dots.map(({ x, y }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place in the row.
          <circle key={index} cx={across(x)} cy={down(y)} r={many ? 2.5 : 4.5} />
        ))}
      </g>
      {many && whole}
    </svg>
  );
}

/** Where months begin: a small stroke, and their names below; January with its year. */
function Months({ months }: Pick<FeltPicture, "months">) {
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { month: "short" });
  const year = new Intl.DateTimeFormat(locale, { year: "numeric" });
  const isJanuary = (moment: number) => new Date(moment).getMonth() === 0;
  return months.map(({ x, first }) => (
    <g key={first}>
      <path d={`M${across(x)} ${down(0) - 3}v6`} className="stroke-edge" strokeWidth={1} />
      <text x={across(x)} y={HIGH + MONTHS_HIGH - 8} textAnchor="middle" className="fill-ink-soft text-[12.5px]">
        {isJanuary(first) ? year.format(first) : name.format(first)}
      </text>
    </g>
  ));
}
