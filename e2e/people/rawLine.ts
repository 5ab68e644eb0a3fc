import { io, type Socket } from "socket.io-client";
import type { Act } from "../../lib/talk/command";
import { evolve } from "../../lib/talk/evolve";
import type { Talk } from "../../lib/talk/talk";
import { type CommandId, newId, type TalkId } from "../../lib/values/ids";
import { type Ack, type Asks, type LogPage, PROTOCOL, type Refused, type Tells } from "../../lib/wire/messages";
import type { Self } from "./person";

/** A client of someone's own making, with their cookie and none of our interface. */
export type RawLine = {
  /** Asks for an act at the place the talk is at, with some other event's words where it has to carry any. */
  readonly command: (talkId: string, act: Act) => Promise<Ack>;
  readonly join: (talkId: string) => Promise<LogPage | Refused>;
  readonly close: () => void;
};

const WITHIN = 10_000;

/** Opens a line past the browser, as someone would who wants to get around it. */
export async function openRawLine(home: string, { context }: Pick<Self, "context">): Promise<RawLine> {
  const cookie = (await context.cookies(home)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket: Socket<Tells, Asks> = io(home, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth: { v: PROTOCOL },
    extraHeaders: { cookie, origin: home },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  const join = (talkId: string): Promise<LogPage | Refused> =>
    socket
      .timeout(WITHIN)
      .emitWithAck("join", { v: PROTOCOL, talkId: talkId as TalkId, since: 0 as LogPage["headSeq"] });
  return {
    join,
    close: () => void socket.disconnect(),
    command: async (talkId, act) => {
      const page = await join(talkId);
      if (!page.ok) return page;
      const talk = page.events.reduce((before: Talk | null, event) => evolve(before, event), null);
      const place =
        talk && "turn" in talk ? { turnNo: talk.turn.turnNo, stepNo: talk.step.stepNo } : { turnNo: 0, stepNo: 0 };
      const words = act.type === "say" ? (page.events[0]?.words ?? null) : null;
      return socket.timeout(WITHIN).emitWithAck("command", {
        ...{ v: PROTOCOL, talkId: talkId as TalkId, cmdId: newId<CommandId>(), ...place },
        ...{ baseSeq: page.headSeq, epoch: page.key?.epoch ?? 1, act, words, opening: null },
      });
    },
  };
}
