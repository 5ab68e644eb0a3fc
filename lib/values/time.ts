/** A length of time in milliseconds. */
export type Millis = number & { readonly millis: unique symbol };
/** A moment: milliseconds since 1970 by the server's one clock. */
export type Instant = number & { readonly instant: unique symbol };

export const millis = (value: number): Millis => value as Millis;
export const instant = (value: number): Instant => value as Instant;
export const seconds = (value: number): Millis => millis(value * 1_000);
export const minutes = (value: number): Millis => millis(value * 60_000);
export const hours = (value: number): Millis => millis(value * 3_600_000);
export const days = (value: number): Millis => millis(value * 86_400_000);

/** The moment `length` after `moment`. */
export const after = (moment: Instant, length: Millis): Instant => instant(moment + length);
/** How long from `earlier` to `later`; negative when they are the other way round. */
export const between = (earlier: Instant, later: Instant): Millis => millis(later - earlier);
export const laterOf = (one: Instant, two: Instant): Instant => (one > two ? one : two);
