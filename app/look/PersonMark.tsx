import type { Seat } from "../../lib/values/seat";
import { classes } from "./classes";

type PersonMarkProps = {
  readonly seat: Seat;
  /** Whether the light is on them: filled; else only the outline. */
  readonly lit?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A partner's sign: an amber circle for seat a, a blue-teal diamond for seat b. Decoration; their name stands beside it. */
export function PersonMark({ seat, lit = true, className }: PersonMarkProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={classes("inline-block size-5 shrink-0", seat === "a" ? "text-amber" : "text-teal", className)}
      fill={lit ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
    >
      {seat === "a" ? <circle cx="12" cy="12" r="8.5" /> : <path d="M12 2.8 21.2 12 12 21.2 2.8 12Z" />}
    </svg>
  );
}
