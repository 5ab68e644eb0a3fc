import { databaseIsAway } from "../lib/store/away";
import { noteOccasions } from "../lib/store/occasions";
import { forgetReminders, putBackReminder, seenBy, type TakenReminder, takeReminder } from "../lib/store/reminders";
import { forgetEndpoint } from "../lib/store/reminderWishes";
import type { Store } from "../lib/store/store";
import type { AccountId } from "../lib/values/ids";
import { type Instant, minutes, seconds } from "../lib/values/time";
import en from "../lib/words/en.json";
import { nameOf, placeOf } from "./failure";
import type { Log } from "./log";
import type { Mail, Sending } from "./mail";
import { reminded } from "./metrics";
import type { Push } from "./push";
import { createRhythm } from "./rhythm";

export type RemindingParts = {
  readonly store: Store;
  readonly now: () => Instant;
  /** Whose lines stand at this node. */
  readonly here: () => readonly AccountId[];
  /** Null where this house sends no mail. */
  readonly mail: Mail | null;
  readonly push: Push;
};

const EVERY = seconds(5);
/** So many at the most before the others get their turn to note and to be seen. */
const AT_ONCE = 50;

/** Reminds people of what came while they were not here, as long as this node runs. */
export function keepReminding(parts: RemindingParts, log: Log): { readonly stop: () => Promise<void> } {
  const rhythm = createRhythm((error) => {
    if (!databaseIsAway(error)) log.error({ name: nameOf(error), place: placeOf(error) }, "not reminded");
  });
  rhythm.every(EVERY, () => remindAll(parts));
  rhythm.every(minutes(10), () => forgetReminders(parts.store));
  return {
    stop: async () => {
      await rhythm.stop();
      parts.mail?.close();
    },
  };
}

/** One round: notes what came, lets go of what was seen, sends what is due. */
export async function remindAll(parts: RemindingParts): Promise<void> {
  const { store, now, here, mail } = parts;
  await noteOccasions(store, now());
  await seenBy(store, [...new Set(here())]);
  for (let count = 0; count < AT_ONCE; count += 1) {
    const taken = await takeReminder(store, now(), mail !== null);
    if (taken === null) return;
    if (taken !== "waits") await send(parts, taken);
  }
}

async function send(parts: RemindingParts, taken: TakenReminder): Promise<void> {
  const outcomes = await Promise.all([...byMail(parts, taken), ...taken.endpoints.map((each) => byPush(parts, each))]);
  const outcome = outcomes.includes("sent") ? "sent" : outcomes.includes("later") ? "later" : "never";
  reminded.inc({ outcome });
  // One way that worked is enough: the other would say the same once more.
  if (outcome === "later") await putBackReminder(parts.store, taken, parts.now());
}

const byMail = ({ mail }: RemindingParts, { email, line }: TakenReminder): readonly Promise<Sending>[] =>
  mail === null || email === null ? [] : [mail.send(email, en.reminders.lines[line])];

async function byPush({ push, store }: RemindingParts, endpoint: string): Promise<Sending> {
  const waking = await push.wake(endpoint);
  if (waking !== "gone") return waking;
  await forgetEndpoint(store, endpoint);
  return "never";
}
