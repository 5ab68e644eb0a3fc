import { ask } from "../../../lib/line/ask";
import { forgetAccount } from "../../../lib/line/forgetAccount";
import { isRefused } from "../../../lib/seal/refusal";
import type { AccountId } from "../../../lib/values/ids";
import { deleteAccount as deleteRoute, keepAccount as keepRoute } from "../../../lib/wire/routes/deletion";
import type { AccountRefusal } from "../../account/acts";
import { dropCode } from "../../unlock/keeping";
import { leave } from "../../unlock/standing";
import type { Unlocked } from "../../unlock/Unlock";

export type When = "now" | "in-7-days";

type Own = Pick<Unlocked, "me" | "seal">;

/** Deletes one's account. Null when done. */
export async function deleteAccount(own: Own, passphrase: string, when: When): Promise<AccountRefusal | null> {
  const key = await keyOf(own, passphrase);
  if ("refused" in key) return key.refused;
  const told = await ask(deleteRoute, {}, { authKey: key.authKey, when });
  return told.ok ? null : told.refusal;
}

/** Takes what is left of a deleted account from this device: keys, drafts, what was read when looking back. */
export async function clearDevice(accountId: AccountId): Promise<void> {
  dropCode(accountId);
  await leave();
  await forgetAccount(accountId);
}

/** Keeps an account that was to be deleted. Null when done. */
export async function keepAccount(own: Own, passphrase: string): Promise<AccountRefusal | null> {
  const key = await keyOf(own, passphrase);
  if ("refused" in key) return key.refused;
  const told = await ask(keepRoute, {}, { authKey: key.authKey });
  return told.ok ? null : told.refusal;
}

/** What proves the passphrase, once it has opened one's own keys here: a wrong one is not even sent. */
async function keyOf(
  { me, seal }: Own,
  passphrase: string,
): Promise<{ readonly authKey: string } | { readonly refused: AccountRefusal }> {
  const { salt, kdf, seedBox } = me;
  const checked = await seal.checkPassphrase({ passphrase, salt, kdf, seedBox });
  if (isRefused(checked)) return checked;
  const material = await seal.signInMaterial({ passphrase, salt, kdf });
  return isRefused(material) ? material : { authKey: material.authKey };
}
