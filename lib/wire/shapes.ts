import * as z from "zod/mini";
import { type CommandId, ID_PATTERN } from "../values/ids";
import type { Sealed, WrappedKey } from "../values/sealed";
import { type Instant, instant, type Millis, millis } from "../values/time";
import { CARE_MARK } from "./care";

/** Sealed words of one command, at most: 16 KiB of sealed bytes, as base64url text. */
export const MOST_WORDS = Math.ceil((16 * 1024 * 4) / 3);

/** The last moment a date can name (year 9999), so that arithmetic on times stays exact. */
const LAST_MOMENT = 253_402_300_799_999;

/** A whole number between two bounds, both allowed. */
export const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** An id of the asked kind. */
export const id = <Id extends string>() =>
  z.pipe(
    z.string().check(z.regex(ID_PATTERN)),
    z.transform((text) => text as Id),
  );

/** A command's id, made by a browser. What begins with the mark of the server's care would stand in care's own way. */
export const commandId = z.pipe(
  z.string().check(
    z.regex(ID_PATTERN),
    z.refine((text) => !text.startsWith(CARE_MARK)),
  ),
  z.transform((text) => text as CommandId),
);

/** A length of time between two bounds in milliseconds. */
export const lengthBetween = (least: number, most: number) =>
  z.pipe(
    whole(least, most),
    z.transform((value): Millis => millis(value)),
  );

export const moment = z.pipe(
  whole(0, LAST_MOMENT),
  z.transform((value): Instant => instant(value)),
);

/** Sealed words; never empty. Their size is judged before they are parsed. */
export const sealed = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(MOST_WORDS)),
  z.transform((text) => text as Sealed),
);

export const wrappedKey = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{16,1024}$/)),
  z.transform((text) => text as WrappedKey),
);

/** A format's or a step's name: short, and no place to write in. */
export const shortName = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,31}$/));

export const epoch = whole(0, 1_000_000);
export const seq = whole(0, 1_000_000);
export const turnNo = whole(0, 1_000);
export const stepNo = whole(0, 1_000_000);
