import * as z from "zod/mini";
import type { PasskeyId } from "../../values/ids";
import { bytesOf, bytesUpTo, id, instant, nothing } from "./fields";
import { granted, type JsonRoute } from "./route";

/** So many passkeys an account has at most. */
export const MOST_PASSKEYS = 10;

const credentialId = bytesUpTo(1_023);
const box = bytesUpTo(384);

/** One passkey of one's own, and the seed as it is locked under it. */
export const passkeyLine = z.strictObject({
  passkeyId: id<PasskeyId>(),
  credentialId,
  box,
  /** What the browser called itself when it was made. */
  device: z.string(),
  createdAt: instant,
});
export type PasskeyLine = z.output<typeof passkeyLine>;

/** One's own passkeys, the oldest first. */
export const listPasskeys = {
  method: "GET",
  path: "/api/account/passkeys",
  params: nothing,
  request: nothing,
  answer: granted({ passkeys: z.array(passkeyLine) }),
} as const satisfies JsonRoute;

/** Keeps a further lock; `authKey` proves the passphrase once more. `not-proven`, `wrong-credentials`, `passkeys-full`, `too-fast`. */
export const addPasskey = {
  method: "POST",
  path: "/api/account/passkeys",
  params: nothing,
  request: z.strictObject({ passkeyId: id<PasskeyId>(), credentialId, box, authKey: bytesOf(32) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Removes one of one's own; it opens nothing any more. `unknown`. */
export const removePasskey = {
  method: "DELETE",
  path: "/api/account/passkeys/:passkeyId",
  params: z.strictObject({ passkeyId: id<PasskeyId>() }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
