import { canonicalJson } from "../values/canonical";
import { SEATS, type Seat } from "../values/seat";
import { after, days, type Instant, instant, laterOf } from "../values/time";
import { dayOf, pickedMoment } from "./evenings";
import { TOPIC_LENGTH, tidyLine } from "./topic";
import { daysLater, momentOf, wallClock } from "./wallClock";

/** How an agreement went, as far as anyone has said; `again`: they want to talk about it once more. */
export const OUTCOMES = ["open", "done", "still-on", "let-go", "again"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** What can be said about how it went. */
export const SAID_OUTCOMES = ["done", "still-on", "let-go", "again"] as const satisfies readonly Outcome[];
export type SaidOutcome = (typeof SAID_OUTCOMES)[number];

/** Who does what was agreed. */
export const DOERS = ["a", "b", "both"] as const;
export type Doer = Seat | "both";

/** The seats of those who do it. */
export const doersOf = ({ who }: Pick<Wording, "who">): readonly Seat[] => (who === "both" ? SEATS : [who]);

/** What an agreement says. `by` is a day on the calendar ("2026-11-27"), the same for both wherever they are; null for none. */
export type Wording = { readonly what: string; readonly who: Doer; readonly by: string | null };

/** How long what is agreed may be, in characters: a sentence or two. */
export const AGREEMENT_LENGTH = 300;
/** How long an agreement rests before it is asked how it went: without a day of its own, and once it was said to be still on. */
const REST = days(14);

/** A wording as it is kept: no blanks at its ends; null where nothing is left, or it is too long. */
export function tidyWording({ what, who, by }: Wording): Wording | null {
  const line = tidyLine(what, AGREEMENT_LENGTH);
  return line === null ? null : { what: line, who, by };
}

/** What is sealed of a wording. */
export const sealedWording = ({ what, who, by }: Wording): string => canonicalJson({ what, who, by });

/** A wording out of its opened words; null where they are none. The partner's browser wrote it, so nothing of it is believed unseen. */
export function readWording(words: string): Wording | null {
  const { what, who, by } = parsed(words);
  const doer = DOERS.find((each) => each === who);
  if (typeof what !== "string" || doer === undefined) return null;
  const day = typeof by === "string" && isDay(by) ? by : null;
  return day === by ? tidyWording({ what, who: doer, by: day }) : null;
}

/** Whether a day is one of the calendar, as a field for days has it. */
const isDay = (day: string): boolean => {
  const moment = pickedMoment(day, "12:00", "UTC");
  return moment !== null && dayOf(moment, "UTC") === day;
};

/** Whether it still stands and is not settled. */
export const isOpen = (outcome: Outcome): boolean => outcome === "open" || outcome === "still-on";

/** An agreement as far as asking about it goes. `wording` is null where it cannot be opened. */
type Standing = {
  readonly outcome: Outcome;
  readonly outcomeAt: Instant | null;
  readonly agreedAt: Instant;
  readonly wording: Wording | null;
};

/**
 * From when it may be asked how it went; null for what is not asked about: the settled, and what cannot be read here. An
 * agreement with a day is asked about once that day is over by the clocks of `zone`, one without after two weeks; one that is still on rests
 * two weeks more. [A5]
 */
export function askedFrom({ outcome, outcomeAt, agreedAt, wording }: Standing, zone: string): Instant | null {
  if (!isOpen(outcome) || wording === null) return null;
  const due = wording.by === null ? after(agreedAt, REST) : endOf(wording.by, zone);
  return outcome === "still-on" && outcomeAt !== null ? laterOf(due, after(outcomeAt, REST)) : due;
}

/** The one agreement to ask about now: the one that has been due the longest; null for none. Never more than one. [A5] */
export function toAskAbout<T extends Standing>(agreements: readonly T[], now: Instant, zone: string): T | null {
  const due = agreements.flatMap((agreement) => {
    const from = askedFrom(agreement, zone);
    return from !== null && from <= now ? [{ agreement, from }] : [];
  });
  return due.toSorted((one, other) => one.from - other.from)[0]?.agreement ?? null;
}

/** One's list: the open ones first, by their day, those without one after them and the newest of these first; then the settled, the last settled first. */
export function inOrder<T extends Standing>(
  agreements: readonly T[],
): { readonly open: readonly T[]; readonly settled: readonly T[] } {
  const open = agreements.filter(({ outcome }) => isOpen(outcome));
  const settled = agreements.filter(({ outcome }) => !isOpen(outcome));
  const day = ({ wording }: T) => wording?.by ?? "9999-99-99";
  const when = ({ outcomeAt, agreedAt }: T) => outcomeAt ?? agreedAt;
  return {
    open: open.toSorted((one, other) => compared(day(one), day(other)) || other.agreedAt - one.agreedAt),
    settled: settled.toSorted((one, other) => when(other) - when(one)),
  };
}

/** What an agreement becomes on the shelf: one line, cut where a topic would be too long. */
export function asTopic({ what }: Wording): string {
  const line = what.replace(/\s+/g, " ");
  return line.length <= TOPIC_LENGTH ? line : `${line.slice(0, TOPIC_LENGTH - 1).trimEnd()}…`;
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** When a day is over by the clocks of a zone. The day is one of the calendar. */
const endOf = (day: string, zone: string): Instant =>
  momentOf(daysLater(wallClock(pickedMoment(day, "00:00", zone) ?? instant(0), zone), 1), zone);

function parsed(words: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(words));
  } catch {
    return {};
  }
}
