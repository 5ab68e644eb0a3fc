import { type Instant, instant } from "../lib/values/time";

/** The one clock of all nodes: the database's time, read here without asking it. Never runs backwards. */
export type ServerClock = {
  readonly now: () => Instant;
  /** Sets the clock by a few quick comparisons, before anybody goes by it. The first are slow: connections are made. */
  readonly set: () => Promise<void>;
  /** Compares this clock with the database's once more; called every few seconds. */
  readonly measure: () => Promise<void>;
};

type Parts = {
  readonly databaseNow: () => Promise<Instant>;
  /** Milliseconds that only ever grow, whatever is done to this machine's clock. */
  readonly steady: () => number;
  /** What to believe until the first measurement. */
  readonly guess: Instant;
};

/** A comparison: by how much the database's time is ahead of the steady count, and how long asking took. */
type Sample = { readonly ahead: number; readonly trip: number };

const KEPT = 8;
const TIMES = 5;
// A difference beyond this is no drift: a machine that slept, or a database's clock that was set.
const LEAP = 1_000;
// 50 ms a second: nobody sees a second that is a twentieth longer.
const SLEW = 0.05;
// A clock that must lose much stands half still meanwhile, for time may not go back.
const BRAKE = 0.5;

/** A clock of this node, anchored to the database's and drawn towards it. */
export function createClock({ databaseNow, steady, guess }: Parts): ServerClock {
  let samples: readonly Sample[] = [];
  let readAt = steady();
  let time: number = guess;
  let owed = 0;

  const read = (): number => {
    const elapsed = Math.max(0, steady() - readAt);
    const most = elapsed * (owed < -LEAP ? BRAKE : SLEW);
    const paid = Math.max(-most, Math.min(most, owed));
    readAt += elapsed;
    time += elapsed + paid;
    owed -= paid;
    return time;
  };

  const compare = async (): Promise<number> => {
    const asked = steady();
    const theirs = await databaseNow();
    const answered = steady();
    const sample = { ahead: theirs - (asked + answered) / 2, trip: answered - asked };
    const leapt = samples.some((each) => Math.abs(each.ahead - sample.ahead) > LEAP + each.trip + sample.trip);
    samples = leapt ? [sample] : [...samples, sample].slice(-KEPT);
    const best = samples.reduce((least, each) => (each.trip <= least.trip ? each : least));
    return best.ahead + steady() - read();
  };

  const jump = (by: number): void => {
    time += by;
    owed = 0;
  };

  const measure = async (): Promise<void> => {
    owed = await compare();
    if (owed >= LEAP) jump(owed);
  };

  const set = async (): Promise<void> => {
    for (let times = 0; times < TIMES; times += 1) jump(await compare());
  };

  return { now: () => instant(Math.floor(read())), set, measure };
}
