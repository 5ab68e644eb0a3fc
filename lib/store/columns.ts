import { type Instant, instant } from "../values/time";
import type { Prisma } from "./generated/client";

/** A moment of the database as ours. */
export const asInstant = (date: Date): Instant => instant(date.getTime());
export const asInstantOrNull = (date: Date | null): Instant | null => (date === null ? null : asInstant(date));

/** What was stored as it came from us, back under its type: ids, closed sets, and JSON that was parsed at the edge. */
export const stored = <Value>(column: unknown): Value => column as Value;

/** A plain value for a JSON column. */
export const asJson = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject;
