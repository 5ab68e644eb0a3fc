import * as z from "zod/mini";
import type { Sealed, WrappedKey } from "../../values/sealed";
import { bytesOf, bytesUpTo, whole } from "./fields";

/** Sealed words outside a talk: under a key of their own, wrapped by the room's epoch (0: sealed to oneself). At most 16 KiB. */
export const item = z.strictObject({
  epoch: whole(0),
  wrappedKey: bytesUpTo<WrappedKey>(256),
  sealed: bytesUpTo<Sealed>(16_384),
});
export type Item = z.output<typeof item>;

/** An item sealed to oneself: nobody else can open it, whatever a server does. */
export const ownItem = z.extend(item, { epoch: whole(0).check(z.maximum(0)) });

/** The same where its size must not tell what is in it: of the smallest step, all of it. */
export const smallOwnItem = z.extend(ownItem, {
  wrappedKey: bytesOf<WrappedKey>(12 + 32 + 16),
  sealed: bytesOf<Sealed>(12 + 256 + 16),
});
