import { asSecret, randomBytes } from "../../../seal/derive";
import type { Member } from "../../../seal/epochRecord";
import { identityOf } from "../../../seal/identity";
import { type InviteKeys, type InvitePlace, inviteKeys, tagInviter } from "../../../seal/invite";
import { openItem } from "../../../seal/item";
import { fragmentOf } from "../../../seal/linkSecret";
import { isRefused } from "../../../seal/refusal";
import { makeEpoch, type OpenEpoch, type SealedEpoch, type SealedForBoth, type Self } from "../../../seal/roomKey";
import { opened } from "../../../seal/testing/opened";
import { newPerson, type Person } from "../../../seal/testing/pair";
import { type InviteId, newId, type RoomId } from "../../../values/ids";
import { type Checks, GAINED, NOTHING } from "./attack";

/** Someone with keys of their own, which the test holds. */
export const newSelf = async (accountId: string): Promise<Self> => ({
  accountId,
  identityVersion: 1,
  former: [],
  identity: await identityOf(await asSecret(randomBytes(32))),
});

export const memberOf = ({ accountId, identityVersion, identity }: Self): Member => ({
  ...{ accountId, identityVersion },
  publicKey: identity.publicKey,
});

/** Ben, who has accepted Ada's invite; and all that Ada has: her keys, the link's, and the key of the first epoch. */
export type Invited = {
  readonly ben: Person;
  readonly bens: Member;
  readonly ada: Self;
  readonly keys: InviteKeys;
  readonly place: InvitePlace;
  readonly pinSealed: string;
  readonly first: Made;
};
export type Made = { readonly sealed: SealedForBoth; readonly opened: OpenEpoch };

/** An epoch that Ada makes for the two. */
export async function madeBy(
  ada: Self,
  bens: Member,
  roomId: string,
  before: OpenEpoch | null,
  keys: InviteKeys,
  checks: Checks,
) {
  const made = await makeEpoch(ada, bens, roomId, before, keys.mac, checks);
  if (isRefused(made)) throw new Error(made.refused);
  return made;
}

/** Ben's Worker with these checks, at the end of his claim; into another room of the same two where they are known. */
export async function invitedBen(checks: Checks, known?: Pick<Invited, "ada" | "ben">): Promise<Invited> {
  const { ada, ben } = known ?? { ada: await newSelf("ada"), ben: await newPerson("ben", checks) };
  const secret = randomBytes(16);
  const place = { inviteId: newId<InviteId>(), roomId: newId<RoomId>(), inviterId: "ada" };
  const keys = await inviteKeys(secret, place.inviteId);
  const inviterKey = ada.identity.publicKey;
  const read = { ...place, fragment: fragmentOf(secret), inviterKey };
  const tag = await tagInviter(keys, place, inviterKey);
  const { pinSealed } = await opened(ben.seal.claimInvite({ ...read, tagInviter: tag, card: "Ben" }));
  const bens = { accountId: "ben", identityVersion: 1, publicKey: ben.publicKey };
  const first = await madeBy(ada, bens, place.roomId, null, keys, checks);
  return { ben, bens, ada, keys, place, pinSealed, first };
}

/** An epoch as Ben's seat is given it. */
export const forBen = ({ sealed: { epoch, record, mac, boxes } }: Made): SealedEpoch => ({
  ...{ epoch, record, mac },
  box: boxes.partner,
});

/** Opens a room by what the server tells of its keys, writes something down for both, and sees whether the liar's key reads it. */
export async function writesUnder(
  person: Person,
  room: { readonly roomId: string; readonly pinSealed: string; readonly epochs: readonly SealedEpoch[] },
  liars: Pick<OpenEpoch, "epoch" | "roomKey">,
): Promise<string> {
  const found = await person.seal.openRoom(room);
  return isRefused(found) ? found.refused : readBy(person, room.roomId, liars);
}

/** Whether the liar reads what this person writes for both now. */
export async function readBy(
  { seal, accountId }: Person,
  roomId: string,
  { epoch, roomKey }: Pick<OpenEpoch, "epoch" | "roomKey">,
): Promise<string> {
  const place = { roomId, kind: "topic", itemId: "t1", authorId: accountId };
  const item = await opened(seal.sealItem({ place, circle: "both", text: "holidays" }));
  const read = item.epoch === epoch ? await openItem({ epoch, secret: roomKey }, place, item) : null;
  return read === "holidays" ? GAINED : NOTHING;
}
