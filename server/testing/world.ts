import type { EventLog } from "../../lib/store/eventLog";
import type { Hint } from "../../lib/store/hint";
import { memoryEventLog } from "../../lib/store/testing/memoryEventLog";
import type { Act } from "../../lib/talk/command";
import { floorTalk } from "../../lib/talk/formats/floorTalk";
import type { Rules } from "../../lib/talk/rules";
import type { Skeleton } from "../../lib/talk/skeleton";
import type { Talk } from "../../lib/talk/talk";
import { type AccountId, type CommandId, newId, type RoomId, type SignInId, type TalkId } from "../../lib/values/ids";
import type { Sealed, WrappedKey } from "../../lib/values/sealed";
import type { Seat } from "../../lib/values/seat";
import { type Instant, instant } from "../../lib/values/time";
import { type Ack, type CommandMessage, type Head, type LoggedEvent, PROTOCOL } from "../../lib/wire/messages";
import { type Seating, ServiceNode } from "../node";
import type { Partner } from "../talkHost";

/** One of the two, or a stranger. */
export type Person = Partner & { readonly seat: Seat };

export const newPerson = (seat: Seat): Person => ({
  accountId: newId<AccountId>(),
  signInId: newId<SignInId>(),
  seat,
});

/** What the nodes of a test stand on: a room with Ada and Ben, one log, and a clock that only the test moves. */
export type World = {
  readonly ada: Person;
  readonly ben: Person;
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  readonly log: EventLog;
  readonly seating: Seating;
  readonly now: () => Instant;
  readonly endedSignIns: Set<SignInId>;
  readonly left: Set<AccountId>;
  readonly epoch: { newest: number };
  /** Moves the clock, and lets nobody know. */
  readonly pass: (length: number) => void;
  readonly addNode: (name: string, log?: EventLog) => WatchedNode;
  readonly deliver: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A node, and all that it passed on to those who sit there. */
export type WatchedNode = ServiceNode & {
  readonly emitted: LoggedEvent[];
  readonly heads: Head[];
  readonly broken: unknown[];
};

export function createWorld(start = 1_700_000_000_000): World {
  const [ada, ben] = [newPerson("a"), newPerson("b")];
  const [roomId, talkId] = [newId<RoomId>(), newId<TalkId>()];
  const time = { now: instant(start) };
  const now = () => time.now;
  const epoch = { newest: 1 };
  const endedSignIns = new Set<SignInId>();
  const left = new Set<AccountId>();
  const seatOf = (room: RoomId, account: AccountId): Seat | null =>
    room === roomId && !left.has(account) ? ([ada, ben].find((one) => one.accountId === account)?.seat ?? null) : null;
  const hints: Hint[] = [];
  const memory = memoryEventLog({
    now,
    seatOf,
    isOpen: () => true,
    isSignedIn: (_account, signIn) => !endedSignIns.has(signIn),
    newestEpoch: () => epoch.newest,
  });
  // As the real log does: whatever was appended is hinted at with the same commit.
  const log: EventLog = {
    ...memory,
    append: async (batch) => {
      const results = await memory.append(batch);
      for (const { talkId: talk, events } of batch.filter((_, n) => results[n]?.appended)) {
        hints.push({ talk: [talk, events.at(-1)?.seq ?? 0] });
      }
      return results;
    },
  };
  const seating: Seating = {
    seatOf: async (room, account) => seatOf(room, account),
    roomsOf: async (account) => (seatOf(roomId, account) ? [roomId] : []),
    partnersIn: async () => [ada.accountId, ben.accountId],
  };
  const nodes: WatchedNode[] = [];
  const addNode = (name: string, own: EventLog = log): WatchedNode => {
    const seen = { emitted: [] as LoggedEvent[], heads: [] as Head[], broken: [] as unknown[] };
    const node = new ServiceNode({
      ...{ name, eventLog: own, seating, clock: { now, set: async () => {}, measure: async () => {} } },
      tell: (hint) => void hints.push(hint),
      emitEvent: (_talk, event, seat) => {
        if (seat === "a") seen.emitted.push(event);
      },
      emitHead: (head) => void seen.heads.push(head),
      attended: () => true,
      late: () => {},
      broke: (error) => void seen.broken.push(error),
    });
    const watched = Object.assign(node, seen);
    nodes.push(watched);
    return watched;
  };
  const deliver = async (): Promise<void> => {
    while (hints.length > 0) {
      const [hint] = hints.splice(0, 1);
      if (hint) await Promise.all(nodes.map((node) => node.hear(hint)));
    }
  };
  return {
    ...{ ada, ben, roomId, talkId, log, seating, now, endedSignIns, left, epoch, addNode, deliver },
    pass: (length) => {
      time.now = instant(time.now + length);
    },
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

const WITH_WORDS: readonly Act["type"][] = ["propose", "say", "putDifferently", "signal"];

/** The command a browser that has seen this much of the talk would send. */
export function messageOf(
  world: Pick<World, "talkId" | "roomId">,
  seen: Talk | null,
  act: Act,
  changes: Partial<CommandMessage> = {},
) {
  const { talkId, roomId } = world;
  const place = seen && "turn" in seen ? { turnNo: seen.turn.turnNo, stepNo: seen.step.stepNo } : null;
  const key = { epoch: 1, wrappedKey: "A".repeat(54) as WrappedKey };
  return {
    ...{ v: PROTOCOL, talkId, cmdId: newId<CommandId>(), turnNo: 0, stepNo: 0, ...place, epoch: 1, act },
    baseSeq: seen?.seq ?? 0,
    words: WITH_WORDS.includes(act.type) ? (Buffer.from(`sealed ${act.type}`).toString("base64url") as Sealed) : null,
    opening: act.type === "propose" ? { roomId, key } : null,
    ...changes,
  } satisfies CommandMessage;
}

/** Sends an act through a node, as one who has seen what that node has. */
export const ask = (
  world: World,
  node: ServiceNode,
  person: Person,
  act: Act,
  changes: Partial<CommandMessage> = {},
) => {
  const host = node.hosts.of(world.talkId);
  return host.command(person, messageOf(world, host.held?.talk ?? null, act, changes));
};

/** The same where it must be stored. */
export async function told(
  world: World,
  node: ServiceNode,
  person: Person,
  act: Act,
): Promise<Extract<Ack, { ok: true }>> {
  const ack = await ask(world, node, person, act);
  if (!ack.ok) throw new Error(`${act.type} was refused: ${ack.refusal}`);
  return ack;
}

export const SAY: Act = { type: "say", lastWords: false };

/** A talk that has begun with firm clocks; Ada holds the floor. */
export async function begin(
  world: World,
  node: ServiceNode,
  changes: Partial<Rules> = {},
  skeleton: Skeleton = floorTalk.skeleton,
): Promise<void> {
  const { ada, ben } = world;
  const rules: Rules = { ...floorTalk.rules, ...changes };
  await told(world, node, ada, { type: "propose", skeleton, rules });
  for (const one of [ada, ben]) await told(world, node, one, { type: "choose", clock: "firm", keep: "everything" });
  for (const one of [ada, ben]) await told(world, node, one, { type: "sayReady", rulesNo: 1 });
}

/** The kinds of what is in the log, in order. */
export async function kindsIn({ log, talkId }: World): Promise<readonly string[]> {
  return (await log.load(talkId))?.events.map(({ happening }) => happening.kind) ?? [];
}
