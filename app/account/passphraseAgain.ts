import { isRefused } from "../../lib/seal/refusal";
import type { Me } from "../../lib/wire/routes/account";
import { seal } from "../unlock/seal";
import type { AccountRefusal } from "./acts";

/** What proves the passphrase to the server, asked once more. It is held against the open keys here: a wrong one is not even sent. */
export async function passphraseAgain(
  { salt, kdf, seedBox }: Me,
  passphrase: string,
): Promise<{ readonly authKey: string } | { readonly refused: AccountRefusal }> {
  const proof = await seal().provePassphrase({ passphrase, salt, kdf, seedBox });
  return isRefused(proof) ? { refused: proof.refused } : proof;
}
