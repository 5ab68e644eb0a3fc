import type { Seat } from "../values/seat";
import type { TalkEvent } from "./event";
import type { Rules } from "./rules";

/** Who had the first turn of a talk; null where it never began. */
export const firstOf = (log: readonly TalkEvent[]): Seat | null =>
  log.flatMap(({ happening }) => (happening.kind === "TalkBegan" ? [happening.first] : []))[0] ?? null;

/** Who is suggested to begin where this seat proposes: by turns from talk to talk. Null where none has begun yet. [O4] */
export const suggestedFirst = (logs: readonly (readonly TalkEvent[])[], proposer: Seat): Rules["first"] | null => {
  const last = logs.map(firstOf).find((first) => first !== null);
  if (last === undefined) return null;
  return last === proposer ? "other" : "proposer";
};
