import * as z from "zod/mini";
import { keys } from "./account";
import { bytesOf, instant, nothing, whole } from "./fields";
import { granted, type JsonRoute } from "./route";

const path = "/api/account/anew";

/** Other keys than before: the next version of one's identity. */
const identity = z.strictObject({ publicKey: bytesOf(32), identityVersion: whole(2) });
export type NewPublicKey = z.output<typeof identity>;

/** Whether somebody asked to begin anew without passphrase and code: from when this sign-in may, and another of one's own. */
export const readAnew = {
  method: "GET",
  path,
  params: nothing,
  request: nothing,
  answer: granted({ own: z.nullable(instant), elsewhere: z.nullable(instant) }),
} as const satisfies JsonRoute;

/** Asks to begin anew, in seven days. `not-proven` on a device that others use. */
export const askAnew = {
  method: "POST",
  path,
  params: nothing,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Begins anew, once its time has come: `not-proven` before. `changed-since` where the keys are newer. */
export const beginAnew = {
  method: "PUT",
  path,
  params: nothing,
  request: z.strictObject({ ...keys, identity }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Takes back every such asking of the account, by the passphrase. `wrong-credentials`, `too-fast`. */
export const takeBackAnew = {
  method: "DELETE",
  path,
  params: nothing,
  request: z.strictObject({ authKey: bytesOf(32) }),
  answer: granted({}),
} as const satisfies JsonRoute;
