import { inviteOfPath, wholeFragment } from "../../room/invite";
import { nearbySeal } from "../../seal/testing/nearbySeal";
import { opened } from "../../seal/testing/opened";
import { type AccountId, type InviteId, newId, type RoomId } from "../../values/ids";
import { type Invitation, readInvitation } from "../pairing";
import { makeInvite, openNewRoom } from "../pairingHost";
import { openRoomLine, type RoomLine } from "../roomLine";
import type { OpenRoom, Self } from "../roomTypes";
import type { RoomHouse } from "./roomHouse";

export const ORIGIN = "https://heard.example";
const PASSPHRASE = "the heron waits by our gate";

/** Someone with an account and their keys open, who asks this house. */
export async function arrive(house: RoomHouse): Promise<Self> {
  const accountId = newId<AccountId>();
  const seal = nearbySeal();
  await opened(seal.makeAccount({ accountId, passphrase: PASSPHRASE }));
  return { accountId, seal, ask: house.askAs(accountId) };
}

/** Ada's room, just opened. */
export async function openedRoom(ada: Self): Promise<RoomId> {
  const room = await openNewRoom(ada, newId<RoomId>(), "Ada");
  if ("not" in room) throw new Error(room.not);
  return room.roomId;
}

/** What is shown of a room once it is open. */
export async function shown(line: RoomLine): Promise<OpenRoom> {
  await line.refresh();
  const snapshot = line.snapshot();
  if (snapshot.state !== "here") throw new Error(`the room is not here: ${JSON.stringify(snapshot)}`);
  return snapshot.room;
}

export const follow = (house: RoomHouse, self: Self, roomId: RoomId): RoomLine =>
  openRoomLine(self, roomId, house.hints, ORIGIN);

/** What a link holds, as the one who opens it has it. */
export type Link = { readonly inviteId: InviteId; readonly fragment: string };

/** Ada's link to her room. */
export async function linkTo(house: RoomHouse, ada: Self, roomId: RoomId): Promise<Link> {
  await makeInvite(ada, roomId, "Ada");
  const line = follow(house, ada, roomId);
  const { invite } = await shown(line);
  line.close();
  const url = new URL(invite?.link ?? "");
  const [inviteId, fragment] = [inviteOfPath(url.pathname), wholeFragment(url.hash)];
  if (inviteId === null || fragment === null) throw new Error("a link that is none");
  return { inviteId, fragment };
}

/** The invitation as its reader finds it. */
export async function found(self: Self, link: Link): Promise<Invitation> {
  const invitation = await readInvitation(self, link.inviteId, link.fragment);
  if ("not" in invitation) throw new Error(invitation.not);
  return invitation;
}
