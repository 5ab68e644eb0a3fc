import { createHash } from "node:crypto";
import { type InviteId, newId, type RoomId } from "../../../lib/values/ids";
import { claimInvite, makeInvite } from "../../../lib/wire/routes/invites";
import { addEpoch, openRoom, putSeat } from "../../../lib/wire/routes/rooms";
import { type Arrived, bytes } from "./browser";
import { aClaim, anEpoch, anInvite } from "./requests";

/** A link's claim token, and what the server is given of it. */
export function aToken() {
  const claimToken = bytes(32);
  return {
    claimToken,
    claimHash: createHash("sha256").update(Buffer.from(claimToken, "base64url")).digest("base64url"),
  };
}

/** Opens a room of Ada's with an invite standing open. */
export async function invite(ada: Arrived, roomId = newId<RoomId>()) {
  await ada.get(openRoom, {}, { roomId, promised: true });
  const { claimToken, claimHash } = aToken();
  const made = { ...anInvite(), claimHash, inviteId: newId<InviteId>() };
  const { expiresAt } = await ada.get(makeInvite, { roomId }, made);
  return { roomId, inviteId: made.inviteId, claimToken, made, expiresAt };
}

/** Ada invites, Ben takes the seat. */
export async function claimed(ada: Arrived, ben: Arrived) {
  const invited = await invite(ada);
  const claim = { ...aClaim(), claimToken: invited.claimToken, promised: true as const };
  await ben.get(claimInvite, { inviteId: invited.inviteId }, claim);
  return { ...invited, claim };
}

/** The whole way: invited, claimed, the room's first key made by Ada and pinned by Ben. */
export async function pair(ada: Arrived, ben: Arrived) {
  const met = await claimed(ada, ben);
  const { roomId, inviteId } = met;
  const epoch = { ...anEpoch(roomId, ada.who.accountId, ben.who.accountId), inviteId };
  await ada.get(addEpoch, { roomId }, epoch as never);
  await ben.get(putSeat, { roomId }, { pin: bytes(120), card: null });
  return { ...met, epoch };
}
