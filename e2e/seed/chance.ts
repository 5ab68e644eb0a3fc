/** Chance that is the same again for a seed. */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly of: <Each>(all: readonly Each[]) => Each;
  readonly isUnder: (share: number) => boolean;
};

/** Mulberry32, by Tommy Ettinger; public domain. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    of: (all) => {
      const found = all[below(all.length)];
      if (found === undefined) throw new Error("a choice out of nothing");
      return found;
    },
    isUnder: (share) => next() < share,
  };
}
