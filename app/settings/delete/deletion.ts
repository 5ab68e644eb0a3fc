import { type AskRefusal, ask } from "../../../lib/line/ask";
import { forgetAccount } from "../../../lib/line/forgetAccount";
import type { AccountId } from "../../../lib/values/ids";
import type { Me } from "../../../lib/wire/routes/account";
import { deleteAccount as deleteRoute, keepAccount as keepRoute } from "../../../lib/wire/routes/deletion";
import type { AccountRefusal } from "../../account/acts";
import { passphraseAgain } from "../../account/passphraseAgain";
import { dropCode } from "../../unlock/keeping";
import { leave } from "../../unlock/standing";

export type When = "now" | "in-7-days";

/** Deletes one's account. Null when done. */
export async function deleteAccount(me: Me, passphrase: string, when: When): Promise<AccountRefusal | null> {
  const key = await passphraseAgain(me, passphrase);
  if ("refused" in key) return key.refused;
  const told = await ask(deleteRoute, {}, { authKey: key.authKey, when });
  return told.ok ? null : whyNot(told.refusal);
}

/** Takes what is left of a deleted account from this device: keys, drafts, what was read when looking back. */
export async function clearDevice(accountId: AccountId): Promise<void> {
  dropCode(accountId);
  await leave();
  await forgetAccount(accountId);
}

/** Keeps an account that was to be deleted. Null when done. */
export async function keepAccount(me: Me, passphrase: string): Promise<AccountRefusal | null> {
  const key = await passphraseAgain(me, passphrase);
  if ("refused" in key) return key.refused;
  const told = await ask(keepRoute, {}, { authKey: key.authKey });
  return told.ok ? null : whyNot(told.refusal);
}

// The address is right; it can only be the passphrase.
const whyNot = (refusal: AskRefusal): AccountRefusal =>
  refusal === "wrong-credentials" ? "wrong-passphrase" : refusal;
