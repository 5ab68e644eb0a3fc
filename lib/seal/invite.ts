import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { type Field, lengthPrefixed, type Purpose } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { asSecret, asTagKey, deriveBytes, deriveSealKey, sha256 } from "./derive";
import { openBytes, sealBytes } from "./sealBytes";
import { openText, sealText } from "./sealText";

/** Which invite, into which room, by whom. */
export type InvitePlace = { readonly inviteId: string; readonly roomId: string; readonly inviterId: string };
/** A guest, as their tag vouches for them. */
export type Guest = { readonly guestId: string; readonly guestKey: string; readonly identityVersion: number };

/** What the secret of a link gives; the secret itself lies in the link's fragment, which no server sees. */
export type InviteKeys = {
  /** Tags both public keys, and the record of the room's first epoch. */
  readonly mac: Bytes;
  /** Proves to the server, once, that its bearer has the link. */
  readonly claimToken: string;
  /** SHA-256 of the token's 32 bytes: what the server keeps. */
  readonly claimHash: string;
  /** Seals the welcome line and the guest's card. */
  readonly seal: CryptoKey;
};

export async function inviteKeys(secret: Bytes, inviteId: string): Promise<InviteKeys> {
  const source = await asSecret(secret);
  const token = await deriveBytes(source, lengthPrefixed("heard/v1/invite-claim", inviteId));
  return {
    mac: await deriveBytes(source, lengthPrefixed("heard/v1/invite-mac", inviteId)),
    claimToken: toBase64url(token),
    claimHash: toBase64url(await sha256(token)),
    seal: await deriveSealKey(source, lengthPrefixed("heard/v1/invite-seal", inviteId)),
  };
}

const placed = (purpose: Purpose, place: InvitePlace, ...fields: readonly Field[]): Bytes =>
  lengthPrefixed(purpose, place.inviteId, place.roomId, place.inviterId, ...fields);

async function tag(mac: Bytes, bound: Bytes): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", await asTagKey(mac), bound)));
}

async function isTag(mac: Bytes, bound: Bytes, text: string): Promise<boolean> {
  const bytes = fromBase64url(text);
  return bytes !== null && crypto.subtle.verify("HMAC", await asTagKey(mac), bytes, bound);
}

const inviterBound = (place: InvitePlace, inviterKey: string) => placed("heard/v1/invite-inviter", place, inviterKey);
const guestBound = (place: InvitePlace, guest: Guest, inviterKey: string) =>
  placed("heard/v1/invite-guest", place, guest.guestId, guest.identityVersion, guest.guestKey, inviterKey);

/** The inviter vouches for their public key towards whoever has the link. */
export const tagInviter = (keys: InviteKeys, place: InvitePlace, inviterKey: string): Promise<string> =>
  tag(keys.mac, inviterBound(place, inviterKey));

export const inviterIsVouchedFor = (keys: InviteKeys, place: InvitePlace, inviterKey: string, text: string) =>
  isTag(keys.mac, inviterBound(place, inviterKey), text);

/** The guest vouches for theirs, and for the inviter's key that they saw. */
export const tagGuest = (keys: InviteKeys, place: InvitePlace, guest: Guest, inviterKey: string): Promise<string> =>
  tag(keys.mac, guestBound(place, guest, inviterKey));

export const guestIsVouchedFor = (
  keys: InviteKeys,
  place: InvitePlace,
  guest: Guest,
  inviterKey: string,
  text: string,
) => isTag(keys.mac, guestBound(place, guest, inviterKey), text);

/** The line that a guest reads before accepting. */
export const sealWelcome = (keys: InviteKeys, place: InvitePlace, welcome: string): Promise<Sealed> =>
  sealText(keys.seal, placed("heard/v1/invite-welcome", place), welcome);

export const openWelcome = (keys: InviteKeys, place: InvitePlace, sealed: string): Promise<string | null> =>
  openText(keys.seal, placed("heard/v1/invite-welcome", place), sealed);

const cardPlace = (place: InvitePlace, guest: Guest) =>
  placed("heard/v1/invite-card", place, guest.guestId, guest.identityVersion, guest.guestKey);

/** What the guest says of themself before there is a room key: their name. */
export const sealGuestCard = (keys: InviteKeys, place: InvitePlace, guest: Guest, card: string): Promise<Sealed> =>
  sealText(keys.seal, cardPlace(place, guest), card);

export const openGuestCard = (keys: InviteKeys, place: InvitePlace, guest: Guest, sealed: string) =>
  openText(keys.seal, cardPlace(place, guest), sealed);

const ownKey = (seed: CryptoKey) => deriveSealKey(seed, lengthPrefixed("heard/v1/invite-secret"));
const secretPlace = (place: InvitePlace) => placed("heard/v1/invite-secret", place);

/** The link's secret sealed to the inviter, so that any of their devices can copy the link again and open the room. */
export const sealSecret = async (seed: CryptoKey, place: InvitePlace, secret: Bytes): Promise<Sealed> =>
  toBase64url(await sealBytes(await ownKey(seed), secretPlace(place), secret)) as Sealed;

export async function openSecret(seed: CryptoKey, place: InvitePlace, sealed: string): Promise<Bytes | null> {
  const bytes = fromBase64url(sealed);
  return bytes && openBytes(await ownKey(seed), secretPlace(place), bytes);
}
