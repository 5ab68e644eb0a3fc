import type { AccountId } from "../../lib/values/ids";
import { trying } from "./sharedMark";

const KEPT = "heard.kept";
const CODE = "heard.code";

const nameFor = (thing: string, accountId: AccountId) => `${thing}.${accountId}`;

/** What unlocks this tab after a reload, and where `stays` every tab of this device; worthless without the device's own key. */
export function keep(accountId: AccountId, kept: string, stays: boolean): void {
  const name = nameFor(KEPT, accountId);
  trying(() => sessionStorage.setItem(name, kept));
  if (stays) trying(() => localStorage.setItem(name, kept));
}

export const keptFor = (accountId: AccountId): string | null =>
  trying(() => sessionStorage.getItem(nameFor(KEPT, accountId)) ?? localStorage.getItem(nameFor(KEPT, accountId)));

/** Whether this device stays unlocked in new tabs. */
export const staysUnlocked = (accountId: AccountId): boolean =>
  trying(() => localStorage.getItem(nameFor(KEPT, accountId))) !== null;

/** From now on each new tab asks again; this one stays as it is. */
export const stopStaying = (accountId: AccountId): void => {
  trying(() => localStorage.removeItem(nameFor(KEPT, accountId)));
};

/** This tab asks for the passphrase again, unless the device stays unlocked. */
export const dropTab = (accountId: AccountId): void => {
  trying(() => sessionStorage.removeItem(nameFor(KEPT, accountId)));
};

export function dropKept(accountId: AccountId): void {
  dropTab(accountId);
  stopStaying(accountId);
}

/** A new recovery code, sealed to its owner, until it has been typed back; with the tab alone where others use this device. */
export const keepCode = (accountId: AccountId, sealed: string, shared: boolean): void => {
  trying(() => (shared ? sessionStorage : localStorage).setItem(nameFor(CODE, accountId), sealed));
};
export const keptCode = (accountId: AccountId): string | null =>
  trying(() => sessionStorage.getItem(nameFor(CODE, accountId)) ?? localStorage.getItem(nameFor(CODE, accountId)));
export const dropCode = (accountId: AccountId): void => {
  for (const where of [sessionStorage, localStorage]) trying(() => where.removeItem(nameFor(CODE, accountId)));
};

const putOff = new Set<AccountId>();

/** Whether a partner chose, on this page, to prove their recovery code another time. */
export const provingPutOff = (accountId: AccountId): boolean => putOff.has(accountId);
export const putOffProving = (accountId: AccountId): void => {
  putOff.add(accountId);
};
