import { type Instant, instant } from "../values/time";

/** A probe: sent and answered by the page's own clock, with the server's time in the answer. All in ms. */
export type Probe = { readonly sentAt: number; readonly heardAt: number; readonly server: Instant };

type Sample = { readonly rtt: number; readonly offset: number };

/** What is known of the server's clock: the last probes, and the offset shown as of a moment of the page's clock. */
export type ClockEstimate = {
  readonly samples: readonly Sample[];
  readonly shown: number;
  readonly shownAt: number;
};

const KEPT = 8;
/** A shown clock bends by at most this much a second; it leaps only over a difference that would take longer than 20 s. */
const SLEW = 0.05;
const LEAP = 1_000;
/** How far two honest probes may disagree beyond their round trips: clocks drift. */
const DRIFT = 100;

const best = (samples: readonly Sample[]): Sample | null =>
  samples.reduce<Sample | null>((least, each) => (least && least.rtt <= each.rtt ? least : each), null);

const agree = (one: Sample, other: Sample) => Math.abs(one.offset - other.offset) <= (one.rtt + other.rtt) / 2 + DRIFT;

/** The offset to add to the page's clock at `pageNow`. [D.9] */
export function offsetAt({ samples, shown, shownAt }: ClockEstimate, pageNow: number): number {
  const target = best(samples)?.offset ?? shown;
  const most = Math.max(0, pageNow - shownAt) * SLEW;
  return shown + Math.max(-most, Math.min(most, target - shown));
}

/** The estimate after one more probe: the probe with the shortest round trip of the last eight is believed. */
export function observe(estimate: ClockEstimate | null, { sentAt, heardAt, server }: Probe): ClockEstimate {
  const rtt = heardAt - sentAt;
  const sample = { rtt, offset: server + rtt / 2 - heardAt };
  if (estimate === null) return { samples: [sample], shown: sample.offset, shownAt: heardAt };
  // A laptop that slept: its page clock stood still, and every probe from before tells of another offset.
  const still = estimate.samples.filter((each) => agree(each, sample));
  const samples = [...still, sample].slice(-KEPT);
  const target = best(samples)?.offset ?? sample.offset;
  const shown = offsetAt({ ...estimate, samples }, heardAt);
  return { samples, shown: Math.abs(target - shown) > LEAP ? target : shown, shownAt: heardAt };
}

/** The server's time at `pageNow`. */
export const serverTimeAt = (estimate: ClockEstimate, pageNow: number): Instant =>
  instant(pageNow + offsetAt(estimate, pageNow));

/** How far off the estimate may be, in ms. */
export const errorOf = ({ samples }: ClockEstimate): number => (best(samples)?.rtt ?? 0) / 2;
