import type { Intent } from "../../lib/talk/format";
import type { Keep } from "../../lib/talk/talk";
import { type Millis, minutes } from "../../lib/values/time";

/** What a format is good for, drawn: side by side, within one another, a bridge, a fork, a look around, one's own. */
const PICTURES: { readonly [picture in Intent | "own"]: string } = {
  connect: "M9 15a5 5 0 1 0 0 .01M15 15a5 5 0 1 0 0 .01",
  understand: "M4 7h11v7H9l-3 3v-3H4zM20 10v7h-2v3l-3-3h-4",
  repair: "M3 16h3M18 16h3M6 16c2-8 10-8 12 0M6 16v3M18 16v3",
  decide: "M12 20v-7M12 13 6 6M12 13l6-7M6 10V6h4M18 10V6h-4",
  review: "M12 4a8 8 0 1 0 8 8M12 8v4l3 2",
  own: "M12 4v16M4 12h16M6.5 6.5l11 11M17.5 6.5l-11 11",
};

/** How much of the mark is filled: all, half or nothing of it was kept. */
const FILLED: { readonly [keep in Keep]: number } = { everything: 1, notes: 0.5, nothing: 0 };

const LONGEST = minutes(90);
const WHOLE = 44;

type PastMarkProps = { readonly picture: Intent | "own"; readonly lasted: Millis; readonly keep: Keep };

/** A past talk at a glance: its kind as a picture, how long it was as a line, what was kept as how far that is filled. The words beside it say the same. */
export function PastMark({ picture, lasted, keep }: PastMarkProps) {
  // By its root: a talk of five minutes is to be seen beside one of an hour.
  const length = Math.max(6, WHOLE * Math.sqrt(Math.min(1, lasted / LONGEST)));
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className="size-12 shrink-0" fill="none">
      <path
        d={PICTURES[picture]}
        transform="translate(9 2) scale(1.25)"
        className="stroke-ink-soft"
        strokeWidth={1.25}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x={2} y={39} width={length} height={6} rx={3} className="stroke-edge" strokeWidth={1} />
      {FILLED[keep] > 0 && (
        <rect x={2} y={39} width={length * FILLED[keep]} height={6} rx={3} className="fill-flame stroke-edge" />
      )}
    </svg>
  );
}
