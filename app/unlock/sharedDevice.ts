import { ask } from "../../lib/line/ask";
import { keepsUnsent, type Slate } from "../../lib/line/tabStore";
import type { AccountId } from "../../lib/values/ids";
import { signOut } from "../../lib/wire/routes/signIns";
import { eraseAll } from "./erase";
import { isMarkedShared, markShared, trying, unmarkShared } from "./sharedMark";

/** This tab is one in which the sign-in lives; gone with the tab, and with the sign-in. */
const HERE = "heard.here";
/** Held by each such tab as long as it lives. */
const LIVE = "heard-shared-device";
const UNSENT = "heard-line-";

const belongs = (): boolean => trying(() => sessionStorage.getItem(HERE)) === "yes";

let held = false;

/** A sign-in on a device that others use too lives in this tab from now on. */
export function beginShared(): void {
  markShared();
  trying(() => sessionStorage.setItem(HERE, "yes"));
  if (held) return;
  held = true;
  void navigator.locks.request(LIVE, { mode: "shared" }, () => new Promise(() => {}));
}

/** Whoever signs in here now has this device to themself. */
export function endShared(): void {
  unmarkShared();
  trying(() => sessionStorage.removeItem(HERE));
}

const nameOf = (accountId: AccountId) => `${UNSENT}${accountId}`;

/** Where this tab keeps what is not sent yet: sealed, and only as long as the sign-in lives here. What comes later is kept nowhere. */
export const slateOf = (accountId: AccountId): Slate => ({
  read: () => trying(() => sessionStorage.getItem(nameOf(accountId))),
  write: (text) => {
    // Where there is no room for it, it is in memory still.
    if (belongs()) trying(() => sessionStorage.setItem(nameOf(accountId), text));
  },
});

const slateNamed = (name: string): Slate => ({ read: () => sessionStorage.getItem(name), write: () => {} });

/** Whether something waits in this tab, sealed, that was not sent yet. */
export const unsentHere = (): boolean =>
  trying(() => Object.keys(sessionStorage).some((name) => name.startsWith(UNSENT) && keepsUnsent(slateNamed(name)))) ??
  false;

/** Leaves nothing of ours in this browser; `unsent` may stay in this tab, sealed, until it is closed. */
export const eraseShared = (unsent: "goes" | "stays"): Promise<void> =>
  eraseAll((name) => unsent === "stays" && name.startsWith(UNSENT) && keepsUnsent(slateNamed(name)));

let cleaning: Promise<void> | null = null;

/** Clears away what a tab that was simply closed has left behind on a device that others use too. Once a page. */
export function cleanUp(): Promise<void> {
  cleaning ??= cleanedUp();
  return cleaning;
}

async function cleanedUp(): Promise<void> {
  if (!isMarkedShared() || belongs() || (await livesElsewhere())) return;
  const told = await ask(signOut, {}, {});
  await eraseShared("goes");
  // The cookie is the server's to take back: where it was not reached, the next start tries again.
  if (!told.ok && told.refusal !== "signed-out") markShared();
}

async function livesElsewhere(): Promise<boolean> {
  const { held: locks = [] } = await navigator.locks.query();
  return locks.some(({ name }) => name === LIVE);
}
