import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { days, hours, type Millis, millis, minutes } from "../values/time";

/** What is limited, how often and in how long: guessing, making accounts, making and opening links. `peer`: by address on the net. */
const USUAL = {
  "sign-in": { count: 5, per: minutes(15) },
  "sign-in-peer": { count: 50, per: minutes(15) },
  "pre-login-peer": { count: 60, per: minutes(15) },
  "sign-up-peer": { count: 10, per: hours(1) },
  invites: { count: 10, per: days(1) },
  "open-share-peer": { count: 30, per: minutes(15) },
} as const;

export type LimitName = keyof typeof USUAL;
export const LIMIT_NAMES = Object.keys(USUAL) as readonly LimitName[];

/** Counts what is limited, in this process only. */
export type Limits = {
  /** Counts one more; gives how long to wait where that was one too many. */
  readonly take: (name: LimitName, key: string) => Promise<Millis | null>;
  /** Forgets what was counted. */
  readonly forget: (name: LimitName, key: string) => Promise<void>;
};

/** Fresh counts, with other sizes than usual where they are given. */
export function startLimits(sizes: ReadonlyMap<LimitName, number>): Limits {
  const limiters = new Map(
    LIMIT_NAMES.map((name) => {
      const { count, per } = USUAL[name];
      return [
        name,
        new RateLimiterMemory({ keyPrefix: name, points: sizes.get(name) ?? count, duration: per / 1_000 }),
      ];
    }),
  );
  return {
    take: async (name, key) => {
      try {
        await limiters.get(name)?.consume(key);
        return null;
      } catch (full) {
        if (full instanceof RateLimiterRes) return millis(full.msBeforeNext);
        throw full;
      }
    },
    forget: async (name, key) => {
      await limiters.get(name)?.delete(key);
    },
  };
}

/** Whom a limit by address counts as one: an IPv6 neighbourhood of 64 bits, for one device has all of it. */
export function peerOf(address: string): string {
  if (!address.includes(":")) return address;
  const [front = "", back = ""] = address.split("::");
  const head = front.split(":").filter(Boolean);
  const tail = back.split(":").filter(Boolean);
  const gap = address.includes("::") ? Math.max(0, 8 - head.length - tail.length) : 0;
  const groups = [...head, ...Array<string>(gap).fill("0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
