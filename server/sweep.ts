import { databaseIsAway } from "../lib/store/away";
import { forgetExpired } from "../lib/store/openShare";
import type { Store } from "../lib/store/store";
import { minutes } from "../lib/values/time";
import { nameOf, placeOf } from "./failure";
import type { Log } from "./log";
import { createRhythm } from "./rhythm";

const EVERY = minutes(10);

/** Erases what counsellors could read once its time is over, also where nobody looks any more. It never opens after that in any case. */
export function keepSwept(store: Store, log: Log): { readonly stop: () => Promise<void> } {
  const rhythm = createRhythm((error) => {
    // The next time comes; the health answer tells of a database that is away.
    if (!databaseIsAway(error)) log.error({ name: nameOf(error), place: placeOf(error) }, "not swept");
  });
  rhythm.every(EVERY, () => forgetExpired(store));
  return { stop: rhythm.stop };
}
