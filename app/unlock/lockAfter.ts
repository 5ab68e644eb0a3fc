import type { AccountId } from "../../lib/values/ids";
import { type Millis, minutes } from "../../lib/values/time";
import { staysUnlocked } from "./keeping";
import { trying } from "./sharedMark";

/** After how many quiet minutes this device locks by itself; `never`: only when its tabs are closed. */
export const LOCK_CHOICES = ["5", "15", "60", "never"] as const;
export type LockChoice = (typeof LOCK_CHOICES)[number];

const CHOICE = "heard.lock-after";
const USUAL: LockChoice = "15";

/** What was chosen on this device. */
export function chosenLock(): LockChoice {
  const kept = trying(() => localStorage.getItem(CHOICE));
  return LOCK_CHOICES.find((each) => each === kept) ?? USUAL;
}

export const chooseLock = (choice: LockChoice): void => {
  trying(() => (choice === USUAL ? localStorage.removeItem(CHOICE) : localStorage.setItem(CHOICE, choice)));
};

/** How long without a sign it takes here; null for never, as on a device that was told to stay unlocked. */
export function lockAfter(whose: AccountId): Millis | null {
  const choice = chosenLock();
  return choice === "never" || staysUnlocked(whose) ? null : minutes(Number(choice));
}
