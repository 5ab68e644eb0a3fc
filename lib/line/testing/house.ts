import type { Command } from "../../talk/command";
import { decide } from "../../talk/decide";
import { due } from "../../talk/due";
import type { NewEvent } from "../../talk/event";
import { replay } from "../../talk/evolve";
import type { Refusal } from "../../talk/refusal";
import { chainOver, hashWords, startOfChain } from "../../values/chain";
import type { AccountId, CommandId, RoomId, Seq, TalkId } from "../../values/ids";
import type { WordsHash } from "../../values/sealed";
import { type BySeat, bySeat, type Seat } from "../../values/seat";
import { type Instant, instant, millis } from "../../values/time";
import type { Ack, CommandMessage, Head, LoggedEvent, LogPage, Refused, TalkKey, Writing } from "../../wire/messages";
import { toSeat } from "../../wire/toSeat";
import { createListeners } from "../observable";
import { createQueue } from "../queue";
import type { DrawnTime } from "./drawnTime";

const PAGE = 4;
/** How far the house's clock is ahead of the pages'. */
export const AHEAD = 7_000_000;

/** The server's side of one talk: its log in memory, decided by the real heart, chained as the real host does. */
export type House = ReturnType<typeof openHouse>;

export function openHouse(time: DrawnTime, roomId: RoomId, talkId: TalkId, accounts: BySeat<AccountId>) {
  let log: readonly LoggedEvent[] = [];
  let key: TalkKey | null = null;
  let away: Refusal | null = null;
  const arrivals: CommandMessage[] = [];
  const emitted = createListeners<[LoggedEvent]>();
  const passedOn = createListeners<[Writing & { readonly seat: Seat }]>();
  const inTurn = createQueue();
  const now = (): Instant => instant(Math.round(time.now()) + AHEAD);
  const refuse = (refusal: Refusal): Refused => ({
    ok: false,
    refusal,
    retryAfter: null,
    headSeq: log.length,
    now: now(),
  });

  const append = (event: NewEvent, asked: CommandMessage | null, author: AccountId | "care", wordsHash: WordsHash) => {
    const seq: Seq = log.length + 1;
    const logged: LoggedEvent = {
      ...event,
      seq,
      cmdId: asked?.cmdId ?? (`care:${seq}` as CommandId),
      author,
      type: asked?.act.type ?? "care",
      turnNo: asked?.turnNo ?? 0,
      baseSeq: asked?.baseSeq ?? seq - 1,
      epoch: asked?.epoch ?? 1,
      wordsHash,
      words: asked?.words ?? null,
    };
    log = [...log, logged];
    emitted.tell(logged);
  };
  const letTimePass = () => {
    const talk = replay(log);
    for (const event of talk ? due(talk, now()) : []) append(event, null, "care", "" as WordsHash);
  };
  const accept = (events: readonly NewEvent[], asked: CommandMessage | null, seat: Seat, wordsHash: WordsHash) => {
    events.forEach((event, index) => {
      if (index === 0 && asked) append(event, asked, accounts[seat], wordsHash);
      else append(event, null, "care", "" as WordsHash);
    });
  };
  /** As the server tells it: without what is withheld from whoever hears it. [S7] */
  const toldTo = (event: LoggedEvent, seat: Seat): LoggedEvent => {
    const talk = replay(log);
    return talk ? toSeat(talk, event, seat) : event;
  };
  const page = (after: Seq, seat: Seat): LogPage | Refused => {
    if (away) return refuse(away);
    if (log.length === 0) return refuse("unknown");
    const events = log.slice(after, after + PAGE).map((event) => toldTo(event, seat));
    const more = after + events.length < log.length;
    return {
      ok: true,
      talkId,
      roomId,
      key,
      events,
      headSeq: log.length,
      more,
      seat,
      present: bySeat(true),
      now: now(),
    };
  };

  return {
    roomId,
    talkId,
    now,
    /** Every command as it arrived, repeated ones too. */
    arrivals,
    log: () => log,
    talk: () => replay(log),
    onEvent: emitted.add,
    toldTo,
    onWritten: passedOn.add,
    /** Passes on what is being written, without a look at it. */
    write: ({ v: _, ...writing }: Writing & { readonly v: number }, seat: Seat) => passedOn.tell({ ...writing, seat }),
    /** From now on answered with this refusal, for all; null when it is well again. */
    beAway: (refusal: Refusal | null) => {
      away = refusal;
    },
    /** The log as a dishonest server would have it. */
    forge: (change: (log: readonly LoggedEvent[]) => readonly LoggedEvent[]) => {
      log = change(log);
    },
    /** Something of the server's own care, or of a partner without a browser. */
    happen: (command: Command) =>
      inTurn(async () => {
        letTimePass();
        const decision = decide(replay(log), command, now());
        if ("refused" in decision) throw new Error(decision.refused);
        accept(decision.events, null, "a", "" as WordsHash);
      }),
    page: (after: Seq, seat: Seat) => inTurn(async () => page(after, seat)),
    head: async (): Promise<Head> => {
      const chainHead = await chainOver(await startOfChain(roomId, talkId), log);
      return { talkId, headSeq: log.length, chainHead, deadline: null, present: bySeat(true), now: now() };
    },
    command: (message: CommandMessage, seat: Seat): Promise<Ack> =>
      inTurn(async () => {
        arrivals.push(message);
        if (away) return refuse(away);
        const known = log.find(({ cmdId }) => cmdId === message.cmdId);
        if (known) return { ok: true, seq: known.seq, at: known.at, repeated: true };
        const wordsHash = await hashWords(message.words);
        letTimePass();
        const { turnNo, stepNo, act } = message;
        const command = {
          from: seat,
          turnNo,
          stepNo,
          words: message.words !== null,
          act,
          lot: "a" as const,
          wish: null,
        };
        const decision = decide(replay(log), command, now());
        if ("refused" in decision) return { ...refuse(decision.refused), retryAfter: millis(0) };
        key ??= message.opening?.key ?? null;
        accept(decision.events, message, seat, wordsHash);
        const seq = log.findIndex(({ cmdId }) => cmdId === message.cmdId) + 1;
        return { ok: true, seq, at: now(), repeated: false };
      }),
  };
}
