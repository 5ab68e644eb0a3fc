import type { Millis } from "../values/time";
import type { Format, Intent } from "./format";
import { lengthOf } from "./length";
import { opensSoftly } from "./opener";
import type { Gate } from "./skeleton";

/** What one chooses a format by. */
export type FormatFacts = {
  readonly id: string;
  readonly intents: readonly Intent[];
  readonly depth: Format["depth"];
  /** About how long it takes when all goes well. */
  readonly length: Millis;
  readonly topic: Gate["topic"];
  /** Each is asked first how heated they are. */
  readonly needsCalm: boolean;
  /** For the heat itself: it begins with nobody speaking, and keeps nothing. */
  readonly cools: boolean;
  readonly opensSoftly: boolean;
};

/** A format as one chooses among others. */
export const factsOf = (format: Format): FormatFacts => {
  const { skeleton, rules, intents, depth } = format;
  return {
    id: skeleton.format,
    ...{ intents, depth },
    length: lengthOf(skeleton, rules),
    topic: skeleton.gate.topic,
    needsCalm: skeleton.gate.calm,
    cools: skeleton.keeps === "nothing" && skeleton.parts[0]?.steps[0]?.by === "nobody",
    opensSoftly: opensSoftly(format),
  };
};

/** Made for something light or for what lies outside the two: what hurts is better served elsewhere. */
export const isTooLight = ({ depth, topic }: Pick<FormatFacts, "depth" | "topic">): boolean =>
  depth === 1 || topic === "not-us";
