import { replay } from "../talk/evolve";
import type { AccountId, RoomId, Seq, TalkId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { TalkLine, TalkLog } from "../wire/routes/talks";
import { mayWithhold, toSeat } from "../wire/toSeat";
import { asInstant, asInstantOrNull, stored } from "./columns";
import type { TalkModel } from "./generated/models";
import { eventsAfter, keyOf } from "./logRows";
import { seatOf } from "./seats";
import type { Store } from "./store";

/** A talk as its room lists it. */
export const talkLineOf = ({ id, format, status, createdAt, closedAt, keep, deleted }: TalkModel): TalkLine => ({
  talkId: stored(id),
  format,
  status: stored(status),
  createdAt: asInstant(createdAt),
  closedAt: asInstantOrNull(closedAt),
  keep: stored(keep),
  deleted,
});

/** The room's talks, the newest first; null for strangers. */
export async function talksOf(store: Store, roomId: RoomId, accountId: AccountId): Promise<readonly TalkLine[] | null> {
  if ((await seatOf(store, roomId, accountId)) === null) return null;
  const rows = await store.ask((tables) =>
    tables.talk.findMany({ where: { roomId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
  );
  return rows.map(talkLineOf);
}

/** A page of a talk's log as one of its two sees it, also where no line is open; null for strangers, as for no talk and for a deleted one. */
export async function talkLog(
  store: Store,
  talkId: TalkId,
  accountId: AccountId,
  after: Seq,
  limit: number,
): Promise<Omit<TalkLog, "ok"> | null> {
  const page = await store.ask(async (tables) => {
    const talk = await tables.talk.findFirst({
      where: { id: talkId, deleted: false, room: { seats: { some: { accountId, leftAt: null } } } },
      include: { room: { select: { seats: { where: { accountId }, select: { seat: true } } } } },
    });
    return talk && { talk, all: await eventsAfter(tables, talkId, 0, talk.headSeq) };
  });
  const seat = page?.talk.room.seats[0]?.seat;
  if (!page || seat === undefined) return null;
  const { talk, all } = page;
  // What is withheld is judged by the whole talk. [S7]
  const told = mayWithhold(all) ? replay(all) : null;
  const events = all
    .slice(after, after + limit)
    .map((event) => (told ? toSeat(told, event, stored<Seat>(seat)) : event));
  const last = events.at(-1)?.seq ?? after;
  return {
    talkId,
    roomId: stored(talk.roomId),
    key: keyOf(talk),
    events: [...events],
    headSeq: talk.headSeq,
    more: events.length > 0 && last < talk.headSeq,
    seat: stored(seat),
  };
}
