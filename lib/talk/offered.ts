import type { ClockChoice } from "./clock";
import type { Skeleton, StepClock } from "./skeleton";
import type { Keep } from "./talk";

const modesIn = ({ parts }: Skeleton): ReadonlySet<StepClock["mode"]> =>
  new Set(parts.flatMap(({ steps }) => steps.flatMap(({ clock }) => (clock ? [clock.mode] : []))));

/**
 * The clocks that make a difference in this format, the gentlest first; none where nothing in it has a clock. A clock that is
 * firm by its nature is either as it is or ten times as long. [C14]
 */
export const clocksOffered = (skeleton: Skeleton): readonly ClockChoice[] => {
  const modes = modesIn(skeleton);
  if (modes.size === 0) return [];
  if (modes.has("chosen")) return ["none", "gentle", "firm"];
  return modes.has("gentle") ? ["none", "gentle"] : ["none", "firm"];
};

/** Whether some clock here is firm whatever is chosen: without a clock it has ten times its length. [C14] */
export const hasFirmNature = (skeleton: Skeleton): boolean => modesIn(skeleton).has("firm");

const KEEPS: readonly Keep[] = ["everything", "notes", "nothing"];

/** What may be kept of a talk in this format: nothing more than the format itself allows. [G7] */
export const keepsOffered = ({ keeps }: Skeleton): readonly Keep[] =>
  keeps === null ? KEEPS : KEEPS.slice(KEEPS.indexOf(keeps));

/** Whether the two agree on how many turns there are. */
export const turnsAreAgreed = ({ parts }: Skeleton): boolean => parts.some(({ goes }) => goes === "agreed");
