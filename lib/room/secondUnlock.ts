import { type Instant, type Millis, minutes } from "../values/time";

/** Private notes shown after the passphrase was typed once more: when they were last used, and since when the page is out of sight. */
export type SecondUnlock = { readonly usedAt: Instant; readonly hiddenSince: Instant | null };

/** They lock again after so long without use, and much sooner where nobody can be looking at them. */
export const UNUSED_FOR: Millis = minutes(5);
export const HIDDEN_FOR: Millis = minutes(1);

/** Whether it is over. By the device's clock: one that was put back ends it, because nobody knows then how long it was. */
export const isOver = ({ usedAt, hiddenSince }: SecondUnlock, now: Instant): boolean =>
  now < usedAt || now - usedAt >= UNUSED_FOR || (hiddenSince !== null && now - hiddenSince >= HIDDEN_FOR);

/** Somebody did something with the page, which is in sight then. Null where it was over before: a sign of life after an absence opens nothing. */
export const used = (unlock: SecondUnlock, now: Instant): SecondUnlock | null =>
  isOver(unlock, now) ? null : { usedAt: now, hiddenSince: null };

/** The page went out of sight. */
export const hidden = (unlock: SecondUnlock, now: Instant): SecondUnlock | null =>
  isOver(unlock, now) ? null : { ...unlock, hiddenSince: unlock.hiddenSince ?? now };
