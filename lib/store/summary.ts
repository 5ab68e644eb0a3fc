import type { AccountId, TalkId, WordingId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { ApprovedLine, WaitingSummaryLine } from "../wire/routes/summary";
import { asInstant, asJson, stored } from "./columns";
import type { SummaryModel } from "./generated/models";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";
import { type HeldTalk, inTalkOver, type OfTalk } from "./talkOver";

/** A talk's summary as it stands: what waits for one of the two, and what both approved. */
export type Summary = { readonly waiting: WaitingSummaryLine | null; readonly approved: ApprovedLine | null };
/** The wording that was read. */
type Seen = { readonly seen: WordingId };

/** What both say of a talk. Null for strangers, as for no talk and for a deleted one. */
export async function summaryOf(store: Store, talkId: TalkId, accountId: AccountId): Promise<Summary | null> {
  const where = { id: talkId, deleted: false, room: { seats: { some: { accountId, leftAt: null } } } };
  const talk = await store.ask((tables) => tables.talk.findFirst({ where, select: { summary: true } }));
  if (talk === null) return null;
  const [approved] = talk.summary.flatMap((row) =>
    row.approvedAt === null ? [] : [{ ...lineOf(row), approvedAt: asInstant(row.approvedAt) }],
  );
  const waiting = talk.summary.find((row) => !row.approved);
  return { waiting: waiting ? lineOf(waiting) : null, approved: approved ?? null };
}

const lineOf = ({ seat, wordingId, item }: SummaryModel): WaitingSummaryLine => ({
  ...{ seat: stored(seat), wordingId: stored(wordingId), item: stored(item) },
});

type WhyNotMoved = "gone" | "not-over" | "unknown" | "stale-wording" | "already-answered";
type Writing = OfTalk & { readonly seen: WordingId | null; readonly wordingId: WordingId; readonly item: Item };

/** Puts into words what both could say, or puts it differently: it waits for the other. Over one's own words nobody is asked for what they have read. `stale-epoch` [B1] */
export function writeSummary(
  store: Store,
  { seen, wordingId, item, ...of }: Writing,
): Promise<Done<WhyNotMoved | "stale-epoch">> {
  return inKeptTalk<WhyNotMoved | "stale-epoch">(store, of, async (tables, { roomId, seat }, stands) => {
    const why = stands.waiting?.seat === seat ? null : whyMissed(stands, seen);
    if (why !== null) return refused(why);
    if (!(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    const words = { seat, wordingId, item: asJson(item) };
    const where = { talkId_approved: { talkId: of.talkId, approved: false } };
    await tables.summary.upsert({ where, create: { talkId: of.talkId, ...words }, update: words });
    return DONE;
  });
}

/** The other's approval of the very wording they have read: it takes the place of what both said before. `not-yours` [B1] [B2] */
export function approveSummary(store: Store, { seen, ...of }: OfTalk & Seen): Promise<Done<WhyNotMoved | "not-yours">> {
  return inKeptTalk<WhyNotMoved | "not-yours">(store, of, async (tables, { seat }, stands) => {
    const why = whyMissed(stands, seen);
    if (why === "already-answered") return DONE;
    if (why !== null) return refused(why);
    if (stands.waiting?.seat === seat) return refused("not-yours");
    await tables.summary.deleteMany({ where: { talkId: of.talkId, approved: true } });
    await tables.summary.updateMany({ where: { talkId: of.talkId }, data: { approved: true, approvedAt: new Date() } });
    return DONE;
  });
}

/** Takes back what waits, or lets it go; what both approved before stays. [B3] */
export function dropWording(store: Store, { seen, ...of }: OfTalk & Seen): Promise<Done<WhyNotMoved>> {
  return inKeptTalk<WhyNotMoved>(store, of, async (tables, _, stands) => {
    const why = whyMissed(stands, seen);
    if (why !== null) return refused(why);
    await tables.summary.deleteMany({ where: { talkId: of.talkId, approved: false } });
    return DONE;
  });
}

/** Removes what both approved, by either, for both; what waits stays. `stale-wording` where both have approved another since. [B3] */
export function removeSummary(
  store: Store,
  { seen, ...of }: OfTalk & Seen,
): Promise<Done<Exclude<WhyNotMoved, "already-answered">>> {
  return inKeptTalk(store, of, async (tables, _, { approved }) => {
    if (approved === null) return refused("unknown");
    if (approved.wordingId !== seen) return refused("stale-wording");
    await tables.summary.deleteMany({ where: { talkId: of.talkId, approved: true } });
    return DONE;
  });
}

/** Of a talk that is deleted, or of which nothing is kept, no summary is left. [B4] */
export async function letSummaryGo(tables: Transaction, talkId: TalkId): Promise<void> {
  await tables.summary.deleteMany({ where: { talkId } });
}

type Stands = { readonly waiting: SummaryModel | null; readonly approved: SummaryModel | null };

/** Does something with the summary of a talk of which something is kept, alone with it, and tells the room once it is done. `gone`, `not-over`. [B4] */
function inKeptTalk<Why extends WhyNotMoved | "stale-epoch" | "not-yours">(
  store: Store,
  of: OfTalk,
  act: (tables: Transaction, talk: HeldTalk, stands: Stands) => Promise<Done<Why>>,
): Promise<Done<Why | "gone" | "not-over">> {
  return inTalkOver(store, of, async (tables, talk): Promise<Done<Why | "gone" | "not-over">> => {
    if (talk.deleted || talk.keep === "nothing") return refused("gone");
    const rows = await tables.summary.findMany({ where: { talkId: of.talkId } });
    const which = (approved: boolean) => rows.find((row) => row.approved === approved) ?? null;
    const done = await act(tables, talk, { waiting: which(false), approved: which(true) });
    if (done.ok) await publishWith(tables, { room: talk.roomId });
    return done;
  });
}

/** Why the wording that was read (null: none) does not wait as it was read; null where it does. [B1] */
function whyMissed(
  { waiting, approved }: Stands,
  seen: WordingId | null,
): Exclude<WhyNotMoved, "gone" | "not-over"> | null {
  if ((waiting?.wordingId ?? null) === seen) return null;
  if (waiting !== null) return "stale-wording";
  return approved?.wordingId === seen ? "already-answered" : "unknown";
}
