import { databaseIsAway } from "../lib/store/away";
import type { EventLog } from "../lib/store/eventLog";
import type { Refusal } from "../lib/talk/refusal";
import type { AccountId, RoomId, Seq, TalkId } from "../lib/values/ids";
import type { BySeat, Seat } from "../lib/values/seat";
import { type Instant, type Millis, seconds } from "../lib/values/time";
import type { Ack, Refused } from "../lib/wire/messages";
import { type Parsed, parseCommand, parseJoin, parseLeave, parseSince } from "../lib/wire/parse";
import { groups, type Line } from "./line";
import { type PageToSend, pageAfter } from "./pages";
import type { TalkHosts } from "./talkHosts";

/** What the answers to a browser's asks are made from. */
export type AskParts = {
  readonly hosts: TalkHosts;
  readonly log: Pick<EventLog, "after">;
  readonly now: () => Instant;
  readonly mostInFlight: number;
  readonly seatOf: (roomId: RoomId, accountId: AccountId) => Promise<Seat | null>;
  readonly present: (talkId: TalkId) => BySeat<boolean>;
  readonly enter: (talkId: TalkId, seat: Seat, line: string) => void;
  readonly exit: (talkId: TalkId, seat: Seat, line: string, lastSeen: Instant) => void;
  readonly draining: () => boolean;
  /** The sign-in behind a line turned out to be over. */
  readonly signedOut: (line: Line) => void;
  /** Counts an answer by its name, for the figures. */
  readonly answered: (outcome: "stored" | "repeated" | Refusal) => void;
  readonly broke: (error: unknown) => void;
};

/** Everything a browser may ask on its line. Each ask is answered, whatever was sent. */
export function answerAsks(line: Line, parts: AskParts): void {
  const { data } = line;
  const refused = (refusal: Refusal, retryAfter: Millis | null = null): Refused => {
    return { ok: false, refusal, retryAfter, headSeq: 0, now: parts.now() };
  };

  const command = async (raw: unknown): Promise<Ack> => {
    if (parts.draining()) return refused("draining", seconds(1));
    const wait = data.commands.take();
    if (wait > 0) return refused("too-fast", wait);
    if (data.inFlight >= parts.mostInFlight) return refused("busy", seconds(1));
    const parsed = parseCommand(raw);
    if (!parsed.ok) return refused(parsed.refusal);
    data.inFlight += 1;
    const ack = await parts.hosts.of(parsed.message.talkId).command(data.partner, parsed.message);
    data.inFlight -= 1;
    if (!ack.ok && ack.refusal === "signed-out") parts.signedOut(line);
    return ack;
  };

  /** A page for someone who has a seat in the talk's room; for anybody else the talk does not exist. [M7] */
  const page = async (talkId: TalkId, since: Seq, sitDown: boolean): Promise<PageToSend | (() => Refused)> => {
    const host = parts.hosts.of(talkId);
    const held = await host.facts();
    const seat = held && (await parts.seatOf(held.roomId, data.partner.accountId));
    if (!held || !seat) return () => refused("gone");
    if (sitDown) sit(talkId, seat);
    const reader = { seat, present: () => parts.present(talkId), now: parts.now };
    return pageAfter(parts.log, host, host.held ?? held, since, reader);
  };

  // Sit first, read then: what happens in between comes twice, and is known by its seq.
  const sit = (talkId: TalkId, seat: Seat): void => {
    if (!line.connected || data.talks.has(talkId)) return;
    data.talks.set(talkId, seat);
    void line.join(groups.talk(talkId));
    parts.enter(talkId, seat, line.id);
  };

  const rise = (talkId: TalkId, lastSeen: Instant): void => {
    const seat = data.talks.get(talkId);
    if (!seat) return;
    data.talks.delete(talkId);
    void line.leave(groups.talk(talkId));
    parts.exit(talkId, seat, line.id, lastSeen);
  };

  // The page is finished and sent in one step, so that it is never behind an event the line has carried already.
  const pages = async <Message>(
    packet: readonly unknown[],
    parsed: Parsed<Message>,
    read: (message: Message) => Promise<PageToSend | (() => Refused)>,
  ): Promise<void> => {
    const answer = answerOf(packet);
    try {
      const finish = parsed.ok ? await read(parsed.message) : () => refused(parsed.refusal);
      answer(finish());
    } catch (error) {
      if (databaseIsAway(error)) return answer(refused("database-away", error.retryAfter));
      parts.broke(error);
      answer(refused("busy", seconds(1)));
    }
  };

  line.use((packet, next) => {
    const wait = data.asks.take();
    if (wait === 0 && KNOWN.has(String(packet[0]))) return next();
    answerOf(packet)(wait > 0 ? refused("too-fast", wait) : refused("unknown"));
  });
  line.on("command", async (...packet: readonly unknown[]) => {
    const ack = await command(packet[0]);
    parts.answered(ack.ok ? (ack.repeated ? "repeated" : "stored") : ack.refusal);
    answerOf(packet)(ack);
  });
  line.on("join", (...packet: readonly unknown[]) =>
    pages(packet, parseJoin(packet[0]), ({ talkId, since }) => page(talkId, since, true)),
  );
  line.on("since", (...packet: readonly unknown[]) =>
    pages(packet, parseSince(packet[0]), ({ talkId, after }) => page(talkId, after, false)),
  );
  line.on("leave", (raw: unknown) => {
    const parsed = parseLeave(raw);
    if (parsed.ok) rise(parsed.message.talkId, parts.now());
  });
  line.on("probe", (...packet: readonly unknown[]) => answerOf(packet)(parts.now()));
  line.on("disconnect", () => {
    for (const talkId of [...data.talks.keys()]) rise(talkId, data.lastHeardAt);
  });
}

const KNOWN: ReadonlySet<string> = new Set(["command", "join", "leave", "since", "probe"]);

/** The answer a browser waits for, where it waits for one. */
function answerOf(packet: readonly unknown[]): (answer: unknown) => void {
  const last = packet.at(-1);
  return typeof last === "function" ? (answer) => last(answer) : () => undefined;
}
