import * as z from "zod/mini";
import type { SignInId } from "../../values/ids";
import { means } from "./account";
import { id, instant, nothing } from "./fields";
import { granted, type JsonRoute } from "./route";

/** A live sign-in as its owner sees it; `current` is the one that asks. */
export const signInLine = z.strictObject({
  id: id<SignInId>(),
  device: z.string(),
  means,
  createdAt: instant,
  seenAt: instant,
  shared: z.boolean(),
  current: z.boolean(),
});
export type SignInLine = z.output<typeof signInLine>;

export const listSignIns = {
  method: "GET",
  path: "/api/account/sign-ins",
  params: nothing,
  request: nothing,
  answer: granted({ signIns: z.array(signInLine) }),
} as const satisfies JsonRoute;

/** Ends one of one's own sign-ins; its line is cut within two seconds. `unknown`. */
export const endSignIn = {
  method: "DELETE",
  path: "/api/account/sign-ins/:signInId",
  params: z.strictObject({ signInId: id<SignInId>() }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Ends all of one's sign-ins but the one that asks. */
export const endOtherSignIns = {
  method: "DELETE",
  path: "/api/account/sign-ins",
  params: nothing,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Ends the sign-in that asks and takes every cookie of ours back. */
export const signOut = {
  method: "POST",
  path: "/api/account/sign-out",
  params: nothing,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
