import { sealAct } from "../../lib/line/sealAct";
import { emptyLog, grow, type TalkLog } from "../../lib/line/talkLog";
import { openEventLog } from "../../lib/store/postgresEventLog";
import { seatOf } from "../../lib/store/seats";
import type { Store } from "../../lib/store/store";
import type { Act } from "../../lib/talk/command";
import { nextDeadline } from "../../lib/talk/due";
import { type CommandId, newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { type BySeat, otherSeat, type Seat } from "../../lib/values/seat";
import { after, type Instant, instant, laterOf, type Millis } from "../../lib/values/time";
import type { LoggedEvent } from "../../lib/wire/messages";
import { ServiceNode } from "../../server/node";
import type { Seeded } from "./couple";

/** A service on the real store whose clock is turned back, for talks that were long ago. */
export type Table = {
  readonly open: (at: Instant) => Promise<OneTalk>;
  readonly close: () => Promise<void>;
};

/** One talk at it. */
export type OneTalk = {
  readonly talkId: TalkId;
  readonly log: () => TalkLog;
  /** Seals and asks, as this partner's browser would; the refusal's name where it was refused. */
  readonly act: (seat: Seat, act: Act, text?: string) => Promise<string | null>;
  readonly pass: (length: Millis) => void;
  /** Lets time pass to where the clock next acts by itself. */
  readonly wait: () => Promise<void>;
};

export function openTable(store: Store, roomId: RoomId, partners: BySeat<Seeded>): Table {
  const clock = { now: instant(0) };
  let heard: LoggedEvent[] = [];
  const node = openNode(
    store,
    roomId,
    partners,
    () => clock.now,
    (event) => void heard.push(event),
  );

  const open = async (at: Instant): Promise<OneTalk> => {
    clock.now = at;
    const talkId = newId<TalkId>();
    let log = await emptyLog(roomId, talkId);
    const take = async () => {
      const { log: grown, gap, broken } = await grow(log, heard);
      if (gap || broken) throw new Error(`a log that cannot be: ${JSON.stringify(broken)}`);
      heard = [];
      log = grown;
    };
    return {
      talkId,
      log: () => log,
      pass: (length) => {
        clock.now = after(clock.now, length);
      },
      act: async (seat, act, text) => {
        const { accountId, signInId, seal: sealer } = partners[seat];
        const self = { accountId, seat, partner: partners[otherSeat(seat)].accountId };
        const tap = { cmdId: newId<CommandId>(), act, text: text ?? null, log, epoch: 1 };
        const sealed = await sealAct(tap, { roomId, talkId, self, sealer });
        if (sealed === null) throw new Error("keys that are not here");
        const ack = await node.hosts.of(talkId).command({ accountId, signInId }, sealed.message);
        await take();
        // The talk's key is for both: the other's browser opens it out of the first page.
        const key = sealed.message.opening?.key;
        if (key) await partners[otherSeat(seat)].seal.openTalkKey({ roomId, talkId, ...key });
        return ack.ok ? null : ack.refusal;
      },
      wait: async () => {
        const next = log.talk && nextDeadline(log.talk);
        if (next) clock.now = laterOf(clock.now, next);
        await node.hosts.of(talkId).tick();
        await take();
      },
    };
  };
  return { open, close: () => node.stop() };
}

function openNode(
  store: Store,
  roomId: RoomId,
  { a, b }: BySeat<Seeded>,
  now: () => Instant,
  hear: (event: LoggedEvent) => void,
): ServiceNode {
  return new ServiceNode({
    name: "seed",
    // These talks were long ago: no service was away from them.
    eventLog: { ...openEventLog(store), lastBeat: async () => null },
    seating: {
      seatOf: (room, accountId) => seatOf(store, room, accountId),
      roomsOf: async () => [roomId],
      partnersIn: async () => [a.accountId, b.accountId],
    },
    clock: { now, set: async () => {}, measure: async () => {} },
    tell: () => {},
    emitEvent: (_, event, seat) => void (seat === "a" && hear(event)),
    emitHead: () => {},
    attended: () => false,
    late: () => {},
    broke: (error) => {
      throw error;
    },
  });
}
