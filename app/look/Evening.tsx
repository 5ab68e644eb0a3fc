import { classes } from "./classes";
import motion from "./Evening.module.css";

const DIAMOND = "M450 148 517 215 450 282 383 215Z";

type EveningProps = {
  /** Says what is drawn to whoever cannot see it; without it the drawing is decoration. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

/** Two shapes at a table and a light that rests on one, then passes slowly to the other. */
export function Evening({ label, className }: EveningProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      viewBox="0 0 640 360"
      className={classes("overflow-visible", className)}
    >
      <defs>
        <radialGradient id="evening-halo">
          <stop offset="0" stopColor="var(--flame)" stopOpacity="0.75" />
          <stop offset="0.35" stopColor="var(--flame)" stopOpacity="0.28" />
          <stop offset="1" stopColor="var(--flame)" stopOpacity="0" />
        </radialGradient>
        <clipPath id="evening-table">
          <ellipse cx="320" cy="290" rx="276" ry="44" />
        </clipPath>
      </defs>
      <circle className={motion.halo} cx="320" cy="104" r="190" fill="url(#evening-halo)" />
      <ellipse cx="320" cy="290" rx="276" ry="44" fill="var(--table)" stroke="var(--line)" strokeWidth="1.5" />
      <g clipPath="url(#evening-table)">
        <ellipse className={motion.pool} cx="320" cy="292" rx="150" ry="34" fill="var(--glow)" />
        <ellipse cx="190" cy="284" rx="54" ry="9" fill="var(--ink)" opacity="0.14" />
        <ellipse cx="450" cy="284" rx="54" ry="9" fill="var(--ink)" opacity="0.14" />
      </g>
      <circle cx="190" cy="222" r="60" fill="var(--amber-line)" />
      <circle className={motion.amberLit} cx="190" cy="222" r="60" fill="var(--amber)" />
      <path d={DIAMOND} fill="var(--teal-line)" stroke="var(--teal-line)" strokeWidth="6" strokeLinejoin="round" />
      <g className={motion.tealLit}>
        <path d={DIAMOND} fill="var(--teal)" stroke="var(--teal)" strokeWidth="6" strokeLinejoin="round" />
      </g>
      <g className={motion.light}>
        <circle cx="320" cy="92" r="30" fill="var(--flame)" opacity="0.35" />
        <circle cx="320" cy="92" r="17" fill="var(--flame)" />
      </g>
    </svg>
  );
}
