import { type InviteId, newId, type RoomId } from "../../values/ids";
import { HONEST } from "../checks";
import type { Seal } from "../client";
import { nearbySeal, newDevice } from "./nearbySeal";
import { opened } from "./opened";
import { quickStretch } from "./quickStretch";

/** One of the two, with their Worker. */
export type Person = { readonly accountId: string; readonly seal: Seal; readonly publicKey: string };

export const PASSPHRASE = "the heron waits by our gate";

export async function newPerson(accountId: string, checks = HONEST): Promise<Person> {
  const seal = nearbySeal(newDevice(), quickStretch, checks);
  const { publicKey } = await opened(seal.makeAccount({ accountId, passphrase: PASSPHRASE }));
  return { accountId, seal, publicKey };
}

/** Ada's invite as the server and the link hold it. */
export async function invited(ada: Person) {
  const [inviteId, roomId] = [newId<InviteId>(), newId<RoomId>()];
  const made = await opened(ada.seal.makeInvite({ inviteId, roomId, welcome: "Ada" }));
  const { fragment, inviterKey, tagInviter } = made;
  return { made, read: { inviteId, roomId, inviterId: ada.accountId, fragment, inviterKey, tagInviter } };
}
export type Invited = Awaited<ReturnType<typeof invited>>;

/** What Ada's browser is asked to confirm, from what the guest left with the server. */
export async function claimed(ben: Person, { made, read }: Invited) {
  const claim = await opened(ben.seal.claimInvite({ ...read, card: "Ben" }));
  const { guestKey, identityVersion, tagGuest, cardSealed } = claim;
  const { inviteId, roomId } = read;
  const guest = { guestId: ben.accountId, guestKey, identityVersion, tagGuest, cardSealed };
  return { claim, ask: { inviteId, roomId, secretSealed: made.secretSealed, ...guest } };
}

/** Ada and Ben in a room with both its keys open. */
export async function paired(checks = HONEST) {
  const [ada, ben] = [await newPerson("ada", checks), await newPerson("ben", checks)];
  const invite = await invited(ada);
  const { claim, ask } = await claimed(ben, invite);
  const { epoch, pinSealed } = await opened(ada.seal.confirmGuest(ask));
  const { roomId } = invite.read;
  const { record, mac, boxes } = epoch;
  const sealedFor = (box: string) => [{ epoch: 1, record, mac, box }];
  const rooms = {
    ada: { roomId, pinSealed, epochs: sealedFor(boxes.self) },
    ben: { roomId, pinSealed: claim.pinSealed, epochs: sealedFor(boxes.partner) },
  };
  await opened(ben.seal.openRoom(rooms.ben));
  return { ada, ben, roomId, rooms };
}
