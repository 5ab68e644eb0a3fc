import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import {
  noPushHere,
  pushHere as pushHereRoute,
  type ReminderWish,
  reminders,
  wishReminders,
} from "../../lib/wire/routes/reminders";
import { beWoken, canBeWoken, type NotWoken, sayInstead, sleepOn } from "../unlock/wake";

/** How things stand with one's own reminders. */
export type Reminding = {
  readonly wish: ReminderWish;
  readonly sendsMail: boolean;
  readonly pushKey: string;
  readonly pushHere: boolean;
};

/** What has just happened to a change: nothing yet, kept, or why not. */
export type Kept = "saved" | NotWoken | { readonly refusal: AskRefusal } | null;

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** From ten at night until seven in the morning, where one is. */
export const nights = () => ({ from: 22 * 60, to: 7 * 60, zone: zoneHere() });

/** One's own reminders, and changing them. A change shows at once and is taken back where it was not kept. */
export function useReminders() {
  const t = useTranslations("reminders.lines");
  const [now, setNow] = useState<Reminding | null>(null);
  const [kept, setKept] = useState<Kept>(null);

  const read = useCallback(async () => {
    const told = await ask(reminders, {}, {});
    setKept(told.ok ? null : { refusal: told.refusal });
    if (!told.ok) return;
    const { wish, sendsMail, pushKey, pushHere } = told;
    setNow({ wish: wish ?? { mail: false, line: "reminder", quiet: nights() }, sendsMail, pushKey, pushHere });
    // Chosen on another device, this one says it from here on.
    if (pushHere && wish && canBeWoken()) await sayInstead(t(wish.line)).catch(() => {});
  }, [t]);
  useEffect(() => {
    void read();
  }, [read]);

  const show = (part: Partial<Reminding>) => setNow((was) => was && { ...was, ...part });

  const change = async (wish: ReminderWish): Promise<void> => {
    const before = now?.wish;
    show({ wish });
    setKept(null);
    const told = await ask(wishReminders, {}, wish);
    if (!told.ok) show(before ? { wish: before } : {});
    else if (now?.pushHere) await sayInstead(t(wish.line)).catch(() => {});
    setKept(told.ok ? "saved" : { refusal: told.refusal });
  };

  const wakeHere = async (wanted: boolean): Promise<void> => {
    if (now === null) return;
    show({ pushHere: wanted });
    setKept(null);
    const kept = wanted ? await wokenFrom(now, t(now.wish.line)) : await wokenNoMore();
    if (kept !== "saved") show({ pushHere: !wanted });
    setKept(kept);
  };

  return { now, kept, read, change, wakeHere };
}

/** Lets this browser be woken, and leaves nothing behind where that does not come to be. */
async function wokenFrom({ wish, pushKey }: Reminding, sentence: string): Promise<Kept> {
  const asked = await ask(wishReminders, {}, wish);
  if (!asked.ok) return { refusal: asked.refusal };
  const woken = await beWoken(pushKey, sentence);
  if (typeof woken === "string") return woken;
  const told = await ask(pushHereRoute, {}, woken);
  if (told.ok) return "saved";
  await sleepOn();
  return { refusal: told.refusal };
}

async function wokenNoMore(): Promise<Kept> {
  await sleepOn();
  const told = await ask(noPushHere, {}, {});
  return told.ok ? "saved" : { refusal: told.refusal };
}
