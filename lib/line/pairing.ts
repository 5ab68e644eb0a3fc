import type { Seal } from "../seal/client";
import { isRefused } from "../seal/refusal";
import type { InviteId, RoomId } from "../values/ids";
import { claimInvite, type InviteView, readInvite } from "../wire/routes/invites";
import { putSeat } from "../wire/routes/rooms";
import type { Ask, AskRefusal } from "./ask";
import { sealCard } from "./roomCard";
import type { RoomTrouble, Self } from "./roomTypes";

/** An invitation whose welcome line was opened with its link's secret. */
export type Invitation = {
  readonly inviteId: InviteId;
  readonly fragment: string;
  readonly view: InviteView;
  /** What the inviter calls themself. */
  readonly name: string;
};

/** Why there is no invitation to read. */
export type NoInvitation = { readonly not: AskRefusal | "malformed-invite" | "tampered" | "broken" };

const inviteRead = (inviteId: InviteId, fragment: string, view: InviteView) => ({
  inviteId,
  fragment,
  roomId: view.roomId,
  inviterId: view.inviterId,
  inviterKey: view.inviterKey,
  tagInviter: view.tagInviter,
});

/** Reads an invitation: asks for what the server keeps, checks the inviter's tag with the link's secret, opens the welcome line. */
export async function readInvitation(
  { ask, seal }: { readonly ask: Ask; readonly seal: Seal },
  inviteId: InviteId,
  fragment: string,
): Promise<Invitation | NoInvitation> {
  const view = await ask(readInvite, { inviteId }, {});
  if (!view.ok) return { not: view.refusal };
  const read = await seal.readInvite({ ...inviteRead(inviteId, fragment, view), welcomeSealed: view.welcome });
  return isRefused(read) ? { not: read.refused } : { inviteId, fragment, view, name: read.welcome };
}

/**
 * Takes the empty seat: tags one's own key for the inviter, pins theirs, and leaves one's name for later.
 * Asked again after a broken line it goes on where it stopped. The link's secret is dropped from this device at the end.
 */
export async function takeSeat(
  self: Self,
  { inviteId, fragment, view, name: partner }: Invitation,
  name: string,
): Promise<{ readonly roomId: RoomId } | { readonly not: RoomTrouble }> {
  const claim = await self.seal.claimInvite({ ...inviteRead(inviteId, fragment, view), card: name });
  if (isRefused(claim)) return { not: claim.refused };
  const card = await sealCard(self, view.roomId, "self", { name, partner });
  if (isRefused(card)) return { not: card.refused };
  if (view.status === "open") {
    const { claimToken, guestKey, tagGuest, cardSealed } = claim;
    const request = { claimToken, guestKey, tagGuest, card: cardSealed, promised: true } as const;
    const claimed = await self.ask(claimInvite, { inviteId }, request);
    if (!claimed.ok) return { not: claimed.refusal };
  }
  const seated = await self.ask(putSeat, { roomId: view.roomId }, { pin: claim.pinSealed, card });
  if (!seated.ok) return { not: seated.refusal };
  await self.seal.dropParkedInvite({ inviteId });
  return { roomId: view.roomId };
}
