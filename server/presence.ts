import type { Hint } from "../lib/store/hint";
import type { TalkId } from "../lib/values/ids";
import { type BySeat, bySeat, SEATS, type Seat } from "../lib/values/seat";
import { between, type Instant, laterOf, type Millis, seconds } from "../lib/values/time";

/** A place in a talk on one node, as nodes tell each other: someone sits there, or the last one there has gone. */
export type SeatHint = Extract<Hint, { readonly presence: unknown }>["presence"];

/** Who sits where right now, on all nodes; never stored. */
export type Presence = {
  /** A line of this partner sat down in the talk. */
  readonly enter: (talk: TalkId, seat: Seat, line: string) => void;
  /** A line got up or broke; `lastSeen` is when it was last heard of. */
  readonly exit: (talk: TalkId, seat: Seat, line: string, lastSeen: Instant) => void;
  readonly hear: (hint: SeatHint) => void;
  readonly present: (talk: TalkId) => BySeat<boolean>;
  /** Whoever of the two has not been seen in this talk counts as seen now, and is awaited from here on. */
  readonly awaitBoth: (talk: TalkId) => void;
  /** Tells other nodes who is here; called more often than SAID_FOR. */
  readonly repeat: () => void;
  /** Judges who has been out of sight for longer than their talk's grace. Called a few times a second. */
  readonly judge: () => void;
  /** Whether someone sits here, or is awaited. */
  readonly matters: (talk: TalkId) => boolean;
  readonly forget: (talk: TalkId) => void;
};

type Parts = {
  readonly node: string;
  readonly now: () => Instant;
  /** How long one may be out of sight in this talk; null where nobody is awaited. */
  readonly graceOf: (talk: TalkId) => Millis | null;
  readonly tell: (hint: SeatHint) => void;
  /** Someone came or went. */
  readonly changed: (talk: TalkId) => void;
  /** Someone was out of sight for too long; fails where that could not be written. */
  readonly away: (talk: TalkId, seat: Seat, lastSeen: Instant) => Promise<void>;
};

/** What other nodes said of a seat holds this long: three times what lies between two tellings. */
export const SAID_FOR = seconds(12);

type Sitting = {
  readonly lines: Set<string>;
  /** When each other node last said that someone sits here. */
  readonly elsewhere: Map<string, Instant>;
  /** Since when they are awaited; null while they are here, or once they were judged. */
  lastSeen: Instant | null;
  /** Whether this node itself has ever seen or heard of them here. */
  known: boolean;
};

export function createPresence({ node, now, graceOf, tell, changed, away }: Parts): Presence {
  const talks = new Map<TalkId, BySeat<Sitting>>();
  // A node that has just started has not heard the others yet: it judges nobody by their silence. [fail open]
  const earliest = now() + SAID_FOR;
  const heardOf = (heard: Instant): boolean => between(heard, now()) < SAID_FOR;

  const sittings = (talk: TalkId): BySeat<Sitting> => {
    const known = talks.get(talk) ?? { a: nobody(), b: nobody() };
    talks.set(talk, known);
    return known;
  };

  const isHere = ({ lines, elsewhere }: Sitting): boolean => lines.size > 0 || [...elsewhere.values()].some(heardOf);

  const changing = (talk: TalkId, seat: Seat, change: (sitting: Sitting) => void): void => {
    const sitting = sittings(talk)[seat];
    const before = isHere(sitting);
    change(sitting);
    const after = isHere(sitting);
    if (after) Object.assign(sitting, { lastSeen: null, known: true });
    if (after !== before) changed(talk);
  };

  const tellOwn = (talk: TalkId): void => {
    const both = sittings(talk);
    for (const seat of SEATS) if (both[seat].lines.size > 0) tell({ talkId: talk, seat, node, here: true });
  };

  /** A node that fell silent without a word takes those who sat there with it. */
  const outlive = (talk: TalkId, sitting: Sitting): void => {
    const silent = [...sitting.elsewhere].filter(([, heard]) => !heardOf(heard));
    if (silent.length === 0) return;
    for (const [other] of silent) sitting.elsewhere.delete(other);
    if (isHere(sitting)) return;
    sitting.lastSeen ??= silent.map(([, heard]) => heard).reduce(laterOf);
    changed(talk);
  };

  const judgeSeat = (talk: TalkId, seat: Seat, sitting: Sitting): void => {
    outlive(talk, sitting);
    const { lastSeen } = sitting;
    const grace = graceOf(talk);
    if (lastSeen === null || grace === null || isHere(sitting)) return;
    if (between(lastSeen, now()) < grace || (!sitting.known && now() < earliest)) return;
    sitting.lastSeen = null;
    away(talk, seat, lastSeen).catch(() => {
      if (!isHere(sitting)) sitting.lastSeen ??= lastSeen;
    });
  };

  return {
    enter: (talk, seat, line) =>
      changing(talk, seat, ({ lines }) => {
        lines.add(line);
        if (lines.size === 1) tell({ talkId: talk, seat, node, here: true });
      }),
    exit: (talk, seat, line, lastSeen) =>
      changing(talk, seat, (sitting) => {
        if (!sitting.lines.delete(line) || sitting.lines.size > 0) return;
        sitting.lastSeen = lastSeen;
        tell({ talkId: talk, seat, node, here: false });
      }),
    hear: ({ talkId: talk, seat, node: other, here }) => {
      if (other === node || !talks.has(talk)) return;
      changing(talk, seat, (sitting) => {
        // Whoever is new to us has not heard who already sits here.
        if (here && !sitting.elsewhere.has(other)) tellOwn(talk);
        if (here) sitting.elsewhere.set(other, now());
        else if (sitting.elsewhere.delete(other)) sitting.lastSeen ??= now();
      });
    },
    present: (talk) => {
      const both = talks.get(talk);
      return both ? { a: isHere(both.a), b: isHere(both.b) } : bySeat(false);
    },
    awaitBoth: (talk) => {
      const both = sittings(talk);
      for (const seat of SEATS) if (!isHere(both[seat])) both[seat].lastSeen ??= now();
    },
    repeat: () => {
      for (const talk of talks.keys()) tellOwn(talk);
    },
    judge: () => {
      for (const [talk, both] of talks) for (const seat of SEATS) judgeSeat(talk, seat, both[seat]);
    },
    matters: (talk) => {
      const both = talks.get(talk);
      return SEATS.some((seat) => both && (both[seat].lines.size > 0 || both[seat].lastSeen !== null));
    },
    forget: (talk) => {
      talks.delete(talk);
    },
  };
}

const nobody = (): Sitting => ({ lines: new Set(), elsewhere: new Map(), lastSeen: null, known: false });
