import type { AccountId } from "../../lib/values/ids";
import { trying } from "./sharedMark";

const nameFor = (accountId: AccountId) => `heard.passkeys.${accountId}`;

/** The names of the passkeys that were made or used in this browser: only then is one offered here. */
export const passkeysHere = (accountId: AccountId): readonly string[] =>
  (trying(() => localStorage.getItem(nameFor(accountId))) ?? "").split(".").filter(Boolean);

const note = (accountId: AccountId, names: readonly string[]): void => {
  trying(() =>
    names.length === 0
      ? localStorage.removeItem(nameFor(accountId))
      : localStorage.setItem(nameFor(accountId), names.join(".")),
  );
};

export const passkeyIsHere = (accountId: AccountId, name: string): void =>
  note(accountId, [...new Set([...passkeysHere(accountId), name])]);

/** Those of `names` are here no longer. */
export const passkeysAreGone = (accountId: AccountId, names: readonly string[]): void =>
  note(
    accountId,
    passkeysHere(accountId).filter((each) => !names.includes(each)),
  );
