import { createHash } from "node:crypto";
import { INVITE_LASTS, type InviteStatus, inviteStatus, OPEN_INVITES } from "../room/invite";
import type { AccountId, InviteId, RoomId } from "../values/ids";
import { after, type Instant, instant } from "../values/time";
import type { InviteView, NewClaim, NewInvite } from "../wire/routes/invites";
import { isBlocked } from "./blocks";
import { asInstant, asInstantOrNull, stored } from "./columns";
import type { Prisma } from "./generated/client";
import { publishWith } from "./hints";
import { remindOther } from "./occasions";
import { DONE, type Done, type Refused, refused } from "./refuse";
import { seatAlone } from "./seats";
import type { Store, Transaction } from "./store";

type Why = "gone" | "room-full" | "too-fast" | "malformed";

/** Makes the room's invite in place of the one before. `gone`, `room-full`, `too-fast` with five open elsewhere. */
export function makeInvite(
  store: Store,
  roomId: RoomId,
  accountId: AccountId,
  invite: NewInvite,
): Promise<{ readonly ok: true; readonly expiresAt: Instant } | Refused<Why>> {
  return store.together(async (tables) => {
    if ((await seatAlone(tables, roomId, accountId)) === null) return refused("gone");
    if ((await tables.seat.count({ where: { roomId } })) === 2) return refused("room-full");
    const now = await clock(tables);
    if ((await openElsewhere(tables, roomId, accountId, now)) >= OPEN_INVITES) return refused("too-fast");
    await voidOpen(tables, roomId);
    const expiresAt = after(now, INVITE_LASTS);
    const { inviteId: id, ...rest } = invite;
    const data = { id, roomId, inviterId: accountId, ...rest, expiresAt: new Date(expiresAt) };
    const { count } = await tables.invite.createMany({ data, skipDuplicates: true });
    if (count === 0) return refused("malformed");
    await publishWith(tables, { room: roomId });
    return { ok: true, expiresAt };
  });
}

const openElsewhere = (tables: Transaction, roomId: RoomId, inviterId: AccountId, now: Instant): Promise<number> =>
  tables.invite.count({
    where: { inviterId, roomId: { not: roomId }, voidedAt: null, expiresAt: { gt: new Date(now) }, claim: null },
  });

/** A void invite opens nothing, so what was sealed for it goes at once. */
const voidOpen = (tables: Transaction, roomId: RoomId) =>
  tables.invite.updateMany({
    where: { roomId, voidedAt: null },
    data: { voidedAt: new Date(), secret: null, welcome: null },
  });

async function clock(tables: Transaction): Promise<Instant> {
  const [row] = await tables.$queryRaw<readonly { readonly now: Date }[]>`SELECT now() AS now`;
  return row === undefined ? instant(Date.now()) : asInstant(row.now);
}

/** Takes an open invite back. `gone`, `unknown`, `invite-spent`. */
export function revokeInvite(
  store: Store,
  roomId: RoomId,
  accountId: AccountId,
  inviteId: InviteId,
): Promise<Done<"gone" | "unknown" | "invite-spent">> {
  return store.together(async (tables) => {
    if ((await seatAlone(tables, roomId, accountId)) === null) return refused("gone");
    const where = { id: inviteId, roomId, inviterId: accountId, voidedAt: null };
    const invite = await tables.invite.findFirst({ where, include: { claim: true } });
    if (invite === null) return refused("unknown");
    if (invite.claim !== null) return refused("invite-spent");
    await voidOpen(tables, roomId);
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

type NotOpen = "unknown" | "invite-spent" | "invite-expired" | "invite-revoked";

/** What the link's holder reads, signed in or not; the guest who claimed it reads it until the room has its key. */
export async function inviteById(
  store: Store,
  inviteId: InviteId,
  accountId: AccountId | null,
): Promise<InviteView | Refused<NotOpen>> {
  const found = await store.ask(async (tables) => {
    const row = await withClaim(tables, inviteId);
    const blocked = row && accountId && (await isBlocked(tables, accountId, row.inviterId));
    return { row: blocked ? null : row, now: await clock(tables) };
  });
  const { row, now } = found;
  if (row === null) return refused("unknown");
  const mine = row.claim !== null && row.claim.guestId === accountId;
  const status = statusOf(row, now);
  if (row.welcome === null || (status !== "open" && !(status === "spent" && mine))) return refused(WHY[status]);
  const { roomId, inviterId, inviterKey, tagInviter, welcome, expiresAt } = row;
  return {
    ok: true,
    status: status === "open" ? "open" : "claimed",
    roomId: stored(roomId),
    inviterId: stored(inviterId),
    ...{ inviterKey, tagInviter, welcome, expiresAt: asInstant(expiresAt) },
  };
}

const WHY = {
  // Open by its dates and yet without a welcome: its room is paired.
  open: "invite-spent",
  spent: "invite-spent",
  expired: "invite-expired",
  revoked: "invite-revoked",
} as const satisfies Readonly<Record<InviteStatus, NotOpen>>;

const WITH = { claim: true, room: { select: { closedAt: true } } } as const satisfies Prisma.InviteInclude;
type Row = Prisma.InviteGetPayload<{ include: typeof WITH }>;

const withClaim = (tables: Transaction, id: InviteId): Promise<Row | null> =>
  tables.invite.findUnique({ where: { id }, include: WITH });

function statusOf({ expiresAt, voidedAt, claim, wrongClaims, room }: Row, now: Instant): InviteStatus {
  if (room.closedAt !== null) return "revoked";
  const facts = { expiresAt: asInstant(expiresAt), voidedAt: asInstantOrNull(voidedAt), wrongClaims };
  return inviteStatus({ ...facts, claimed: claim !== null }, now);
}

/** A guest's claim, with the token that only the link gives. */
export type GuestClaim = Omit<NewClaim, "promised"> & { readonly inviteId: InviteId; readonly accountId: AccountId };

/** Takes seat b for whoever has the link, once. A guest who asks again after a lost answer is told the same. */
export function claimInvite(
  store: Store,
  claim: GuestClaim,
): Promise<{ readonly ok: true; readonly roomId: RoomId } | Refused<NotOpen | "own-invite" | "wrong-credentials">> {
  const { inviteId, accountId } = claim;
  return store.together(async (tables) => {
    // One claim at a time: the second finds the first one's row.
    await tables.$queryRaw`SELECT id FROM "Invite" WHERE id = ${inviteId} FOR UPDATE`;
    const invite = await withClaim(tables, inviteId);
    if (invite === null || (await isBlocked(tables, accountId, invite.inviterId))) return refused("unknown");
    const status = statusOf(invite, await clock(tables));
    const mine = status === "spent" && invite.claim?.guestId === accountId;
    if (status !== "open" && !mine) return refused(WHY[status]);
    const roomId = stored<RoomId>(invite.roomId);
    if (await sitsIn(tables, roomId, accountId, mine)) return refused("own-invite");
    if (hashOf(claim.claimToken) !== invite.claimHash) {
      await tables.invite.update({ where: { id: inviteId }, data: { wrongClaims: { increment: 1 } } });
      return refused("wrong-credentials");
    }
    if (!mine) await takeSeatB(tables, roomId, claim);
    return { ok: true, roomId };
  });
}

const sitsIn = async (tables: Transaction, roomId: RoomId, accountId: AccountId, mine: boolean): Promise<boolean> =>
  !mine && (await tables.seat.count({ where: { roomId, accountId } })) > 0;

async function takeSeatB(tables: Transaction, roomId: RoomId, claim: GuestClaim): Promise<void> {
  const { inviteId, accountId, guestKey, tagGuest, card } = claim;
  const account = await tables.account.findUniqueOrThrow({ where: { id: accountId } });
  const { identityVersion } = account;
  await tables.claim.create({ data: { inviteId, guestId: accountId, guestKey, identityVersion, tagGuest, card } });
  await tables.seat.create({ data: { roomId, seat: "b", accountId, promisedAt: new Date() } });
  await remindOther(tables, { occasion: "accepted", cause: inviteId, roomId }, "b");
  await publishWith(tables, { room: roomId });
}

const hashOf = (token: string): string =>
  createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url");
