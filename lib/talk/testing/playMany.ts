import type { EventKind } from "../event";
import type { Format } from "../format";
import { trialOf } from "../trial";
import { chanceOf, playTalk } from "./play";

/** What many random talks in a format came to. */
export type PlayedMany = {
  readonly faults: readonly string[];
  /** Steps that no talk came to. */
  readonly unreached: readonly string[];
  readonly events: number;
  /** What happened in any of them. */
  readonly kinds: ReadonlySet<EventKind>;
  readonly ends: { readonly [cause in string]: number };
};

/** Plays a format: most talks in full, each fifth one in its trial version; the same talks for the same seed. */
export const playMany = (format: Format, talks: number, seed: number): PlayedMany => {
  const { skeleton, rules } = format;
  const trial = trialOf(format);
  const seen = new Set<string>();
  const kinds = new Set<EventKind>();
  const faults: string[] = [];
  const ends: { [cause: string]: number } = {};
  let events = 0;
  for (let talk = 0; talk < talks; talk += 1) {
    const played = playTalk(talk % 5 === 4 ? trial : { skeleton, rules }, chanceOf(seed * 1_000_003 + talk));
    for (const step of played.steps) seen.add(step);
    for (const kind of played.kinds) kinds.add(kind);
    faults.push(...played.faults.map((fault) => `talk ${talk}: ${fault}`));
    ends[played.ended] = (ends[played.ended] ?? 0) + 1;
    events += played.events;
  }
  const steps = skeleton.parts.flatMap((part) => part.steps.map((step) => `${part.id}/${step.id}`));
  return { faults, unreached: steps.filter((step) => !seen.has(step)), events, kinds, ends };
};
