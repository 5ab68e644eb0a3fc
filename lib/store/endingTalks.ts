import type { CareCommand } from "../talk/command";
import { decide } from "../talk/decide";
import { due } from "../talk/due";
import type { NewEvent } from "../talk/event";
import { evolve, replay } from "../talk/evolve";
import type { Talk } from "../talk/talk";
import { nextHead } from "../values/chain";
import type { RoomId, TalkId } from "../values/ids";
import type { ChainHead } from "../values/sealed";
import { careEvent } from "../wire/care";
import type { LoggedEvent } from "../wire/messages";
import { appendRows, eventRows } from "./appendRows";
import { appendSql, eraseSql } from "./appendSql";
import { stored } from "./columns";
import type { Append } from "./eventLog";
import type { TalkModel } from "./generated/models";
import { CHANNEL } from "./hint";
import { eventsAfter, keyOf } from "./logRows";
import type { Transaction } from "./store";

/** Ends what is open of a closed room's talks, in the transaction that closes it; each keeps what both chose. [M10] [M11] */
export async function endTalks(tables: Transaction, roomId: RoomId): Promise<void> {
  // Held before its log is read: what a node or a clock is just writing comes first, and nothing after.
  await tables.$queryRaw`SELECT id FROM "Talk" WHERE "roomId" = ${roomId} AND status <> 'closed' FOR UPDATE`;
  for (const talk of await tables.talk.findMany({ where: { roomId, status: { not: "closed" } } })) {
    const events = await eventsAfter(tables, stored(talk.id), 0, talk.headSeq);
    const append = await endingOf(talk, events);
    if (append === null) await letTalkGo(tables, talk);
    else await tables.$queryRaw(appendSql(appendRows([append]), eventRows([append]), CHANNEL));
    await tables.$queryRaw(eraseSql([talk.id]));
  }
}

const CLOSE: CareCommand = { from: "care", act: { type: "closeRoom" } };

/** The end of a talk, to be put behind its head; null for a log that this version cannot read. */
async function endingOf(row: TalkModel, log: readonly LoggedEvent[]): Promise<Append | null> {
  let talk = read(log);
  if (talk === null) return null;
  let chainHead = stored<ChainHead>(row.chainHead);
  const events: LoggedEvent[] = [];
  for (const news of ending(talk)) {
    const event = await careEvent(talk, news, keyOf(row)?.epoch ?? 0);
    chainHead = await nextHead(chainHead, event);
    talk = evolve(talk, event);
    events.push(event);
  }
  if (talk.status !== "closed") return null;
  const place = { talkId: stored<TalkId>(row.id), roomId: stored<RoomId>(row.roomId), expectedSeq: row.headSeq };
  const closed = { status: talk.status, erases: talk.keep, nextDeadline: null };
  return { ...place, ...closed, events, chainHead, weight: 0, author: null };
}

/** What its clocks have brought by then, and the close. */
function ending(talk: Talk): readonly NewEvent[] {
  const brought = due(talk, talk.at);
  const then = brought.reduce<Talk>((state, news) => evolve(state, { ...news, seq: state.seq + 1 }), talk);
  const decision = decide(then, CLOSE, then.at);
  return "events" in decision ? [...brought, ...decision.events] : brought;
}

// A log that cannot be read must keep nobody from leaving.
function read(log: readonly LoggedEvent[]): Talk | null {
  try {
    return replay(log);
  } catch {
    return null;
  }
}

/** Closes the head alone, and keeps nothing. */
const letTalkGo = (tables: Transaction, { id, lastAt }: TalkModel) =>
  tables.talk.update({
    where: { id },
    data: { status: "closed", keep: "nothing", closedAt: lastAt, nextDeadline: null },
  });
