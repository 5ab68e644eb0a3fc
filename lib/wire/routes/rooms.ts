import * as z from "zod/mini";
import type { AccountId, CompareId, InviteId, RoomId } from "../../values/ids";
import { bySeatOf, bytesOf, bytesUpTo, id, instant, nothing, seat, whole } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";
import { rulesSet } from "./rules";
import { talkLine } from "./talks";

const params = z.strictObject({ roomId: id<RoomId>() });

const member = z.strictObject({ accountId: id<AccountId>(), identityVersion: whole(1), publicKey: bytesOf(32) });

/** What an epoch's key is: for whom, sealed by whom. The record is checked by its MAC in the browser (lib/seal/epochRecord). */
export const epochRecord = z.strictObject({
  roomId: id<RoomId>(),
  epoch: whole(1),
  /** The commitment of the epoch before; empty for the first. */
  previousCommit: z.union([bytesOf(32), z.literal("")]),
  commit: bytesOf(32),
  sealedBy: id<AccountId>(),
  members: z.tuple([member, member]),
});
export type EpochRecord = z.output<typeof epochRecord>;

/** The room's key of an epoch, sealed to one seat. */
const roomKeyBox = bytesUpTo(512);
/** Older keys, boxed again to a partner who has lost all of theirs. */
const again = z.array(z.strictObject({ epoch: whole(1), box: roomKeyBox })).check(z.maxLength(1_000));
/** What a seat keeps of its partner's key, sealed to itself. */
const pin = bytesUpTo(4_096);

/** A guest's claim as the inviter's browser checks it. */
export const claimDetail = z.strictObject({
  guestId: id<AccountId>(),
  guestKey: bytesOf(32),
  identityVersion: whole(1),
  tagGuest: bytesOf(32),
  card: bytesUpTo(2_048),
});
export type ClaimDetail = z.output<typeof claimDetail>;

/** The room's newest invite that is not void; `secret` only to the one who made it. */
export const inviteDetail = z.strictObject({
  inviteId: id<InviteId>(),
  inviterId: id<AccountId>(),
  inviterKey: bytesOf(32),
  tagInviter: bytesOf(32),
  welcome: bytesUpTo(2_048),
  secret: z.nullable(bytesUpTo(512)),
  createdAt: instant,
  expiresAt: instant,
  claim: z.nullable(claimDetail),
});
export type InviteDetail = z.output<typeof inviteDetail>;

/** A comparing of keys that stands open: the second one answers the commitment, then the first one tells their number. */
export const comparingDetail = z.strictObject({
  compareId: id<CompareId>(),
  seat,
  commitment: bytesOf(32),
  answer: z.nullable(bytesOf(32)),
  reveal: z.nullable(bytesOf(32)),
  expiresAt: instant,
});
export type ComparingDetail = z.output<typeof comparingDetail>;

/** A room in a partner's list. */
export const roomLine = z.strictObject({
  roomId: id<RoomId>(),
  seat,
  closed: z.boolean(),
  /** It has a key: whoever took the other seat was let in. */
  hasKey: z.boolean(),
});
export type RoomLine = z.output<typeof roomLine>;

export const listRooms = {
  method: "GET",
  path: "/api/rooms",
  params: nothing,
  request: nothing,
  answer: granted({ rooms: z.array(roomLine) }),
} as const satisfies JsonRoute;

/** Opens a room; who opens it takes seat a and has ticked the three promises. */
export const openRoom = {
  method: "POST",
  path: "/api/rooms",
  params: nothing,
  request: z.strictObject({ roomId: id<RoomId>(), promised: z.literal(true) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** A room without what the two have put down in it. */
export const roomDetail = z.strictObject({
  roomId: id<RoomId>(),
  seat,
  closed: z.boolean(),
  accountIds: bySeatOf(z.nullable(id<AccountId>())),
  cards: bySeatOf(z.nullable(item)),
  pin: z.nullable(pin),
  publicKeys: bySeatOf(z.nullable(z.strictObject({ key: bytesOf(32), identityVersion: whole(1) }))),
  promised: bySeatOf(z.boolean()),
  /** Who of the two has lost all keys, and has none of the room's for the new ones yet. */
  anew: bySeatOf(z.boolean()),
  epochs: z.array(
    z.strictObject({
      epoch: whole(1),
      record: epochRecord,
      mac: bytesOf(32),
      box: roomKeyBox,
      again: z.nullable(again),
    }),
  ),
  invite: z.nullable(inviteDetail),
  comparing: z.nullable(comparingDetail),
  /** Its newest key is old, or older than one's own newest passphrase: a fresh one is to be made. */
  renewKeys: z.boolean(),
  talks: z.array(talkLine),
  /** What this house sets over the rules of every format. */
  rules: rulesSet,
});
export type RoomDetail = z.output<typeof roomDetail>;

/**
 * Seals the room's next key to both seats. The first wants a claimed invite and comes from who made it. `again` where it is
 * for a partner who begins anew: `unknown` where nobody does. `stale-epoch`.
 */
export const addEpoch = {
  method: "POST",
  path: "/api/rooms/:roomId/epochs",
  params,
  request: z.strictObject({
    epoch: whole(1),
    record: epochRecord,
    mac: bytesOf(32),
    boxes: bySeatOf(roomKeyBox),
    pin,
    again: z._default(z.nullable(again), null),
    inviteId: z.nullable(id<InviteId>()),
  }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** One's own seat: what it keeps of the partner's key, and one's name for the other. */
export const putSeat = {
  method: "PUT",
  path: "/api/rooms/:roomId/seat",
  params,
  request: z.strictObject({ pin: z.nullable(pin), card: z.nullable(item) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** The guest's tag did not check: claim and seat b are undone and the invite is void. Only before the first epoch. */
export const undoClaim = {
  method: "DELETE",
  path: "/api/rooms/:roomId/claim",
  params,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
