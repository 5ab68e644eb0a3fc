import { letGoOf, MOST_SHARES } from "../room/share";
import { hashWords } from "../values/chain";
import type { AccountId, RoomId, ShareId, TalkId } from "../values/ids";
import type { Sealed, WordsHash } from "../values/sealed";
import type { Seat } from "../values/seat";
import type { NewShare, ShareLine } from "../wire/routes/shares";
import { asInstant, asInstantOrNull, asJson, stored } from "./columns";
import type { ShareModel } from "./generated/models";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, type Refused, refused } from "./refuse";
import { type Place, seatHeld, seatOf } from "./seats";
import type { Store, Transaction } from "./store";
import { talkStanding } from "./talkOver";

/** A share of a room, and who asks. */
export type OfShare = { readonly roomId: RoomId; readonly accountId: AccountId; readonly shareId: ShareId };

/** The room's shares, the newest first, without what is read; what the other declined is told to who asked alone. */
export async function sharesIn(tables: Transaction, { roomId, seat: own }: Place): Promise<ShareLine[]> {
  const rows = await tables.share.findMany({
    where: { roomId, NOT: { state: "declined", seat: { not: own } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    omit: { sealed: true, openHash: true },
  });
  return rows.map(lineOf);
}

const lineOf = (row: Omit<ShareModel, "sealed" | "openHash">): ShareLine => ({
  shareId: stored(row.id),
  seat: stored(row.seat),
  state: stored(row.state),
  talkIds: stored(row.talkIds),
  item: stored(row.item),
  days: stored(row.days),
  createdAt: asInstant(row.createdAt),
  expiresAt: asInstantOrNull(row.expiresAt),
  timesRead: row.timesRead,
  lastReadAt: asInstantOrNull(row.lastReadAt),
});

type Proposing = NewShare & { readonly roomId: RoomId; readonly accountId: AccountId };
type WhyNotProposed = "gone" | "malformed" | "stale-epoch" | "shares-full" | "unknown" | "not-over" | "changed-since";

/** Puts a share down for the other's word. `gone`, `malformed` for somebody else's id, `stale-epoch`, `shares-full`, `unknown` and `not-over` for its talks, `changed-since` where words of them were erased meanwhile. */
export function proposeShare(store: Store, { roomId, accountId, ...share }: Proposing): Promise<Done<WhyNotProposed>> {
  const { shareId: id, item, sealed, openHash, days, talks } = share;
  return store.together(async (tables): Promise<Done<WhyNotProposed>> => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.share.findUnique({ where: { id } });
    if (known !== null) return isTheSame(known, roomId, seat, openHash) ? DONE : refused("malformed");
    if (!(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    if ((await tables.share.count({ where: { roomId, ...notOver() } })) >= MOST_SHARES) return refused("shares-full");
    for (const talk of talks) {
      const why = await whyNotShown(tables, roomId, talk);
      if (why !== null) return refused(why);
    }
    const talkIds = talks.map(({ talkId }) => talkId);
    await tables.share.create({ data: { id, roomId, seat, talkIds, item: asJson(item), sealed, openHash, days } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

const isTheSame = (known: ShareModel, roomId: RoomId, seat: Seat, openHash: string): boolean =>
  known.roomId === roomId && known.seat === seat && known.openHash === openHash;

/** Shares that wait or stand open. */
const notOver = () => ({ OR: [{ state: "proposed" }, { state: "open", expiresAt: { gt: new Date() } }] });

/** Why a talk cannot be shown; held against erasing until the share stands, so that its words go with it. */
async function whyNotShown(
  tables: Transaction,
  roomId: RoomId,
  { talkId, places }: { readonly talkId: TalkId; readonly places: readonly number[] },
): Promise<"unknown" | "not-over" | "changed-since" | null> {
  const talk = await talkStanding(tables, roomId, talkId);
  if (talk === null) return "unknown";
  if (talk.status !== "closed") return "not-over";
  if (talk.deleted) return "changed-since";
  const left = await tables.$queryRaw<readonly { words: number }[]>`
    SELECT count(*)::int AS words FROM "TalkWords" w
     WHERE w."talkId" = ${talkId} AND w.seq = ANY (${[...places]}::int[])`;
  return left[0]?.words === new Set(places).size ? null : "changed-since";
}

/** What the counsellor would read, for either of the two. `gone`, `unknown`. */
export async function previewShare(
  store: Store,
  { roomId, accountId, shareId }: OfShare,
): Promise<{ readonly ok: true; readonly sealed: Sealed } | Refused<"gone" | "unknown">> {
  if ((await seatOf(store, roomId, accountId)) === null) return refused("gone");
  const row = await store.ask((tables) => tables.share.findFirst({ where: { id: shareId, roomId, ...notOver() } }));
  return row === null || row.sealed === null ? refused("unknown") : { ok: true, sealed: stored(row.sealed) };
}

type Approving = OfShare & { readonly seen: WordsHash };

/** Opens a share that the other proposed, as it was seen. `gone`, `unknown`, `not-yours`, `changed-since`. */
export function approveShare(
  store: Store,
  { roomId, accountId, shareId, seen }: Approving,
): Promise<Done<"gone" | "unknown" | "not-yours" | "changed-since">> {
  return store.together(async (tables): Promise<Done<"gone" | "unknown" | "not-yours" | "changed-since">> => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const row = await shareHeld(tables, roomId, shareId);
    if (row === null || row.state === "declined" || row.sealed === null) return refused("unknown");
    if (row.seat === seat) return refused("not-yours");
    // Another under the same id would not be what was approved.
    if ((await hashWords(stored(row.sealed))) !== seen) return refused("changed-since");
    if (row.state === "open") return DONE;
    await tables.$executeRaw`
      UPDATE "Share" SET state = 'open', "openedAt" = now(), "expiresAt" = now() + make_interval(days => days)
       WHERE id = ${shareId}`;
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Lets a share go, at once; of one that the other proposed it stays known to them that it was declined, and nothing of its words. `gone`, `unknown`. */
export function letShareGo(store: Store, { roomId, accountId, shareId }: OfShare): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables): Promise<Done<"gone" | "unknown">> => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const row = await shareHeld(tables, roomId, shareId);
    const left = row && letGoOf({ by: stored(row.seat), state: stored(row.state) }, seat);
    if (left === null) return refused("unknown");
    if (left === "nothing") await tables.share.delete({ where: { id: shareId } });
    else {
      const nothing = { sealed: null, openHash: null };
      await tables.share.update({ where: { id: shareId }, data: { state: "declined", ...nothing } });
    }
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** A share to oneself until this transaction is over. */
async function shareHeld(tables: Transaction, roomId: RoomId, shareId: ShareId): Promise<ShareModel | null> {
  await tables.$queryRaw`SELECT id FROM "Share" WHERE id = ${shareId} FOR UPDATE`;
  return tables.share.findFirst({ where: { id: shareId, roomId } });
}
