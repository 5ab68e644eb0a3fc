import { inviteLink } from "../room/invite";
import { isRefused } from "../seal/refusal";
import { type InviteId, newId, type RoomId } from "../values/ids";
import { makeInvite as makeInviteRoute, revokeInvite as revokeInviteRoute } from "../wire/routes/invites";
import { openRoom as openRoomRoute, putSeat, type RoomDetail } from "../wire/routes/rooms";
import { sealCard } from "./roomCard";
import type { Done, RoomTrouble, Self } from "./roomTypes";

/** Opens a room and sits down in seat a; the three promises have been ticked. One's name waits on the seat, sealed to oneself. */
export async function openNewRoom(
  self: Self,
  roomId: RoomId,
  name: string,
): Promise<{ readonly roomId: RoomId } | { readonly not: RoomTrouble }> {
  const card = await sealCard(self, roomId, "self", { name, partner: null });
  if (isRefused(card)) return { not: card.refused };
  const opened = await self.ask(openRoomRoute, {}, { roomId, promised: true });
  if (!opened.ok) return { not: opened.refusal };
  const seated = await self.ask(putSeat, { roomId }, { pin: null, card });
  return seated.ok ? { roomId } : { not: seated.refusal };
}

/** Makes the room's link, in place of an older one. Its secret goes to the server sealed to oneself only. */
export async function makeInvite(self: Self, roomId: RoomId, name: string): Promise<Done> {
  const inviteId = newId<InviteId>();
  const made = await self.seal.makeInvite({ inviteId, roomId, welcome: name });
  if (isRefused(made)) return made.refused;
  const { claimHash, inviterKey, tagInviter, welcomeSealed: welcome, secretSealed: secret } = made;
  const kept = await self.ask(
    makeInviteRoute,
    { roomId },
    { inviteId, claimHash, inviterKey, tagInviter, welcome, secret },
  );
  return kept.ok ? null : kept.refusal;
}

/** Takes the open link back: it stops working at once. */
export async function revokeInvite(self: Self, roomId: RoomId, inviteId: InviteId): Promise<Done> {
  const revoked = await self.ask(revokeInviteRoute, { roomId, inviteId }, {});
  return revoked.ok ? null : revoked.refusal;
}

/** The link once more, for any device of its inviter; null where it cannot be opened here. */
export async function linkOf(self: Self, origin: string, room: RoomDetail): Promise<string | null> {
  if (room.invite?.secret == null) return null;
  const { inviteId, secret: secretSealed } = room.invite;
  const reopened = await self.seal.reopenInvite({ inviteId, roomId: room.roomId, secretSealed });
  return isRefused(reopened) ? null : inviteLink(origin, inviteId, reopened.fragment);
}
