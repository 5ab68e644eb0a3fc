import { ask } from "../../lib/line/ask";
import type { AccountLocks } from "../../lib/seal/account";
import { isRefused } from "../../lib/seal/refusal";
import type { Me } from "../../lib/wire/routes/account";
import { beginAnew, type NewPublicKey } from "../../lib/wire/routes/beginAnew";
import { seal } from "../unlock/seal";
import { type AccountRefusal, enter, onTheWire } from "./acts";
import { areInForce } from "./newKeys";

/** Other keys that know nothing of those before; the same are sent again when the line fails half way. */
export type AnewKeys = { readonly locks: AccountLocks; readonly identity: NewPublicKey };

/** Makes them on this device. Takes a second or two; nothing is in force yet. */
export async function makeAnewKeys(
  { accountId, identityVersion }: Me,
  passphrase: string,
): Promise<AnewKeys | { readonly refused: AccountRefusal }> {
  const made = await seal().beginAnew({ accountId, identityVersion, passphrase });
  if (isRefused(made)) return made;
  const { publicKey, identityVersion: next, accountId: _, ...locks } = made;
  return { locks, identity: { publicKey, identityVersion: next } };
}

/** Puts them in force. May be asked again with the same ones. Null when done. */
export async function putAnewKeys({ locks, identity }: AnewKeys): Promise<AccountRefusal | null> {
  const told = await ask(beginAnew, {}, { ...onTheWire(locks), identity });
  if (!told.ok && !(await areInForce(locks))) return told.refusal;
  const moved = await seal().moveOver();
  return isRefused(moved) ? moved.refused : enter(locks.recoveryCode);
}
