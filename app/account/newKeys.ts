import { ask } from "../../lib/line/ask";
import { renewAllRooms } from "../../lib/line/renewAllRooms";
import type { AccountLocks } from "../../lib/seal/account";
import { isRefused } from "../../lib/seal/refusal";
import { me as meRoute, type NewIdentity, rekey } from "../../lib/wire/routes/account";
import { seal } from "../unlock/seal";
import { type AccountRefusal, enter, onTheWire } from "./acts";

/** `code`: the same keys under a new passphrase and code. `known`: other keys besides, for someone may know these. */
export type Why = "code" | "known";

/** What was made on this device; the same is sent again when the line fails half way. */
export type MadeKeys = { readonly locks: AccountLocks; readonly identity: NewIdentity | null };

/** Makes them on this device. Takes a second or two; nothing is in force yet. */
export async function makeKeys(why: Why, passphrase: string): Promise<MadeKeys | { readonly refused: AccountRefusal }> {
  if (why === "code") {
    const locks = await seal().rekey({ passphrase });
    return isRefused(locks) ? locks : { locks, identity: null };
  }
  const made = await seal().makeAnew({ passphrase });
  if (isRefused(made)) return made;
  const { publicKey, identityVersion, ring, accountId: _, ...locks } = made;
  return { locks, identity: { publicKey, identityVersion, ring } };
}

/** Puts them in force, and gives every room a fresh key. May be asked again with the same ones. Null when done. */
export async function putKeys({ locks, identity }: MadeKeys, proof: string): Promise<AccountRefusal | null> {
  const told = await ask(rekey, {}, { ...onTheWire(locks), proof, identity });
  // Where an earlier answer was lost on its way they are in force already, and the proof of before is none any more.
  if (!told.ok && !(await areInForce(locks))) return told.refusal;
  if (identity !== null) {
    const moved = await seal().moveOver();
    if (isRefused(moved)) return moved.refused;
  }
  const refused = await enter(locks.recoveryCode);
  if (refused !== null) return refused;
  const own = await ask(meRoute, {}, {});
  // A room that is not reached now gets its key when it is next opened.
  if (own.ok) await renewAllRooms({ accountId: own.accountId, ask, seal: seal() });
  return null;
}

/** Whether these locks are the account's already: an answer of before may have been lost. */
export async function areInForce({ salt }: AccountLocks): Promise<boolean> {
  const own = await ask(meRoute, {}, {});
  return own.ok && own.salt === salt;
}
