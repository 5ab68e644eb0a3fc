import type { AccountId, RoomId } from "../values/ids";
import { type BySeat, bySeat, SEATS, type Seat, withSeat } from "../values/seat";
import { days } from "../values/time";
import type { EpochRecord, InviteDetail, RoomDetail } from "../wire/routes/rooms";
import { asInstant, stored } from "./columns";
import { standing } from "./comparings";
import { partnersIdIn } from "./formerPartner";
import type { Transaction } from "./store";
import { talkLineOf } from "./talks";

/** A room as a partner sees it; only the lengths of new talks are missing, which are a setting. */
export type StoredRoom = Omit<RoomDetail, "rules">;

/** How long a room's key is the newest one. */
const KEY_LASTS = days(90);

type Row = NonNullable<Awaited<ReturnType<typeof rowsOf>>>;

/** The rows of a room, one table after the other; null for strangers. */
async function rowsOf(tables: Transaction, roomId: RoomId, accountId: AccountId) {
  const sits = { some: { accountId, leftAt: null } };
  const room = await tables.room.findFirst({ where: { id: roomId, seats: sits } });
  if (room === null) return null;
  const ofAccount = { select: { publicKey: true, identityVersion: true, keysSince: true } };
  return {
    ...room,
    seats: await tables.seat.findMany({ where: { roomId, leftAt: null }, include: { account: ofAccount } }),
    epochs: await tables.epoch.findMany({ where: { roomId }, orderBy: { epoch: "asc" } }),
    invites: await tables.invite.findMany({
      where: { roomId, voidedAt: null },
      orderBy: { createdAt: "desc" },
      take: 1,
      include: { claim: true },
    }),
    comparings: await tables.comparing.findMany({ where: { roomId }, orderBy: { createdAt: "desc" }, take: 1 }),
    talks: await tables.talk.findMany({ where: { roomId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
  };
}

/** The room, for one of its two; null for strangers, as where there is no room. */
export async function roomDetail(
  tables: Transaction,
  roomId: RoomId,
  accountId: AccountId,
): Promise<StoredRoom | null> {
  const room = await rowsOf(tables, roomId, accountId);
  const own = room?.seats.find((each) => each.accountId === accountId);
  if (!room || own === undefined) return null;
  const seat = stored<Seat>(own.seat);
  return {
    roomId,
    seat,
    closed: room.closedAt !== null,
    // Words are bound to whoever wrote them, also where they have let their side go.
    accountIds: withSeat(bySeat(partnersIdIn(room, accountId)), seat, accountId),
    cards: eachSeat(room, ({ card }) => stored(card), null),
    pin: own.pin,
    publicKeys: eachSeat(room, ({ account }) => keyOf(account), null),
    promised: eachSeat(room, ({ promisedAt }) => promisedAt !== null, false),
    anew: eachSeat(room, ({ anewSince }) => anewSince !== null, false),
    epochs: room.epochs.map(({ epoch, record, mac, boxes, again }) => ({
      epoch,
      mac,
      record: stored(record),
      again: stored<EpochRecord>(record).sealedBy === accountId ? null : stored(again),
      box: stored<BySeat<string>>(boxes)[seat],
    })),
    invite: inviteOf(room, accountId),
    comparing: standing(room.comparings, new Date()),
    renewKeys: isOld(room.epochs.at(-1)?.createdAt, own.account.keysSince),
    talks: room.talks.map(talkLineOf),
  };
}

/** Whether a room's newest key is to be followed by a fresh one: after ninety days, and after one's own locks or keys are new. */
function isOld(newest: Date | undefined, keysSince: Date): boolean {
  if (newest === undefined) return false;
  return newest < keysSince || newest.getTime() + KEY_LASTS < Date.now();
}

const keyOf = ({ publicKey, identityVersion }: { publicKey: string; identityVersion: number }) => ({
  key: publicKey,
  identityVersion,
});

function eachSeat<Value>(room: Row, of: (row: Row["seats"][number]) => Value, free: Value): BySeat<Value> {
  return SEATS.reduce<BySeat<Value>>((values, seat) => {
    const row = room.seats.find((each) => each.seat === seat);
    return row === undefined ? values : withSeat(values, seat, of(row));
  }, bySeat(free));
}

/** The invite while there is still something to do with it: until the guest has opened the room's first key. */
function inviteOf(room: Row, accountId: AccountId): InviteDetail | null {
  const [invite] = room.invites;
  if (!invite || invite.welcome === null) return null;
  const { id, inviterId, inviterKey, tagInviter, welcome, createdAt, expiresAt, claim } = invite;
  return {
    inviteId: stored(id),
    inviterId: stored(inviterId),
    ...{ inviterKey, tagInviter, welcome },
    secret: inviterId === accountId ? invite.secret : null,
    createdAt: asInstant(createdAt),
    expiresAt: asInstant(expiresAt),
    claim:
      claim === null || claim.card === null
        ? null
        : {
            guestId: stored(claim.guestId),
            ...{ guestKey: claim.guestKey, identityVersion: claim.identityVersion },
            ...{ tagGuest: claim.tagGuest, card: claim.card },
          },
  };
}
