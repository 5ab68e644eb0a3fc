import type { Hint } from "../lib/store/hint";
import type { TalkId } from "../lib/values/ids";
import { type BySeat, bySeat, SEATS, type Seat } from "../lib/values/seat";
import { between, type Instant, laterOf, type Millis, seconds } from "../lib/values/time";

/** A place in a talk on one node, as nodes tell each other: someone sits there, or the last one there has gone. */
export type SeatHint = Extract<Hint, { readonly presence: unknown }>["presence"];

export type PresenceParts = {
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

/** Who sits where right now, on all nodes; never stored. */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #talks = new Map<TalkId, BySeat<Sitting>>();
  // A node that has just started has not heard the others yet: it judges nobody by their silence. [fail open]
  readonly #earliest: number;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    this.#earliest = parts.now() + SAID_FOR;
  }

  /** A line of this partner sat down in the talk. */
  enter(talkId: TalkId, seat: Seat, line: string): void {
    this.#changing(talkId, seat, ({ lines }) => {
      lines.add(line);
      if (lines.size === 1) this.#tell(talkId, seat, true);
    });
  }

  /** A line got up or broke; `lastSeen` is when it was last heard of. */
  exit(talkId: TalkId, seat: Seat, line: string, lastSeen: Instant): void {
    this.#changing(talkId, seat, (sitting) => {
      if (!sitting.lines.delete(line) || sitting.lines.size > 0) return;
      sitting.lastSeen = lastSeen;
      this.#tell(talkId, seat, false);
    });
  }

  hear({ talkId, seat, node, here }: SeatHint): void {
    if (node === this.#parts.node || !this.#talks.has(talkId)) return;
    this.#changing(talkId, seat, (sitting) => {
      // Whoever is new to us has not heard who already sits here.
      if (here && !sitting.elsewhere.has(node)) this.#tellOwn(talkId);
      if (here) sitting.elsewhere.set(node, this.#parts.now());
      else if (sitting.elsewhere.delete(node)) sitting.lastSeen ??= this.#parts.now();
    });
  }

  present(talkId: TalkId): BySeat<boolean> {
    const both = this.#talks.get(talkId);
    return both ? { a: this.#isHere(both.a), b: this.#isHere(both.b) } : bySeat(false);
  }

  /** Whoever of the two has not been seen in this talk counts as seen now, and is awaited from here on. */
  awaitBoth(talkId: TalkId): void {
    const both = this.#sittings(talkId);
    for (const seat of SEATS) if (!this.#isHere(both[seat])) both[seat].lastSeen ??= this.#parts.now();
  }

  /** Tells other nodes who is here; called more often than SAID_FOR. */
  repeat(): void {
    for (const talkId of this.#talks.keys()) this.#tellOwn(talkId);
  }

  /** Judges who has been out of sight for longer than their talk's grace. Called a few times a second. */
  judge(): void {
    for (const [talkId, both] of this.#talks) for (const seat of SEATS) this.#judge(talkId, seat, both[seat]);
  }

  /** Whether someone sits here, or is awaited. */
  matters(talkId: TalkId): boolean {
    const both = this.#talks.get(talkId);
    return SEATS.some((seat) => both && (both[seat].lines.size > 0 || both[seat].lastSeen !== null));
  }

  forget(talkId: TalkId): void {
    this.#talks.delete(talkId);
  }

  #judge(talkId: TalkId, seat: Seat, sitting: Sitting): void {
    this.#outlive(talkId, sitting);
    const { now, graceOf, away } = this.#parts;
    const grace = graceOf(talkId);
    if (grace === null) sitting.lastSeen = null;
    const { lastSeen } = sitting;
    if (lastSeen === null || grace === null || this.#isHere(sitting)) return;
    if (between(lastSeen, now()) < grace || (!sitting.known && now() < this.#earliest)) return;
    sitting.lastSeen = null;
    away(talkId, seat, lastSeen).catch(() => {
      if (!this.#isHere(sitting)) sitting.lastSeen ??= lastSeen;
    });
  }

  /** A node that fell silent without a word takes those who sat there with it. */
  #outlive(talkId: TalkId, sitting: Sitting): void {
    const silent = [...sitting.elsewhere].filter(([, heard]) => !this.#holds(heard));
    if (silent.length === 0) return;
    for (const [node] of silent) sitting.elsewhere.delete(node);
    if (this.#isHere(sitting)) return;
    sitting.lastSeen ??= silent.map(([, heard]) => heard).reduce(laterOf);
    this.#parts.changed(talkId);
  }

  #changing(talkId: TalkId, seat: Seat, change: (sitting: Sitting) => void): void {
    const sitting = this.#sittings(talkId)[seat];
    const before = this.#isHere(sitting);
    change(sitting);
    const after = this.#isHere(sitting);
    if (after) Object.assign(sitting, { lastSeen: null, known: true });
    if (after !== before) this.#parts.changed(talkId);
  }

  #sittings(talkId: TalkId): BySeat<Sitting> {
    const both = this.#talks.get(talkId) ?? { a: nobody(), b: nobody() };
    this.#talks.set(talkId, both);
    return both;
  }

  #isHere({ lines, elsewhere }: Sitting): boolean {
    return lines.size > 0 || [...elsewhere.values()].some((heard) => this.#holds(heard));
  }

  #holds(heard: Instant): boolean {
    return between(heard, this.#parts.now()) < SAID_FOR;
  }

  #tell(talkId: TalkId, seat: Seat, here: boolean): void {
    this.#parts.tell({ talkId, seat, node: this.#parts.node, here });
  }

  #tellOwn(talkId: TalkId): void {
    const both = this.#sittings(talkId);
    for (const seat of SEATS) if (both[seat].lines.size > 0) this.#tell(talkId, seat, true);
  }
}

const nobody = (): Sitting => ({ lines: new Set(), elsewhere: new Map(), lastSeen: null, known: false });
