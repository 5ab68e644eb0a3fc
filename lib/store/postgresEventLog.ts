import type { TalkId } from "../values/ids";
import { type Instant, instant } from "../values/time";
import { appendRows, eventRows, type Obstacles, whyNot } from "./appendRows";
import { appendSql, eraseSql, obstaclesSql } from "./appendSql";
import { asInstant, asInstantOrNull, stored } from "./columns";
import type { Append, AppendResult, EventLog, StoredTalk } from "./eventLog";
import type { TalkModel } from "./generated/models";
import { CHANNEL } from "./hint";
import { eventsAfter, keyOf } from "./logRows";
import type { Store, Tables } from "./store";

/** The log in PostgreSQL. */
export const openEventLog = (store: Store): EventLog => ({
  append: (batch) => append(store, batch),
  load: (talkId) =>
    store.ask(async (tables) => {
      const talk = await tables.talk.findUnique({ where: { id: talkId } });
      return talk && { talk: storedTalkOf(talk), events: await eventsAfter(tables, talkId, 0, talk.headSeq) };
    }),
  after: (talkId, seq, limit) =>
    store.ask(async (tables) => {
      // The head first: what is appended between the two reads is then only found a moment early.
      const talk = await tables.talk.findUnique({ where: { id: talkId }, select: { headSeq: true } });
      const events = talk ? await eventsAfter(tables, talkId, seq, limit) : [];
      return { events, headSeq: Math.max(talk?.headSeq ?? 0, events.at(-1)?.seq ?? 0) };
    }),
  overdue: (now, limit) =>
    store.ask(async (tables) => {
      const where = { nextDeadline: { lte: new Date(now) }, status: { not: "closed" } };
      const orderBy = { nextDeadline: "asc" } as const;
      return ids(await tables.talk.findMany({ where, orderBy, take: limit, select: { id: true } }));
    }),
  live: () =>
    store.ask(async (tables) => {
      const where = { status: { in: ["gathering", "running", "paused"] } };
      return ids(await tables.talk.findMany({ where, select: { id: true } }));
    }),
  now: () => store.ask(clock),
  beat: (node, at) =>
    store.ask(async (tables) => {
      const moment = { at: new Date(at) };
      await tables.beat.upsert({ where: { node }, create: { node, ...moment }, update: moment });
    }),
  lastBeat: () =>
    store.ask(async (tables) => asInstantOrNull((await tables.beat.aggregate({ _max: { at: true } }))._max.at)),
});

/** A talk twice in one batch: the second was decided on a head that the first will have moved. */
const CONFLICT: AppendResult = { appended: false, why: "conflict" };

function append(store: Store, batch: readonly Append[]): Promise<readonly AppendResult[]> {
  const firsts = batch.filter(({ talkId }, n) => batch.findIndex((other) => other.talkId === talkId) === n);
  return store.ask(async (tables) => {
    const done = await written(tables, firsts);
    const missed = firsts.filter((_, n) => !done.has(n));
    const reasons = await obstacles(tables, missed);
    return batch.map((each): AppendResult => {
      const n = firsts.indexOf(each);
      if (n < 0) return CONFLICT;
      return done.has(n) ? { appended: true } : (reasons.get(each) ?? CONFLICT);
    });
  });
}

/** Which of the appends were written; where talks close, in one transaction with the erasing. */
async function written(tables: Tables, batch: readonly Append[]): Promise<ReadonlySet<number>> {
  if (batch.length === 0) return new Set();
  const closing = batch.filter(({ erases }) => erases !== undefined).map(({ talkId }) => talkId);
  const statement = tables.$queryRaw<readonly { n: number }[]>(appendSql(appendRows(batch), eventRows(batch), CHANNEL));
  const [rows] =
    closing.length === 0
      ? [await statement]
      : await tables.$transaction([statement, tables.$queryRaw(eraseSql(closing))]);
  return new Set(rows.map(({ n }) => n));
}

async function obstacles(tables: Tables, missed: readonly Append[]): Promise<ReadonlyMap<Append, AppendResult>> {
  if (missed.length === 0) return new Map();
  const rows = await tables.$queryRaw<readonly (Obstacles & { n: number })[]>(obstaclesSql(appendRows(missed)));
  return new Map(
    rows.flatMap((row) => {
      const append = missed[row.n];
      return append === undefined ? [] : [[append, whyNot(append, row)] as const];
    }),
  );
}

const storedTalkOf = ({ id, headSeq, chainHead, lastAt, nextDeadline, status, ...row }: TalkModel): StoredTalk => ({
  talkId: stored(id),
  roomId: stored(row.roomId),
  key: keyOf(row),
  headSeq,
  chainHead: stored(chainHead),
  lastAt: asInstant(lastAt),
  nextDeadline: asInstantOrNull(nextDeadline),
  status: stored(status),
});

const ids = (rows: readonly { readonly id: string }[]): readonly TalkId[] => rows.map(({ id }) => stored<TalkId>(id));

async function clock(tables: Tables): Promise<Instant> {
  const [row] = await tables.$queryRaw<readonly { now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row === undefined ? instant(Date.now()) : asInstant(row.now);
}
