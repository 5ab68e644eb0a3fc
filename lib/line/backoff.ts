const LEAST = 500;
const MOST = 8_000;

/** How long to wait before try number `tries` (from 0), in ms: between 0.5 s and a bound that doubles up to 8 s. [V8] */
export function backoff(tries: number, random: () => number): number {
  const most = Math.min(MOST, LEAST * 2 ** Math.min(tries + 1, 10));
  return LEAST + random() * (most - LEAST);
}
