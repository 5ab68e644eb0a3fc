import type { Happening } from "../../talk/event";
import { newId, type ProposalId, type RoomId, type TalkId } from "../../values/ids";
import { type Instant, instant, seconds } from "../../values/time";
import { openEventLog } from "../postgresEventLog";
import { offerTime } from "../proposals";
import { type TakenReminder, takeReminder } from "../reminders";
import { wishReminders } from "../reminderWishes";
import type { Store } from "../store";
import { append, event, PROPOSED } from "./eventLogSetting";
import { item, type Person, paired, person } from "./people";

/** Ada and Ben in a room of their own, and what the stories of reminders do with them. */
export type Reminded = { readonly ada: Person; readonly ben: Person; readonly roomId: RoomId };

export async function couple(store: Store): Promise<Reminded> {
  const [ada, ben] = [await person(store, "ada"), await person(store, "ben")];
  return { ada, ben, roomId: (await paired(store, ada, ben)).roomId };
}

/** A little after everything that is noted by the database's own clock in a test. */
export const soon = (): Instant => instant(Date.now() + seconds(60));

type Wish = Parameters<typeof wishReminders>[2];

/** Someone wants mail, in a line of their own choice. */
export const wants = (store: Store, { accountId }: Person, wish: Partial<Wish> = {}) =>
  wishReminders(store, accountId, { mail: true, line: "moment", quiet: null, ...wish });

export async function offers(store: Store, roomId: RoomId, { accountId }: Person) {
  const proposalId = newId<ProposalId>();
  await offerTime(store, { roomId, accountId, proposalId, kind: "once", item: item(1) });
  return { roomId, proposalId };
}

/** All that one node takes at a moment. */
export async function taken(store: Store, now: Instant, sendsMail = true): Promise<readonly TakenReminder[]> {
  const all: TakenReminder[] = [];
  for (let each = await takeReminder(store, now, sendsMail); each !== null; ) {
    if (each !== "waits") all.push(each);
    each = await takeReminder(store, now, sendsMail);
  }
  return all;
}

/** What happened in a talk, whose doing it was, and when. */
type Happened = readonly [Happening, Person | null, number];
const LEAVES_IT_PAUSED = new Set(["TimeOutCalled", "CameBack", "ReturnMoved", "TalkPaused"]);

/** A talk that Ada has proposed at noon, and what came of it. */
export async function talk(store: Store, couple: Reminded, ...happened: readonly Happened[]): Promise<TalkId> {
  const { ada } = couple;
  const talkId = newId<TalkId>();
  const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words: "the topic" });
  await openEventLog(store).append([append(couple, talkId, ada, [opening])]);
  for (const [n, each] of happened.entries()) await goesOn(store, couple, talkId, n + 2, each);
  return talkId;
}

/** One thing more in a talk, at this place of its log. */
export async function goesOn(store: Store, couple: Reminded, talkId: TalkId, seq: number, happened: Happened) {
  const [happening, who, at] = happened;
  const told = who === null ? {} : { by: who === couple.ada ? ("a" as const) : ("b" as const), author: who.accountId };
  const one = { ...event(seq, happening, told), at: instant(at) };
  const status = LEAVES_IT_PAUSED.has(happening.kind) ? "paused" : "running";
  await openEventLog(store).append([{ ...append(couple, talkId, who, [one]), status }]);
}
