"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type TimeAtHand, timeAtHand } from "../../lib/line/lastWords";
import { classes } from "../look/classes";
import { useTable } from "./table";
import { useBell } from "./useBell";
import { digitsOf } from "./useLength";
import { useNow } from "./useNow";

const ROUND = 2 * Math.PI * 20;

/** The time of a step: a ring of light that wanes. Digits on demand; it glows near its end, and never turns red. */
export function Candle() {
  const t = useTranslations("talk.clock");
  const { snapshot, browser } = useTable();
  const now = useNow(browser.clock);
  const [shown, setShown] = useState(false);
  const time = timeAtHand(snapshot.talk, now);
  const { rings, turnOver } = useBell(snapshot.talk, time);
  if (time === null) return null;
  const Icon = rings ? Bell : BellOff;
  return (
    <div className="-my-3 flex min-h-12 items-center gap-1">
      <button
        type="button"
        aria-expanded={shown}
        aria-label={t(shown ? "hide" : "show")}
        onClick={() => setShown(!shown)}
        className="flex min-h-12 min-w-12 cursor-pointer items-center gap-2 rounded-soft px-1 text-ink-soft hover:text-ink"
      >
        <Ring time={time} />
      </button>
      {shown && <TimeWords time={time} />}
      {time.mode !== "none" && (
        <button
          type="button"
          aria-pressed={rings}
          aria-label={t(rings ? "bellsOff" : "bellsOn")}
          onClick={turnOver}
          className="flex size-12 cursor-pointer items-center justify-center rounded-soft text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </button>
      )}
    </div>
  );
}

/** A step's time in digits, and what happens at its end. */
export function TimeWords({ time }: { readonly time: TimeAtHand }) {
  const t = useTranslations("talk.clock");
  const sentence =
    time.mode === "none"
      ? t("since", { time: digitsOf(time.spent) })
      : time.left >= 0
        ? t(time.mode === "firm" ? "leftFirm" : "left", { time: digitsOf(time.left) })
        : t("over", { time: digitsOf(time.left) });
  return <span className="text-small text-ink-soft tabular-nums">{sentence}</span>;
}

type RingProps = {
  readonly time: TimeAtHand;
  /** Drawn large, with a thin line. */
  readonly fine?: boolean;
};

/** A step's time as light: a ring that wanes. */
export function Ring({ time, fine = false }: RingProps) {
  const whole = time.left + time.spent;
  const share = time.mode === "none" ? 1 : Math.max(0, Math.min(1, time.left / Math.max(1, whole)));
  const near = time.mode !== "none" && share < 0.25;
  const width = (near ? 6 : 4) / (fine ? 4 : 1);
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={classes("-rotate-90", fine ? "size-full" : "size-10")}>
      <circle cx="24" cy="24" r="20" fill="none" stroke="var(--line)" strokeWidth={fine ? 0.5 : 4} />
      <circle
        cx="24"
        cy="24"
        r="20"
        fill={near && !fine ? "var(--glow)" : "none"}
        stroke="var(--flame)"
        strokeWidth={width}
        strokeLinecap="round"
        strokeDasharray={`${ROUND * share} ${ROUND}`}
        className="transition-[stroke-dasharray,stroke-width] duration-(--slow) ease-linear"
      />
    </svg>
  );
}
