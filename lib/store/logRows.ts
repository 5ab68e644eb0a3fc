import type { Seq, TalkId } from "../values/ids";
import type { LoggedEvent, TalkKey } from "../wire/messages";
import { asInstant, stored } from "./columns";
import type { Transaction } from "./store";

type EventRow = {
  readonly seq: number;
  readonly cmdId: string;
  readonly seat: string | null;
  readonly author: string;
  readonly type: string;
  readonly at: Date;
  readonly turnNo: number;
  readonly baseSeq: number;
  readonly epoch: number;
  readonly data: unknown;
  readonly wordsHash: string;
  readonly sealed: string | null;
};

/** The events of a talk after a place in it, with the words that are still there. */
export async function eventsAfter(
  tables: Transaction,
  talkId: TalkId,
  seq: Seq,
  limit: number | null,
): Promise<readonly LoggedEvent[]> {
  const rows = await tables.$queryRaw<readonly EventRow[]>`/* planned: events */
    SELECT e.seq, e."cmdId", e.seat, e.author, e.type, e.at, e."turnNo", e."baseSeq", e.epoch, e.data, e."wordsHash",
           w.sealed
      FROM "TalkEvent" e LEFT JOIN "TalkWords" w ON w."talkId" = e."talkId" AND w.seq = e.seq
     WHERE e."talkId" = ${talkId} AND e.seq > ${seq}
     ORDER BY e.seq LIMIT ${limit}::int`;
  return rows.map(loggedEventOf);
}

const loggedEventOf = ({ seq, seat, at, data, turnNo, baseSeq, epoch, ...row }: EventRow): LoggedEvent => ({
  seq,
  at: asInstant(at),
  by: stored(seat),
  happening: stored(data),
  cmdId: stored(row.cmdId),
  author: stored(row.author),
  type: stored(row.type),
  ...{ turnNo, baseSeq, epoch },
  wordsHash: stored(row.wordsHash),
  words: stored(row.sealed),
});

/** The talk's key; null once it is erased. */
export const keyOf = ({ epoch, wrappedKey }: { epoch: number; wrappedKey: string | null }): TalkKey | null =>
  wrappedKey === null ? null : { epoch, wrappedKey: stored(wrappedKey) };
