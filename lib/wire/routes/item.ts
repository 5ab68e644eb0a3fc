import * as z from "zod/mini";
import type { Sealed, WrappedKey } from "../../values/sealed";
import { bytesUpTo, whole } from "./fields";

/** Sealed words outside a talk: under a key of their own, wrapped by the room's epoch (0: sealed to oneself). At most 16 KiB. */
export const item = z.strictObject({
  epoch: whole(0),
  wrappedKey: bytesUpTo<WrappedKey>(256),
  sealed: bytesUpTo<Sealed>(16_384),
});
export type Item = z.output<typeof item>;
