import type { RoomId } from "../values/ids";
import { makeInvite, revokeInvite } from "./pairingHost";
import type { Done, OpenRoom, Self } from "./roomTypes";

/** What the inviter does with the link into the empty seat. */
export type InviteActs = {
  readonly makeInvite: () => Promise<Done>;
  readonly revokeInvite: () => Promise<Done>;
};

/** The acts on the link into a room that is shown. */
export function inviteActs(
  self: Self,
  roomId: RoomId,
  shown: () => OpenRoom | null,
  changed: (act: Promise<Done>) => Promise<Done>,
): InviteActs {
  return {
    makeInvite: () => {
      const room = shown();
      const name = room?.names[room.seat];
      return name ? changed(makeInvite(self, roomId, name)) : Promise.resolve("no-key");
    },
    revokeInvite: () => {
      const invite = shown()?.invite;
      return invite ? changed(revokeInvite(self, roomId, invite.inviteId)) : Promise.resolve("unknown");
    },
  };
}
