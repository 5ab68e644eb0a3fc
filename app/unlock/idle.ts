import { type Instant, type Millis, minutes } from "../../lib/values/time";
import type { TabTold } from "./tabs";

/** When somebody last did something in any tab of this browser, and when a talk was last seen to go on in one. */
export type Idleness = { readonly lastSign: Instant; readonly lastTalk: Instant | null };

/** In a talk listening looks like doing nothing: it takes at least so long until the keys go. */
export const IN_A_TALK = minutes(60);
/** A tab out of sight is let speak once a minute at most. */
const TALK_IS_NEWS = minutes(3);

/** Whether nobody was here for longer than `after`; never where that is null. */
export function isIdle({ lastSign, lastTalk }: Idleness, after: Millis | null, now: Instant): boolean {
  if (after === null) return false;
  const talking = lastTalk !== null && now - lastTalk < TALK_IS_NEWS;
  return now - lastSign > (talking ? Math.max(after, IN_A_TALK) : after);
}

type IdleParts = {
  readonly now: () => Instant;
  /** After how long without a sign the keys go; null for never. */
  readonly after: () => Millis | null;
  readonly inTalk: () => boolean;
  readonly tell: (told: TabTold) => void;
  readonly hear: (listener: (told: TabTold) => void) => () => void;
  readonly lock: () => void;
};

/** Watches over one tab. A sign in any tab is a sign for all of them. */
export type IdleWatch = {
  /** Somebody does something here. */
  readonly sign: () => void;
  /** To be called every few seconds. */
  readonly look: () => void;
  readonly stop: () => void;
};

const TOLD_EVERY = 5_000;

export function watchIdle({ now, after, inTalk, tell, hear, lock }: IdleParts): IdleWatch {
  let idleness: Idleness = { lastSign: now(), lastTalk: null };
  let told = now();
  const lockIfIdle = (): boolean => {
    const idle = isIdle(idleness, after(), now());
    if (idle) lock();
    return idle;
  };
  const seen = () => {
    // A laptop that slept fires no timer; what counts is when the last sign was.
    if (!lockIfIdle()) idleness = { ...idleness, lastSign: now() };
  };
  const stop = hear((news) => {
    if (news.told === "sign") seen();
    if (news.told === "talk") idleness = { ...idleness, lastTalk: now() };
  });
  return {
    sign: () => {
      seen();
      if (now() - told < TOLD_EVERY) return;
      told = now();
      tell({ told: "sign" });
    },
    look: () => {
      if (inTalk()) {
        idleness = { ...idleness, lastTalk: now() };
        tell({ told: "talk" });
      }
      lockIfIdle();
    },
    stop,
  };
}
