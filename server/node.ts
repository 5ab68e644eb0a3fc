import { randomInt } from "node:crypto";
import type { EventLog } from "../lib/store/eventLog";
import type { Hint } from "../lib/store/hint";
import { nextDeadline } from "../lib/talk/due";
import type { AccountId, RoomId, TalkId } from "../lib/values/ids";
import type { Seat } from "../lib/values/seat";
import { between, type Millis, millis, minutes, seconds } from "../lib/values/time";
import type { Head, LoggedEvent } from "../lib/wire/messages";
import { createBeats } from "./beats";
import type { ServerClock } from "./clock";
import { createDeadlines } from "./deadlines";
import { createGroupCommit } from "./groupCommit";
import { createHeads } from "./heads";
import type { HeldTalk } from "./heldTalk";
import { createPresence, type Presence } from "./presence";
import { createRhythm } from "./rhythm";
import { createTalkHosts, type TalkHosts } from "./talkHosts";

/** Who sits in which room, as the database says. */
export type Seating = {
  /** The partner's seat in a room they have not left; null for anybody else. */
  readonly seatOf: (roomId: RoomId, accountId: AccountId) => Promise<Seat | null>;
  readonly roomsOf: (accountId: AccountId) => Promise<readonly RoomId[]>;
  readonly partnersIn: (roomId: RoomId) => Promise<readonly AccountId[]>;
  readonly openTalksIn: (roomId: RoomId) => Promise<readonly TalkId[]>;
};

export type NodeParts = {
  readonly name: string;
  readonly eventLog: EventLog;
  readonly seating: Seating;
  readonly clock: ServerClock;
  /** Tells all nodes who sits here; what was appended the log tells them itself. */
  readonly tell: (hint: Hint) => void;
  readonly emitEvent: (talkId: TalkId, event: LoggedEvent) => void;
  readonly emitHead: (head: Head) => void;
  /** Whether anyone on this node sits in the talk. */
  readonly attended: (talkId: TalkId) => boolean;
  /** How late an end of a clock was written, for the figures. */
  readonly late: (by: Millis) => void;
  readonly broke: (error: unknown) => void;
};

/** One process of the service: the talks it has at hand and all that wakes them. Knows no sockets. */
export type ServiceNode = {
  readonly hosts: TalkHosts;
  readonly presence: Presence;
  /** A line sat down in a talk. */
  readonly enter: (talkId: TalkId, seat: Seat, line: string) => void;
  readonly hear: (hint: Hint) => Promise<void>;
  /** Hints may have been missed: reads on in every talk at hand, and tells who is here. */
  readonly catchUp: () => Promise<void>;
  /** Counts what the service missed while it was away, then keeps time until it is stopped. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const AT_ONCE = 50;

export function createNode(parts: NodeParts): ServiceNode {
  const { name, eventLog, seating, clock, tell, emitHead, attended, broke } = parts;
  const { now } = clock;

  const presence = createPresence({
    node: name,
    now,
    graceOf: (talkId) => {
      const talk = hosts.atHand(talkId)?.held?.talk;
      return talk && talk.status !== "closed" ? talk.rules.awayGrace : null;
    },
    tell: (hint) => tell({ presence: hint }),
    changed: (talkId) => {
      const host = hosts.atHand(talkId);
      if (host) heads.tell(host);
    },
    away: (talkId, seat, lastSeen) =>
      hosts.care(talkId, { from: "care", act: { type: "wentAway", seat, lastSeen } }).catch((error) => {
        broke(error);
        throw error;
      }),
  });

  const touchAll = async () => hosts.tick(await eventLog.live());
  const beats = createBeats({ node: name, log: eventLog, now, touchAll });
  const wake = (talkIds: readonly TalkId[]) => hosts.tick(talkIds);
  const deadlines = createDeadlines({ log: eventLog, now, wake, broke });
  const heads = createHeads({ now, present: presence.present, attended, emit: emitHead });

  const emit = (held: HeldTalk, events: readonly LoggedEvent[], own: boolean): void => {
    const { talkId, talk } = held;
    for (const event of events) parts.emitEvent(talkId, event);
    deadlines.set(talkId, nextDeadline(talk));
    const kinds = events.map(({ happening }) => happening.kind);
    // Who never sat down is missed from the moment the clock runs.
    if (kinds.some((kind) => kind === "TalkBegan" || kind === "TalkResumed")) presence.awaitBoth(talkId);
    if (!own) return;
    for (const { at, happening } of events) if (happening.kind === "TimeRanOut") parts.late(between(at, now()));
  };

  const hosts: TalkHosts = createTalkHosts({
    log: eventLog,
    append: createGroupCommit(eventLog),
    now,
    lot: () => (randomInt(2) === 0 ? "a" : "b"),
    seatOf: seating.seatOf,
    outages: beats.outages,
    emit,
    breathe: (tries) => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries)),
    broke,
    needed: (talkId) => attended(talkId) || presence.matters(talkId),
    gone: (talkId) => {
      presence.forget(talkId);
      heads.forget(talkId);
      deadlines.set(talkId, null);
    },
  });

  const watch = async (talkId: TalkId): Promise<void> => {
    const held = await hosts.of(talkId).facts();
    if (held?.talk.status !== "running") return;
    presence.awaitBoth(talkId);
    deadlines.set(talkId, nextDeadline(held.talk));
  };

  const rhythm = createRhythm(broke);
  const keepTime = (): void => {
    rhythm.every(seconds(5), clock.measure);
    rhythm.every(seconds(1), beats.beat);
    rhythm.every(seconds(1), deadlines.sweep);
    rhythm.every(seconds(1), () => heads.beat(hosts.all()));
    rhythm.every(millis(200), presence.judge);
    rhythm.every(seconds(4), presence.repeat);
    rhythm.every(minutes(1), hosts.putAway);
  };

  return {
    hosts,
    presence,
    enter: (talkId, seat, line) => {
      presence.enter(talkId, seat, line);
      presence.awaitBoth(talkId);
      const talk = hosts.atHand(talkId)?.held?.talk;
      if (talk) deadlines.set(talkId, nextDeadline(talk));
    },
    hear: async (hint) => {
      if ("talk" in hint) await hosts.atHand(hint.talk[0])?.hear(hint.talk[1]);
      if ("presence" in hint) presence.hear(hint.presence);
      if (!("roomClosed" in hint)) return;
      for (const talkId of await seating.openTalksIn(hint.roomClosed)) {
        await hosts.care(talkId, { from: "care", act: { type: "closeRoom" } });
      }
    },
    catchUp: async () => {
      presence.repeat();
      await Promise.allSettled(hosts.all().map((host) => host.catchUp()));
    },
    start: async () => {
      await clock.measure();
      await beats.beat();
      const live = await eventLog.live();
      for (let start = 0; start < live.length; start += AT_ONCE) {
        await Promise.all(live.slice(start, start + AT_ONCE).map(watch));
      }
      await deadlines.sweep();
      keepTime();
    },
    stop: async () => {
      await rhythm.stop();
      deadlines.stop();
    },
  };
}
