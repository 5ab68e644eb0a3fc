import { createHash } from "node:crypto";
import { type BySeat, bySeat, otherSeat, SEATS, type Seat, withSeat } from "../../values/seat";
import { hours, instant } from "../../values/time";
import { beginComparing, tellNumber } from "../../wire/routes/comparings";
import { claimInvite, type InviteView, makeInvite, readInvite, revokeInvite } from "../../wire/routes/invites";
import { addEpoch, listRooms, openRoom, putSeat, type RoomDetail, undoClaim } from "../../wire/routes/rooms";
import { wholeRoom } from "../../wire/routes/wholeRoom";
import { agreementsOf } from "./agreementAnswers";
import { type Answering, answering, answeringInside, type Cupboard, type HeldRoom, type Sitting } from "./heldRoom";
import { sharesOf } from "./shareAnswers";
import { shelvesOf } from "./shelfAnswers";

const DONE = { ok: true } as const;
const EXPIRES = instant(hours(48));
const NOTHING = {
  closed: false,
  ...{ epochs: [], topics: [], thoughts: [], proposals: [], ownFormats: [], questionLists: [], invite: null },
  ...{ comparing: null, renewKeys: false },
  ...{ feltHeard: [], privateNotes: [], waiting: [], copies: [], shares: [], summaries: {} },
};

const hashOf = (token: string): string =>
  createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url");

/** Whoever began anew waits no longer, once there is an epoch for them. */
function afterSharing(seats: BySeat<Sitting | null>, seat: Seat, again: readonly unknown[] | null) {
  const waiting = seats[seat];
  return again === null || waiting === null ? seats : withSeat(seats, seat, { ...waiting, anew: false });
}

/** All of a room but its lists, as one of the two sees it. */
function detailOf({ roomId, seats, epochs, invite, comparing, renewKeys, closed }: HeldRoom, seat: Seat): RoomDetail {
  return {
    ...{ roomId, seat, closed, talks: [], rules: {}, comparing, renewKeys },
    accountIds: { a: seats.a?.accountId ?? null, b: seats.b?.accountId ?? null },
    cards: { a: seats.a?.card ?? null, b: seats.b?.card ?? null },
    pin: seats[seat]?.pin ?? null,
    publicKeys: { a: seats.a?.publicKey ?? null, b: seats.b?.publicKey ?? null },
    promised: bySeat(true),
    epochs: epochs.map(({ epoch, record, mac, boxes, again }) => ({
      ...{ epoch, record, mac, box: boxes[seat] },
      again: record.sealedBy === seats[seat]?.accountId ? null : again,
    })),
    anew: { a: seats.a?.anew ?? false, b: seats.b?.anew ?? false },
    invite: invite && {
      ...{ inviteId: invite.inviteId, inviterId: invite.inviterId, inviterKey: invite.inviterKey },
      ...{ tagInviter: invite.tagInviter, welcome: invite.welcome, claim: invite.claim },
      ...{ secret: seat === "a" ? invite.secret : null, createdAt: instant(0), expiresAt: EXPIRES },
    },
  };
}

const lineOf = ({ roomId, closed, epochs }: HeldRoom, seat: Seat) => ({
  ...{ roomId, seat, closed },
  hasKey: epochs.length > 0,
});

const seenBy = (room: HeldRoom, seat: Seat) => ({
  ...detailOf(room, seat),
  ...shelvesOf(room, seat),
  ...{ proposals: [...room.proposals], ownFormats: [...room.ownFormats] },
  ...{ agreements: agreementsOf(room, seat), shares: sharesOf(room), anewElsewhere: null },
});

/** Rooms and seats, as the house answers them. */
export const answersOfRooms = (cupboard: Cupboard): readonly Answering[] => [
  answering(openRoom, ({ who, request }) => {
    const ada = { accountId: who, card: null, pin: null };
    cupboard.write({ roomId: request.roomId, seats: { a: ada, b: null }, ...NOTHING });
    return DONE;
  }),
  answering(listRooms, ({ who }) => {
    const room = cupboard.read();
    const seat = SEATS.find((each) => room?.seats[each]?.accountId === who);
    return { ok: true, rooms: room && seat ? [lineOf(room, seat)] : [] } as const;
  }),
  answeringInside(cupboard, wholeRoom, (room, seat) => ({ ok: true, ...seenBy(room, seat) })),
  answeringInside(cupboard, putSeat, ({ seats, epochs, invite, closed }, seat, { request: { pin, card } }, change) => {
    const own = seats[seat];
    if (own === null || closed) return "gone";
    const seated = withSeat(seats, seat, { ...own, pin: pin ?? own.pin, card: card ?? own.card });
    change({ seats: seated, invite: seat === "b" && epochs.length > 0 ? null : invite });
    return DONE;
  }),
  answeringInside(cupboard, addEpoch, ({ seats, epochs, invite }, seat, { request }, change) => {
    const own = seats[seat];
    if (request.epoch !== epochs.length + 1) return "stale-epoch";
    if (own === null || (epochs.length === 0 && invite?.claim == null)) return "unknown";
    change({
      epochs: [...epochs, request],
      renewKeys: false,
      seats: withSeat(afterSharing(seats, otherSeat(seat), request.again), seat, { ...own, pin: request.pin }),
    });
    return DONE;
  }),
  answeringInside(cupboard, beginComparing, ({ comparing }, seat, { request }, change) => {
    if (comparing !== null && comparing.seat !== seat && comparing.answer === null) return "already-answered";
    change({ comparing: { ...request, seat, answer: null, reveal: null, expiresAt: EXPIRES } });
    return DONE;
  }),
  answeringInside(cupboard, tellNumber, ({ comparing }, seat, { params, request: { nonce } }, change) => {
    if (comparing?.compareId !== params.compareId) return "unknown";
    change({ comparing: comparing.seat === seat ? { ...comparing, reveal: nonce } : { ...comparing, answer: nonce } });
    return DONE;
  }),
  answeringInside(cupboard, undoClaim, ({ seats }, _, __, change) => {
    change({ seats: withSeat(seats, "b", null), invite: null });
    return DONE;
  }),
];

/** Invites and claims, as the house answers them. */
export const answersOfInvites = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, makeInvite, (_, __, { who, request }, change) => {
    change({ invite: { ...request, inviterId: who, claim: null } });
    return { ok: true, expiresAt: EXPIRES };
  }),
  answeringInside(cupboard, revokeInvite, (_, __, ___, change) => {
    change({ invite: null });
    return DONE;
  }),
  answering(readInvite, ({ who, params }) => {
    const room = cupboard.read();
    if (room?.invite?.inviteId !== params.inviteId) return "unknown";
    const { inviterId, inviterKey, tagInviter, welcome, claim } = room.invite;
    if (claim !== null && claim.guestId !== who) return "invite-spent";
    const status: InviteView["status"] = claim === null ? "open" : "claimed";
    return {
      ok: true as const,
      status,
      roomId: room.roomId,
      inviterId,
      inviterKey,
      tagInviter,
      welcome,
      expiresAt: EXPIRES,
    };
  }),
  answering(claimInvite, ({ who, params, request }) => {
    const room = cupboard.read();
    if (room?.invite?.inviteId !== params.inviteId) return "unknown";
    const { invite, seats, roomId } = room;
    if (invite.claim?.guestId === who) return { ok: true, roomId };
    if (invite.claim !== null) return "invite-spent";
    if (seats.a?.accountId === who) return "own-invite";
    if (hashOf(request.claimToken) !== invite.claimHash) return "wrong-credentials";
    const { guestKey, tagGuest, card } = request;
    const claim = { guestId: who, guestKey, identityVersion: 1, tagGuest, card };
    const ben = { accountId: who, card: null, pin: null };
    cupboard.write({ ...room, invite: { ...invite, claim }, seats: withSeat(seats, "b", ben) });
    return { ok: true, roomId };
  }),
];
