import { randomInt } from "node:crypto";
import type { EventLog } from "../lib/store/eventLog";
import type { Hint } from "../lib/store/hint";
import type { CareCommand } from "../lib/talk/command";
import { nextDeadline } from "../lib/talk/due";
import type { EventKind } from "../lib/talk/event";
import type { AccountId, RoomId, TalkId } from "../lib/values/ids";
import { SEATS, type Seat } from "../lib/values/seat";
import { between, type Instant, type Millis, millis, minutes, seconds } from "../lib/values/time";
import type { Head, LoggedEvent } from "../lib/wire/messages";
import { toSeat } from "../lib/wire/toSeat";
import { type Beats, createBeats } from "./beats";
import type { ServerClock } from "./clock";
import { createDeadlines, type Deadlines } from "./deadlines";
import { createGroupCommit } from "./groupCommit";
import { createHeads, type Heads } from "./heads";
import type { HeldTalk } from "./heldTalk";
import { Presence } from "./presence";
import { createRhythm, type Rhythm } from "./rhythm";
import { createTalkHosts, type TalkHosts } from "./talkHosts";

/** Who sits in which room, as the database says. */
export type Seating = {
  /** The partner's seat in a room they have not left; null for anybody else. */
  readonly seatOf: (roomId: RoomId, accountId: AccountId) => Promise<Seat | null>;
  readonly roomsOf: (accountId: AccountId) => Promise<readonly RoomId[]>;
  readonly partnersIn: (roomId: RoomId) => Promise<readonly AccountId[]>;
};

export type NodeParts = {
  readonly name: string;
  readonly eventLog: EventLog;
  readonly seating: Seating;
  readonly clock: ServerClock;
  /** Tells all nodes who sits here; what was appended the log tells them itself. */
  readonly tell: (hint: Hint) => void;
  readonly emitEvent: (talkId: TalkId, event: LoggedEvent, seat: Seat) => void;
  readonly emitHead: (head: Head) => void;
  /** Whether anyone on this node sits in the talk. */
  readonly attended: (talkId: TalkId) => boolean;
  /** How late an end of a clock was written, for the figures. */
  readonly late: (by: Millis) => void;
  readonly broke: (error: unknown) => void;
};

const AT_ONCE = 50;
const MEANS_TO_BE_HERE: ReadonlySet<EventKind> = new Set(["ReadySaid", "CameBack", "TalkBegan", "TalkResumed"]);

/** One process of the service: the talks it has at hand and all that wakes them. Knows no sockets. */
export class ServiceNode {
  readonly hosts: TalkHosts;
  readonly presence: Presence;
  readonly #parts: NodeParts;
  readonly #beats: Beats;
  readonly #deadlines: Deadlines;
  readonly #heads: Heads;
  readonly #rhythm: Rhythm;

  constructor(parts: NodeParts) {
    const { name: node, eventLog: log, clock, broke } = parts;
    const { now } = clock;
    this.#parts = parts;
    this.hosts = this.#createHosts();
    this.presence = new Presence({
      ...{ node, now, graceOf: (talkId) => this.#graceOf(talkId), tell: (hint) => parts.tell({ presence: hint }) },
      changed: (talkId) => this.#tellHead(talkId),
      away: (talkId, seat, lastSeen) => this.#care(talkId, { from: "care", act: { type: "wentAway", seat, lastSeen } }),
    });
    const touchAll = async () => this.hosts.tick(await log.live());
    this.#beats = createBeats({ node, log, now, touchAll });
    this.#deadlines = createDeadlines({ log, now, wake: (talkIds) => this.hosts.tick(talkIds), broke });
    const present = (talkId: TalkId) => this.presence.present(talkId);
    this.#heads = createHeads({ now, present, attended: parts.attended, emit: parts.emitHead, broke });
    this.#rhythm = createRhythm(broke);
  }

  /** A line sat down in a talk. */
  enter(talkId: TalkId, seat: Seat, line: string): void {
    this.presence.enter(talkId, seat, line);
    this.presence.awaitBoth(talkId);
    const talk = this.hosts.atHand(talkId)?.held?.talk;
    if (talk) this.#deadlines.set(talkId, nextDeadline(talk));
  }

  exit(talkId: TalkId, seat: Seat, line: string, lastSeen: Instant): void {
    this.presence.exit(talkId, seat, line, lastSeen);
  }

  async hear(hint: Hint): Promise<void> {
    if ("talk" in hint) await this.hosts.atHand(hint.talk[0])?.hear(hint.talk[1]);
    if ("presence" in hint) this.presence.hear(hint.presence);
  }

  /** Hints may have been missed: reads on in every talk at hand, and tells who is here. */
  async catchUp(): Promise<void> {
    this.presence.repeat();
    await Promise.all(this.hosts.all().map((host) => host.catchUp().catch(this.#parts.broke)));
  }

  /** Counts what the service missed while it was away, then keeps time until it is stopped. */
  async start(): Promise<void> {
    const { clock, eventLog } = this.#parts;
    await clock.set();
    await this.#beats.beat();
    const live = await eventLog.live();
    for (let start = 0; start < live.length; start += AT_ONCE) {
      await Promise.all(live.slice(start, start + AT_ONCE).map((talkId) => this.#watch(talkId)));
    }
    await this.#deadlines.sweep();
    const { every } = this.#rhythm;
    every(seconds(5), clock.measure);
    every(seconds(1), this.#beats.beat);
    every(seconds(1), this.#deadlines.sweep);
    every(seconds(1), () => this.#heads.beat(this.hosts.all()));
    every(millis(200), () => this.presence.judge());
    every(seconds(4), () => this.presence.repeat());
    every(minutes(1), this.hosts.putAway);
  }

  async stop(): Promise<void> {
    await this.#rhythm.stop();
    this.#deadlines.stop();
  }

  #createHosts(): TalkHosts {
    const { eventLog, clock, seating, attended, broke } = this.#parts;
    return createTalkHosts({
      ...{ log: eventLog, append: createGroupCommit(eventLog), now: clock.now, seatOf: seating.seatOf, broke },
      lot: () => (randomInt(2) === 0 ? "a" : "b"),
      outages: () => this.#beats.outages(),
      emit: (held, events, own) => this.#emit(held, events, own),
      breathe: (tries) => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries)),
      needed: (talkId) => attended(talkId) || this.presence.matters(talkId),
      gone: (talkId) => {
        this.presence.forget(talkId);
        this.#heads.forget(talkId);
        this.#deadlines.set(talkId, null);
      },
    });
  }

  #emit({ talkId, talk }: HeldTalk, events: readonly LoggedEvent[], own: boolean): void {
    for (const event of events)
      for (const seat of SEATS) this.#parts.emitEvent(talkId, toSeat(talk, event, seat), seat);
    this.#deadlines.set(talkId, nextDeadline(talk));
    for (const { at, happening } of events) {
      // Who never sat down is missed from the moment the clock runs, and already when they say that they are here.
      if (MEANS_TO_BE_HERE.has(happening.kind)) this.presence.awaitBoth(talkId);
      if (own && happening.kind === "TimeRanOut") this.#parts.late(between(at, this.#parts.clock.now()));
    }
  }

  /** A talk that runs at the start of this node: whoever sat in it is awaited. */
  async #watch(talkId: TalkId): Promise<void> {
    const held = await this.hosts.of(talkId).facts();
    if (held?.talk.status !== "running") return;
    this.presence.awaitBoth(talkId);
    this.#deadlines.set(talkId, nextDeadline(held.talk));
  }

  async #care(talkId: TalkId, command: CareCommand): Promise<void> {
    try {
      await this.hosts.of(talkId).care(command);
    } catch (error) {
      this.#parts.broke(error);
      throw error;
    }
  }

  #graceOf(talkId: TalkId): Millis | null {
    const talk = this.hosts.atHand(talkId)?.held?.talk;
    return talk && talk.status !== "closed" ? talk.rules.awayGrace : null;
  }

  #tellHead(talkId: TalkId): void {
    const host = this.hosts.atHand(talkId);
    if (host) this.#heads.tell(host);
  }
}
