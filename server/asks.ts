import { databaseIsAway } from "../lib/store/away";
import type { EventLog } from "../lib/store/eventLog";
import { isReadAlong } from "../lib/talk/asWritten";
import type { Refusal } from "../lib/talk/refusal";
import type { AccountId, RoomId, Seq, TalkId } from "../lib/values/ids";
import { type BySeat, otherSeat, type Seat } from "../lib/values/seat";
import { type Instant, type Millis, seconds } from "../lib/values/time";
import type { Ack, Refused, Tells, Writing } from "../lib/wire/messages";
import { type Parsed, parseCommand, parseJoin, parseLeave, parseSince, parseWrite } from "../lib/wire/parse";
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
  /** Tells the lines of a seat on this node what is written across from it, where they can take it at once. */
  readonly tellWritten: (to: Seat, written: Told<"written">) => void;
  readonly draining: () => boolean;
  /** The sign-in behind a line turned out to be over. */
  readonly signedOut: (line: Line) => void;
  /** Counts an answer by its name, for the figures. */
  readonly answered: (outcome: "stored" | "repeated" | Refusal) => void;
  readonly broke: (error: unknown) => void;
};

type Told<Name extends keyof Tells> = Parameters<Tells[Name]>[0];

type Packet = readonly unknown[];

const KNOWN: ReadonlySet<string> = new Set(["command", "join", "leave", "since", "probe", "write"]);

/** Answers everything a browser asks on its line, whatever was sent. */
export function answerAsks(line: Line, parts: AskParts): void {
  const asks = new Asked(line, parts);
  line.use((packet, next) => {
    const refused = asks.refusedUnheard(String(packet[0]));
    if (refused) answerOf(packet)(refused);
    else next();
  });
  line.on("command", (...packet: Packet) => asks.command(packet));
  line.on("join", (...packet: Packet) => asks.join(packet));
  line.on("since", (...packet: Packet) => asks.since(packet));
  line.on("write", (...packet: Packet) => asks.write(packet));
  line.on("leave", (raw: unknown) => asks.leave(raw));
  line.on("probe", (...packet: Packet) => answerOf(packet)(parts.now()));
  line.on("disconnect", () => asks.leaveAll());
}

class Asked {
  readonly #line: Line;
  readonly #parts: AskParts;

  constructor(line: Line, parts: AskParts) {
    this.#line = line;
    this.#parts = parts;
  }

  /** Refuses an ask that nobody knows, or that comes too fast, before it is looked at. */
  refusedUnheard(name: string): Refused | null {
    const { asks, writings } = this.#line.data;
    const wait = (name === "write" ? writings : asks).take();
    if (wait > 0) return this.#refused("too-fast", wait);
    return KNOWN.has(name) ? null : this.#refused("unknown");
  }

  async command(packet: Packet): Promise<void> {
    const ack = await this.#ask(packet[0]);
    this.#parts.answered(ack.ok ? (ack.repeated ? "repeated" : "stored") : ack.refusal);
    answerOf(packet)(ack);
    if (!ack.ok && ack.refusal === "signed-out") this.#parts.signedOut(this.#line);
  }

  join(packet: Packet): Promise<void> {
    return this.#page(packet, parseJoin(packet[0]), ({ talkId, since }) => this.#read(talkId, since, true));
  }

  since(packet: Packet): Promise<void> {
    return this.#page(packet, parseSince(packet[0]), ({ talkId, after }) => this.#read(talkId, after, false));
  }

  /** What is being written goes on to whoever reads along, and is kept nowhere. */
  write(packet: Packet): void {
    const refusal = this.#pass(parseWrite(packet[0]));
    if (refusal) answerOf(packet)(this.#refused(refusal));
  }

  leave(raw: unknown): void {
    const parsed = parseLeave(raw);
    if (parsed.ok) this.#rise(parsed.message.talkId, this.#parts.now());
  }

  leaveAll(): void {
    const { talks, lastHeardAt } = this.#line.data;
    for (const talkId of [...talks.keys()]) this.#rise(talkId, lastHeardAt);
  }

  async #ask(raw: unknown): Promise<Ack> {
    const { data } = this.#line;
    if (this.#parts.draining()) return this.#refused("draining", seconds(1));
    const wait = data.commands.take();
    if (wait > 0) return this.#refused("too-fast", wait);
    if (data.inFlight >= this.#parts.mostInFlight) return this.#refused("busy", seconds(1));
    const parsed = parseCommand(raw);
    if (!parsed.ok) return this.#refused(parsed.refusal);
    data.inFlight += 1;
    const ack = await this.#parts.hosts.of(parsed.message.talkId).command(data.partner, parsed.message);
    data.inFlight -= 1;
    return ack;
  }

  #pass(parsed: Parsed<Writing>): Refusal | null {
    if (!parsed.ok) return parsed.refusal;
    const { talkId, cmdId, turnNo, stepNo, baseSeq, epoch, words } = parsed.message;
    const seat = this.#line.data.talks.get(talkId);
    const talk = this.#parts.hosts.atHand(talkId)?.held?.talk;
    // For whoever does not sit in the talk it does not exist. [M7]
    if (!seat || !talk) return "gone";
    if (!isReadAlong(talk, seat, { turnNo, stepNo })) return "wrong-step";
    const written = { talkId, seat, cmdId, turnNo, stepNo, baseSeq, epoch, words };
    this.#parts.tellWritten(otherSeat(seat), written);
    return null;
  }

  // The page is finished and sent in one step, so that it is never behind an event the line has carried already.
  async #page<Message>(
    packet: Packet,
    parsed: Parsed<Message>,
    read: (message: Message) => Promise<PageToSend | (() => Refused)>,
  ): Promise<void> {
    const answer = answerOf(packet);
    try {
      const finish = parsed.ok ? await read(parsed.message) : () => this.#refused(parsed.refusal);
      answer(finish());
    } catch (error) {
      if (databaseIsAway(error)) return answer(this.#refused("database-away", error.retryAfter));
      this.#parts.broke(error);
      answer(this.#refused("busy", seconds(1)));
    }
  }

  /** A page for someone who has a seat in the talk's room; for anybody else the talk does not exist. [M7] */
  async #read(talkId: TalkId, since: Seq, sitDown: boolean): Promise<PageToSend | (() => Refused)> {
    const { hosts, log, now, seatOf, present } = this.#parts;
    const host = hosts.of(talkId);
    const held = await host.facts();
    const seat = held && (await seatOf(held.roomId, this.#line.data.partner.accountId));
    if (!held || !seat) return () => this.#refused("gone");
    // Sit first, read then: what happens in between comes twice, and is known by its seq.
    if (sitDown) this.#sit(talkId, seat);
    return pageAfter(log, host, host.held ?? held, since, { seat, present: () => present(talkId), now });
  }

  #sit(talkId: TalkId, seat: Seat): void {
    const { data, connected, id } = this.#line;
    if (!connected || data.talks.has(talkId)) return;
    data.talks.set(talkId, seat);
    void this.#line.join([groups.talk(talkId), groups.seat(talkId, seat)]);
    this.#parts.enter(talkId, seat, id);
  }

  #rise(talkId: TalkId, lastSeen: Instant): void {
    const { talks } = this.#line.data;
    const seat = talks.get(talkId);
    if (!seat) return;
    talks.delete(talkId);
    void this.#line.leave(groups.talk(talkId));
    void this.#line.leave(groups.seat(talkId, seat));
    this.#parts.exit(talkId, seat, this.#line.id, lastSeen);
  }

  #refused(refusal: Refusal, retryAfter: Millis | null = null): Refused {
    return { ok: false, refusal, retryAfter, headSeq: 0, now: this.#parts.now() };
  }
}

/** The answer a browser waits for, where it waits for one. */
function answerOf(packet: Packet): (answer: unknown) => void {
  const last = packet.at(-1);
  return typeof last === "function" ? (answer) => last(answer) : () => undefined;
}
