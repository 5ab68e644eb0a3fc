import { databaseIsAway } from "../lib/store/away";
import type { NotAppended } from "../lib/store/eventLog";
import type { CareCommand } from "../lib/talk/command";
import { decide } from "../lib/talk/decide";
import type { Refusal } from "../lib/talk/refusal";
import type { AccountId, RoomId, Seq, SignInId, TalkId } from "../lib/values/ids";
import { otherSeat, type Seat } from "../lib/values/seat";
import { type Instant, type Millis, millis } from "../lib/values/time";
import type { Ack, CommandMessage } from "../lib/wire/messages";
import { FollowedLog, type LogParts } from "./followedLog";
import type { Asking, HeldTalk } from "./heldTalk";
import { overflows } from "./overflow";
import { type CareParts, TalkCare } from "./talkCare";

/** A partner by their sign-in. */
export type Partner = { readonly accountId: AccountId; readonly signInId: SignInId };

/** What a host works with. Time, chance, the log and the line all come from outside. */
export type HostParts = LogParts &
  CareParts & {
    /** Who begins, should a command settle it by lot. */
    readonly lot: () => Seat;
    readonly seatOf: (roomId: RoomId, accountId: AccountId) => Promise<Seat | null>;
    /** A moment of chance length before the next try. */
    readonly breathe: (tries: number) => Promise<void>;
    readonly broke: (error: unknown) => void;
  };

const TRIES = 5;
const LONGEST_LINE = 64;
const SOON = millis(1_000);

/** One talk on one node: parse → decide → append → evolve and emit → acknowledge, one command at a time. */
export class TalkHost {
  readonly #parts: HostParts;
  readonly #log: FollowedLog;
  readonly #care: TalkCare;
  readonly #seats = new Map<AccountId, Seat>();
  #line: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(talkId: TalkId, parts: HostParts) {
    this.#parts = parts;
    this.#log = new FollowedLog(talkId, parts);
    this.#care = new TalkCare(this.#log, parts);
  }

  /** The talk as last read; null before that. */
  get held(): HeldTalk | null {
    return this.#log.held;
  }

  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** Asks on a partner's behalf: an event or a named refusal, and for a retry the answer of the first. [L3] */
  async command(partner: Partner, message: CommandMessage): Promise<Ack> {
    if (this.#waiting >= LONGEST_LINE) return this.#refused("busy", SOON);
    try {
      const ack = await this.#inTurn(() => this.#retrying(() => this.#try(partner, message)));
      return ack ?? this.#refused("busy", SOON);
    } catch (error) {
      if (databaseIsAway(error)) return this.#refused("database-away", error.retryAfter);
      this.#parts.broke(error);
      return this.#refused("busy", SOON);
    }
  }

  /** Asks on behalf of the server's care, which finds nothing to do rather than being refused. */
  async care(command: CareCommand): Promise<void> {
    const once = async () => ((await this.#care.settle()) ? this.#care.write(command) : null);
    if ((await this.#inTurn(() => this.#retrying(once))) === null) throw new Error("others kept writing");
  }

  /** Writes every clock's end that has come. [V3] */
  async tick(): Promise<void> {
    await this.#inTurn(() => this.#retrying(async () => (await this.#care.settle()) || null));
  }

  /** Reads on where the log has grown past what is held, to `seq` as another node told it. */
  async hear(seq: Seq): Promise<void> {
    await this.#inTurn(async () => {
      if (seq > (this.held?.talk.seq ?? seq)) await this.#log.readOn();
    });
  }

  /** Reads on, whatever was told or missed. */
  async catchUp(): Promise<void> {
    await this.#inTurn(() => this.#log.readOn());
  }

  /** The talk, read from the log where it was not; null where there is none. */
  async facts(): Promise<HeldTalk | null> {
    await this.#inTurn(() => this.#log.refresh());
    return this.held;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#line.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#line = result.catch(() => undefined);
    return result;
  }

  /** Again while someone else was writing at the same time; null where they always were. */
  async #retrying<Result>(once: () => Promise<Result | null>): Promise<Result | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (tries > 0) await this.#parts.breathe(tries);
      const result = await once();
      if (result !== null) return result;
    }
    return null;
  }

  async #try(partner: Partner, message: CommandMessage): Promise<Ack | null> {
    await this.#log.refresh();
    const roomId = this.held?.roomId ?? message.opening?.roomId;
    const seat = roomId ? await this.#seatOf(roomId, partner.accountId) : null;
    if (!seat) return this.#refused("gone");
    const known = this.held?.traces.get(message.cmdId);
    if (known) return known.author === partner.accountId ? repeated(known) : this.#refused("malformed");
    if (!(await this.#care.settle())) return null;
    if (this.held && overflows(this.held, message)) return this.#refused("too-large");
    return this.#decide({ ...partner, seat, message });
  }

  async #decide(asking: Asking): Promise<Ack | null> {
    const { seat, message } = asking;
    const { turnNo, stepNo, act, opening } = message;
    const wish = this.held?.wishes[otherSeat(seat)] ?? null;
    const command = { from: seat, turnNo, stepNo, act, words: message.words !== null, lot: this.#parts.lot(), wish };
    const decision = decide(this.held?.talk ?? null, command, this.#care.now());
    const refused = "refused" in decision ? decision.refused : message.baseSeq > this.#headSeq() ? "malformed" : null;
    // A refusal is for ever: it must not stand on a log that another node has written on meanwhile. [L7]
    if (refused) return (await this.#log.readOn()) ? null : this.#refused(refused);
    const events = "events" in decision ? decision.events : [];
    const result = await this.#log.append(events, asking, opening);
    if (!result.appended) return this.#missed(result.why);
    const own = result.events.find(({ cmdId }) => cmdId === message.cmdId);
    return own ? { ok: true, seq: own.seq, at: own.at, repeated: false } : this.#refused("wrong-step");
  }

  #missed(why: NotAppended["why"]): Ack | null {
    switch (why) {
      case "conflict":
      case "repeated":
        return null;
      // A room has one live talk at a time. [M9]
      case "another-talk":
        return this.#refused("wrong-step");
      case "gone":
      case "signed-out":
      case "stale-epoch":
        return this.#refused(why);
    }
  }

  async #seatOf(roomId: RoomId, accountId: AccountId): Promise<Seat | null> {
    const known = this.#seats.get(accountId);
    // A seat taken is for ever; whether its partner still sits there the append's guard says each time. [M2]
    if (known) return known;
    const seat = await this.#parts.seatOf(roomId, accountId);
    if (seat && this.held) this.#seats.set(accountId, seat);
    return seat;
  }

  #headSeq(): Seq {
    return this.held?.talk.seq ?? 0;
  }

  #refused(refusal: Refusal, retryAfter: Millis | null = null): Ack {
    return { ok: false, refusal, retryAfter, headSeq: this.#headSeq(), now: this.#parts.now() };
  }
}

const repeated = ({ seq, at }: { readonly seq: Seq; readonly at: Instant }): Ack => ({
  ok: true,
  seq,
  at,
  repeated: true,
});
