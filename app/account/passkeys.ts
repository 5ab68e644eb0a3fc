import { ask } from "../../lib/line/ask";
import { isRefused } from "../../lib/seal/refusal";
import { newId, type PasskeyId } from "../../lib/values/ids";
import type { Me } from "../../lib/wire/routes/account";
import { addPasskey, listPasskeys, type PasskeyLine, removePasskey } from "../../lib/wire/routes/passkeys";
import { staysUnlocked } from "../unlock/keeping";
import { askPasskey, letGo, makePasskey, type PasskeyRefusal } from "../unlock/passkey";
import { passkeyIsHere, passkeysAreGone, passkeysHere } from "../unlock/passkeysHere";
import { seal } from "../unlock/seal";
import { settle } from "../unlock/standing";
import type { AccountRefusal } from "./acts";

/** Why a passkey was not kept, or did not unlock. `passkey-gone`: it was removed. */
export type KeyRefusal = AccountRefusal | PasskeyRefusal | "passkey-gone";

/** Makes a passkey on this device and keeps the seed locked under it. Null when done. */
export async function keepPasskey(
  { accountId }: Me,
  authKey: string,
  others: readonly PasskeyLine[],
): Promise<KeyRefusal | null> {
  const made = await makePasskey(
    accountId,
    others.map((each) => each.credentialId),
  );
  if ("refused" in made) return made.refused;
  const { credentialId, given } = made;
  const locked = await seal().lockUnderPasskey({ credentialId, given });
  given.fill(0);
  if (isRefused(locked)) return locked.refused;
  const told = await ask(addPasskey, {}, { passkeyId: newId<PasskeyId>(), credentialId, box: locked.box, authKey });
  if (told.ok) passkeyIsHere(accountId, credentialId);
  else await letGo(credentialId);
  return told.ok ? null : told.refusal;
}

/** Removes a passkey: the server forgets what it opened. Null when done, or when it was gone already. */
export async function dropPasskey(me: Me, { passkeyId, credentialId }: PasskeyLine): Promise<AccountRefusal | null> {
  const told = await ask(removePasskey, { passkeyId }, {});
  if (!told.ok && told.refusal !== "unknown") return told.refusal;
  passkeysAreGone(me.accountId, [credentialId]);
  await letGo(credentialId);
  return null;
}

/** Opens the keys of a tab that is signed in, with a passkey of this browser. The server only gives the locked seed. */
export async function unlockByPasskey(me: Me): Promise<KeyRefusal | null> {
  const { accountId, identityVersion } = me;
  const told = await ask(listPasskeys, {}, {});
  if (!told.ok) return told.refusal;
  const here = passkeysHere(accountId);
  const among = told.passkeys.filter(({ credentialId }) => here.includes(credentialId));
  passkeysAreGone(
    accountId,
    here.filter((name) => !among.some(({ credentialId }) => credentialId === name)),
  );
  if (among.length === 0) return "passkey-gone";
  const got = await askPasskey(
    accountId,
    among.map(({ credentialId }) => credentialId),
  );
  if ("refused" in got) return got.refused;
  const { credentialId, given } = got;
  const box = among.find((each) => each.credentialId === credentialId)?.box ?? "";
  const opened = await seal().openByPasskey({ accountId, identityVersion, credentialId, given, box });
  given.fill(0);
  if (isRefused(opened)) return opened.refused;
  await settle(me, staysUnlocked(accountId));
  return null;
}
