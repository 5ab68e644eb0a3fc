import type { BySeat } from "../../lib/values/seat";
import { classes } from "../look/classes";

const DIAMOND = "M450 148 517 215 450 282 383 215Z";

type ChairsProps = {
  /** Whose chair is taken. */
  readonly taken: BySeat<boolean>;
  readonly label: string;
  /** Someone is expected: the light breathes. */
  readonly waiting?: boolean | undefined;
  readonly className?: string | undefined;
};

/** The room's table: a shape on each taken chair, an outline where the other chair is empty, and the light between them. */
export function Chairs({ taken, label, waiting = false, className }: ChairsProps) {
  return (
    <svg role="img" aria-label={label} viewBox="40 60 560 280" className={classes("overflow-visible", className)}>
      <defs>
        <radialGradient id="chairs-halo">
          <stop offset="0" stopColor="var(--flame)" stopOpacity="0.7" />
          <stop offset="0.35" stopColor="var(--flame)" stopOpacity="0.24" />
          <stop offset="1" stopColor="var(--flame)" stopOpacity="0" />
        </radialGradient>
        <clipPath id="chairs-table">
          <ellipse cx="320" cy="290" rx="276" ry="44" />
        </clipPath>
      </defs>
      <circle cx="320" cy="112" r="160" fill="url(#chairs-halo)" className={classes(waiting && "animate-breathe")} />
      <ellipse cx="320" cy="290" rx="276" ry="44" fill="var(--table)" stroke="var(--line)" strokeWidth="1.5" />
      <g clipPath="url(#chairs-table)">
        <ellipse cx="320" cy="292" rx="150" ry="32" fill="var(--glow)" />
        {taken.a && <ellipse cx="190" cy="284" rx="54" ry="9" fill="var(--ink)" opacity="0.14" />}
        {taken.b && <ellipse cx="450" cy="284" rx="54" ry="9" fill="var(--ink)" opacity="0.14" />}
      </g>
      <circle cx="190" cy="222" r={taken.a ? 60 : 58} {...chair("amber", taken.a)} />
      <path d={DIAMOND} {...chair("teal", taken.b)} />
      <circle cx="320" cy="104" r="30" fill="var(--flame)" opacity="0.35" />
      <circle cx="320" cy="104" r="17" fill="var(--flame)" />
    </svg>
  );
}

const chair = (hue: "amber" | "teal", taken: boolean) =>
  taken
    ? { fill: `var(--${hue})`, stroke: `var(--${hue})`, strokeWidth: 6, strokeLinejoin: "round" as const }
    : {
        fill: `var(--${hue}-wash)`,
        stroke: `var(--${hue})`,
        strokeWidth: 3,
        strokeDasharray: "3 12",
        strokeLinecap: "round" as const,
        strokeLinejoin: "round" as const,
      };
