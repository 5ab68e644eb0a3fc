import * as z from "zod/mini";
import { bytesOf, instant, nothing } from "./fields";
import { granted, type JsonRoute } from "./route";

const path = "/api/account/deletion";
/** The passphrase once more. */
const authKey = bytesOf(32);
const planned = granted({ goesAt: z.nullable(instant) });

/** When one's own account is to be deleted; null where it stays. */
export const readDeletion = {
  method: "GET",
  path,
  params: nothing,
  request: nothing,
  answer: planned,
} as const satisfies JsonRoute;

/** Deletes one's account, now or in seven days; `goesAt` is null once it is gone. `wrong-credentials`, `too-fast`. */
export const deleteAccount = {
  method: "POST",
  path,
  params: nothing,
  request: z.strictObject({ authKey, when: z.enum(["now", "in-7-days"]) }),
  answer: planned,
} as const satisfies JsonRoute;

/** Keeps an account that was to be deleted. `wrong-credentials`, `too-fast`. */
export const keepAccount = {
  method: "DELETE",
  path,
  params: nothing,
  request: z.strictObject({ authKey }),
  answer: granted({}),
} as const satisfies JsonRoute;
