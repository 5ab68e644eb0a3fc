import type { Timing } from "../timing";

/** Time that stands still until the test moves it on. */
export type DrawnTime = Timing & {
  /** Moves on by `ms`, timers in their order; before and after each, everything under way comes to its end. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets everything under way come to its end, at this very moment. */
  readonly settle: () => Promise<void>;
  /** Moves on until it holds, at most `most` ms; answers how long that took. */
  readonly until: (holds: () => boolean, most?: number) => Promise<number>;
};

const DATE = 1_760_000_000_000;
const STEP = 50;
const QUIET_ROUNDS = 4;

let atWork = 0;

// WebCrypto is the only thing here that ends on its own; counting what it has at hand tells when all is quiet.
function countWork(): void {
  for (const name of ["digest", "encrypt", "decrypt", "sign", "verify", "deriveKey", "deriveBits", "importKey"]) {
    const real = Reflect.get(crypto.subtle, name) as (...given: unknown[]) => Promise<unknown>;
    Reflect.set(crypto.subtle, name, async (...given: unknown[]) => {
      atWork += 1;
      try {
        return await real.apply(crypto.subtle, given);
      } finally {
        atWork -= 1;
      }
    });
  }
}
countWork();

const round = () => new Promise<void>((resolve) => setImmediate(resolve));

async function settle(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_ROUNDS; ) {
    await round();
    quiet = atWork === 0 ? quiet + 1 : 0;
  }
}

/** A generator of chance that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function drawTime(seed = 1): DrawnTime {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  const next = (by: number) =>
    [...timers]
      .filter(({ at }) => at <= by)
      .reduce(
        (first, each) => (first && first.at <= each.at ? first : each),
        null as null | { readonly at: number; readonly then: () => void },
      );

  const pass = async (ms: number) => {
    const end = now + ms;
    await settle();
    for (let due = next(end); due; due = next(end)) {
      timers.delete(due);
      now = Math.max(now, due.at);
      due.then();
      await settle();
    }
    now = end;
  };
  return {
    now: () => now,
    date: () => DATE + now,
    random: seeded(seed),
    after: (wait, then) => {
      const timer = { at: now + wait, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    settle,
    pass,
    until: async (holds, most = 60_000) => {
      const begun = now;
      await settle();
      while (!holds()) {
        if (now - begun >= most) throw new Error(`it did not come to be within ${most} ms`);
        await pass(STEP);
      }
      return now - begun;
    },
  };
}
