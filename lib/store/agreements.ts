import type { AccountId, AgreementId, RoomId, TalkId, WordingId } from "../values/ids";
import { otherSeat, type Seat } from "../values/seat";
import type { Agreements } from "../wire/routes/agreements";
import type { Item } from "../wire/routes/item";
import { asInstant, asInstantOrNull, asJson, stored } from "./columns";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import { type Place, seatHeld } from "./seats";
import type { Store, Transaction } from "./store";
import { talkStanding } from "./talkOver";
import { MOST_LINES } from "./topics";

/** An agreement of a room, and who asks. */
export type OfAgreement = { readonly roomId: RoomId; readonly accountId: AccountId; readonly agreementId: AgreementId };
/** A wording for both, and the copy of whoever words it. */
type Worded = { readonly wordingId: WordingId; readonly item: Item; readonly copy: Item };
/** The wording that was read. */
type Seen = { readonly seen: WordingId };

/** What waits, and one's own copies, the newest first. */
export async function agreementsIn(tables: Transaction, { roomId, seat }: Place): Promise<Agreements> {
  const waiting = await tables.agreement.findMany({
    where: { roomId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const copies = await tables.agreementCopy.findMany({
    where: { roomId, seat },
    orderBy: [{ agreedAt: "desc" }, { agreementId: "asc" }],
  });
  return {
    waiting: waiting.map(({ id, wordingId, seat: by, talkId, item, createdAt }) => ({
      ...{ agreementId: stored(id), wordingId: stored(wordingId), seat: stored(by), talkId: stored(talkId) },
      item: stored(item),
      createdAt: asInstant(createdAt),
    })),
    agreed: copies.map(({ agreementId, talkId, item, agreedAt, outcome, outcomeAt }) => ({
      ...{ agreementId: stored(agreementId), talkId: stored(talkId), item: stored(item), outcome: stored(outcome) },
      agreedAt: asInstant(agreedAt),
      outcomeAt: asInstantOrNull(outcomeAt),
    })),
  };
}

type Proposing = OfAgreement & Worded & { readonly talkId: TalkId | null };

/** Says what one would like to agree on. `gone` also of a talk that is deleted; `malformed` for the id of another room's, `stale-epoch`, `too-large`, `not-over`. */
export function proposeAgreement(
  store: Store,
  { roomId, accountId, agreementId, talkId, ...worded }: Proposing,
): Promise<Done<"gone" | "malformed" | "stale-epoch" | "too-large" | "not-over">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await knownAs(tables, agreementId);
    if (known !== null) return known === roomId ? DONE : refused("malformed");
    const talk = talkId === null ? "over" : await talkHeld(tables, roomId, talkId);
    if (talk !== "over") return refused(talk);
    if (!(await isNewestEpoch(tables, roomId, worded.item))) return refused("stale-epoch");
    if ((await tables.agreement.count({ where: { roomId } })) >= MOST_LINES) return refused("too-large");
    await tables.agreement.create({ data: { id: agreementId, roomId, talkId, seat, ...columnsOf(worded) } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

type WhyNotMoved = "gone" | "unknown" | "stale-wording" | "already-answered";

/** Puts it differently, by either: now it waits for the other. Beside what may stand in the way: `stale-epoch`. [A2] */
export function rewordAgreement(
  store: Store,
  { seen, wordingId, item, copy, ...of }: OfAgreement & Seen & Worded,
): Promise<Done<WhyNotMoved | "stale-epoch">> {
  return store.together(async (tables) => {
    const held = await waitingHeld(tables, of);
    if ("refusal" in held) return held;
    if (held.wordingId === wordingId && held.by === held.seat) return DONE;
    if (held.wordingId !== seen) return refused("stale-wording");
    if (!(await isNewestEpoch(tables, of.roomId, item))) return refused("stale-epoch");
    const data = { seat: held.seat, ...columnsOf({ wordingId, item, copy }) };
    await tables.agreement.update({ where: { id: of.agreementId }, data });
    await publishWith(tables, { room: of.roomId });
    return DONE;
  });
}

/** Takes it back, or lets it go: nothing is left of it. [A2] */
export function dropAgreement(store: Store, { seen, ...of }: OfAgreement & Seen): Promise<Done<WhyNotMoved>> {
  return store.together(async (tables) => {
    const held = await waitingHeld(tables, of);
    if ("refusal" in held) return held;
    if (held.wordingId !== seen) return refused("stale-wording");
    await tables.agreement.delete({ where: { id: of.agreementId } });
    await publishWith(tables, { room: of.roomId });
    return DONE;
  });
}

/** The other's approval of the very wording they have read: what waited goes, and each has a copy. `not-yours`, `too-large` where a list is full. [A1] [A3] */
export function approveAgreement(
  store: Store,
  { seen, copy, ...of }: OfAgreement & Seen & { readonly copy: Item },
): Promise<Done<WhyNotMoved | "not-yours" | "too-large">> {
  return store.together(async (tables) => {
    const { roomId, agreementId } = of;
    const held = await waitingHeld(tables, of);
    if ("refusal" in held) return (await isAgreed(tables, of, seen)) ? DONE : held;
    if (held.wordingId !== seen) return refused("stale-wording");
    if (held.by === held.seat) return refused("not-yours");
    if ((await tables.agreementCopy.count({ where: { roomId } })) >= 2 * MOST_LINES) return refused("too-large");
    await tables.agreement.delete({ where: { id: agreementId } });
    const both = { agreementId, roomId, talkId: held.talkId, wordingId: seen };
    await tables.agreementCopy.createMany({
      data: [
        { ...both, seat: held.seat, item: asJson(copy) },
        { ...both, seat: otherSeat(held.seat), item: asJson(held.copy) },
      ],
    });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** With its talk goes what waited in it; copies stay, and no longer say where they came from. In this order: what is approved meanwhile is a copy by then. [A4] */
export async function outliveTalk(tables: Transaction, talkId: TalkId): Promise<void> {
  await tables.agreement.deleteMany({ where: { talkId } });
  await tables.agreementCopy.updateMany({ where: { talkId }, data: { talkId: null } });
}

const columnsOf = ({ wordingId, item, copy }: Worded) => ({ wordingId, item: asJson(item), copy: asJson(copy) });

type Held = {
  readonly seat: Seat;
  readonly by: Seat;
  readonly wordingId: WordingId;
  readonly talkId: TalkId | null;
  readonly copy: Item;
};

/** What waits, to oneself until this transaction is over, and the seat of who asks. `gone`, `already-answered` where both have agreed, `unknown`. */
async function waitingHeld(tables: Transaction, { roomId, accountId, agreementId }: OfAgreement) {
  const seat = await seatHeld(tables, roomId, accountId);
  if (seat === null) return refused("gone");
  const [row] = await tables.$queryRaw<readonly Omit<Held, "seat">[]>`
    SELECT seat AS by, "wordingId", "talkId", copy FROM "Agreement"
     WHERE id = ${agreementId} AND "roomId" = ${roomId} FOR UPDATE`;
  if (row !== undefined) return { seat, ...row };
  return refused((await isAgreed(tables, { roomId, agreementId })) ? "already-answered" : "unknown");
}

/** Whether both have agreed on it; with a wording, whether it was that one. */
async function isAgreed(
  tables: Transaction,
  { roomId, agreementId }: Pick<OfAgreement, "roomId" | "agreementId">,
  wordingId?: WordingId,
): Promise<boolean> {
  const where = { roomId, agreementId, ...(wordingId !== undefined && { wordingId }) };
  return (await tables.agreementCopy.count({ where })) > 0;
}

/** The room in which there is such an agreement already, waiting or agreed; null for none. */
async function knownAs(tables: Transaction, agreementId: AgreementId): Promise<string | null> {
  const waiting = await tables.agreement.findUnique({ where: { id: agreementId }, select: { roomId: true } });
  const known = waiting ?? (await tables.agreementCopy.findFirst({ where: { agreementId }, select: { roomId: true } }));
  return known?.roomId ?? null;
}

/** A talk of this room, held against its deletion: over, or why there is nothing to agree on in it. */
async function talkHeld(tables: Transaction, roomId: RoomId, talkId: TalkId): Promise<"over" | "gone" | "not-over"> {
  const talk = await talkStanding(tables, roomId, talkId);
  if (talk === null || talk.deleted) return "gone";
  return talk.status === "closed" ? "over" : "not-over";
}
