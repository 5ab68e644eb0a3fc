import { deleteDue } from "../lib/store/accountDeletion";
import { databaseIsAway } from "../lib/store/away";
import { forgetExpired } from "../lib/store/openShare";
import { forgetSignInsOver } from "../lib/store/signIns";
import type { Store } from "../lib/store/store";
import { minutes } from "../lib/values/time";
import { nameOf, placeOf } from "./failure";
import type { Log } from "./log";
import { createRhythm } from "./rhythm";

const EVERY = minutes(10);

/**
 * What falls due where nobody looks any more: what counsellors could read is erased once its time is over (it never opens after that
 * in any case), accounts whose day has come are deleted, and sign-ins that have been over for long are forgotten.
 */
export function keepSwept(store: Store, log: Log): { readonly stop: () => Promise<void> } {
  const rhythm = createRhythm((error) => {
    // The next time comes; the health answer tells of a database that is away.
    if (!databaseIsAway(error)) log.error({ name: nameOf(error), place: placeOf(error) }, "not swept");
  });
  rhythm.every(EVERY, () => forgetExpired(store));
  rhythm.every(EVERY, () => deleteDue(store));
  rhythm.every(EVERY, () => forgetSignInsOver(store));
  return { stop: rhythm.stop };
}
