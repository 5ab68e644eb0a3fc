/** Why not, for good: the same command will never be accepted. */
export type FinalRefusal =
  | "not-your-floor"
  | "turn-over"
  | "wrong-step"
  | "stale-epoch"
  | "stale-rules"
  | "too-large"
  | "malformed"
  | "unknown"
  | "too-fast"
  | "gone"
  | "signed-out"
  | "upgrade";

/** Why not now: the same bytes may be sent again. */
export type PassingRefusal = "database-away" | "busy" | "draining";

export type Refusal = FinalRefusal | PassingRefusal;

export const PASSING: readonly PassingRefusal[] = ["database-away", "busy", "draining"];
export const isPassing = (refusal: Refusal): refusal is PassingRefusal => PASSING.some((each) => each === refusal);
