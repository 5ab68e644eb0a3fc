import * as z from "zod/mini";
import { ID_PATTERN } from "../../values/ids";
import type { Seat } from "../../values/seat";
import type { Instant, Millis } from "../../values/time";

// A browser's policy forbids code made at run time; without this zod would try it once and leave a report behind.
if (typeof document !== "undefined") z.config({ jitless: true });

/** An id of the asked kind: 22 characters of base64url. */
export const id = <Id extends string>() => z.custom<Id>((value) => typeof value === "string" && ID_PATTERN.test(value));

/** Bytes as base64url text, this many of them exactly. */
export const bytesOf = <Text extends string = string>(count: number) => {
  const length = Math.ceil((count * 4) / 3);
  return z.custom<Text>((value) => isBase64url(value) && value.length === length);
};

/** Bytes as base64url text, at least one and at most this many. */
export const bytesUpTo = <Text extends string = string>(most: number) => {
  const length = Math.ceil((most * 4) / 3);
  return z.custom<Text>((value) => isBase64url(value) && value.length > 0 && value.length <= length);
};

const isBase64url = (value: unknown): value is string => typeof value === "string" && /^[A-Za-z0-9_-]*$/.test(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A moment by the server's clock, in milliseconds since 1970. */
export const instant = z.custom<Instant>(isWhole);

/** A length of time in milliseconds. */
export const millis = z.custom<Millis>(isWhole);

/** Which of a room's two places. */
export const seat: z.ZodMiniType<Seat> = z.enum(["a", "b"]);

/** One value for each seat. */
export const bySeatOf = <Value extends z.ZodMiniType>(value: Value) => z.strictObject({ a: value, b: value });

/** A whole number, at least `least`. */
export const whole = (least: number) => z.int().check(z.minimum(least));

/** An e-mail address as it is compared: trimmed and in small letters. */
export const address = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(/^[^\s@"<>]{1,64}@[^\s@"<>]{1,253}$/));

/** Nothing but the fact that it was asked. */
export const nothing = z.strictObject({});
