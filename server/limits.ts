import { type Millis, millis, minutes, seconds } from "../lib/values/time";

/** How much of each thing one line, one partner and one address may have; realtime.md D.13. */
export type Limits = {
  readonly frame: number;
  readonly commandBurst: number;
  readonly commandsPerSecond: number;
  readonly asksPerMinute: number;
  readonly writingBurst: number;
  readonly writingsPerSecond: number;
  readonly inFlight: number;
  readonly socketsPerAccount: number;
  readonly socketsPerAddress: number;
  readonly connectsPerMinute: number;
  readonly unsentPackets: number;
  readonly unsentBytes: number;
  /** New lines are refused while the server itself answers slower than this. */
  readonly loopDelay: Millis;
};

export const LIMITS: Limits = {
  frame: 32 * 1024,
  commandBurst: 10,
  commandsPerSecond: 2,
  asksPerMinute: 100,
  // A browser sends one a second; what the network bunched together may come at once.
  writingBurst: 3,
  writingsPerSecond: 1,
  inFlight: 8,
  socketsPerAccount: 5,
  socketsPerAddress: 50,
  connectsPerMinute: 20,
  unsentPackets: 256,
  unsentBytes: 1024 * 1024,
  loopDelay: millis(200),
};

/** A bucket that holds so many drops and fills again evenly. `take` gives how long to wait, zero where it was granted. */
export type Bucket = { readonly take: () => Millis };

/** Time for a bucket is any count of milliseconds that only grows. */
export function createBucket(holds: number, refill: Millis, steady: () => number): Bucket {
  let drops = holds;
  let filledAt = steady();
  return {
    take: () => {
      const now = steady();
      drops = Math.min(holds, drops + (now - filledAt) / refill);
      filledAt = now;
      if (drops < 1) return millis(Math.ceil((1 - drops) * refill));
      drops -= 1;
      return millis(0);
    },
  };
}

/** What one line may ask: commands in a burst and then evenly, and everything together by the minute. */
export const commandBucket = (limits: Limits, steady: () => number): Bucket =>
  createBucket(limits.commandBurst, millis(seconds(1) / limits.commandsPerSecond), steady);

export const askBucket = (limits: Limits, steady: () => number): Bucket =>
  createBucket(limits.asksPerMinute, millis(minutes(1) / limits.asksPerMinute), steady);

/** What is read along has a bucket of its own: it takes nothing from commands and other asks, and nothing is taken from it. */
export const writingBucket = (limits: Limits, steady: () => number): Bucket =>
  createBucket(limits.writingBurst, millis(seconds(1) / limits.writingsPerSecond), steady);

/** One bucket for each address that connects; those that are full again are forgotten. */
export type Doorstep = { readonly take: (address: string) => Millis; readonly forget: () => void };

export function createDoorstep(limits: Limits, steady: () => number): Doorstep {
  const seen = new Map<string, { readonly bucket: Bucket; at: number }>();
  return {
    take: (address) => {
      const refill = millis(minutes(1) / limits.connectsPerMinute);
      const known = seen.get(address) ?? { bucket: createBucket(limits.connectsPerMinute, refill, steady), at: 0 };
      known.at = steady();
      seen.set(address, known);
      return known.bucket.take();
    },
    forget: () => {
      for (const [address, { at }] of seen) if (steady() - at > minutes(1)) seen.delete(address);
    },
  };
}
