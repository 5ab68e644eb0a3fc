import type { InviteRead } from "../calls/invites";
import {
  type Guest,
  type InviteKeys,
  inviteKeys,
  openSecret,
  openWelcome,
  sealGuestCard,
  sealSecret,
  sealWelcome,
  tagGuest,
  tagInviter,
} from "../invite";
import { parkedInvite, parkInvite } from "../inviteParking";
import { fragmentOf, newLinkSecret, secretOf } from "../linkSecret";
import { NOTHING_SINCE, type Pin, sealPin } from "../pin";
import { isRefused, type Refused, refuse } from "../refusal";
import type { Answers, InviteCall, SealCalls } from "../requests";
import { makeEpoch } from "../roomKey";
import { type Owner, openedByOwner, type Surroundings, type Vault, withOwner } from "./vault";

async function vouchedKeys(
  { checks }: Vault,
  ask: InviteRead,
): Promise<InviteKeys | Refused<"malformed-invite" | "tampered">> {
  const secret = secretOf(ask.fragment);
  if (isRefused(secret)) return secret;
  const keys = await inviteKeys(secret, ask.inviteId);
  return (await checks.inviterIsVouchedFor(keys, ask, ask.inviterKey, ask.tagInviter)) ? keys : refuse("tampered");
}

async function make(owner: Owner, ask: SealCalls["makeInvite"]["ask"]) {
  const place = { inviteId: ask.inviteId, roomId: ask.roomId, inviterId: owner.accountId };
  const secret = newLinkSecret();
  const keys = await inviteKeys(secret, ask.inviteId);
  const inviterKey = owner.identity.publicKey;
  return {
    fragment: fragmentOf(secret),
    claimHash: keys.claimHash,
    inviterKey,
    tagInviter: await tagInviter(keys, place, inviterKey),
    welcomeSealed: await sealWelcome(keys, place, ask.welcome),
    secretSealed: await sealSecret(owner.seed.secret, place, secret),
  };
}

async function claim(vault: Vault, owner: Owner, ask: SealCalls["claimInvite"]["ask"]) {
  if (owner.accountId === ask.inviterId) return refuse("not-your-partner");
  const keys = await vouchedKeys(vault, ask);
  if (isRefused(keys)) return keys;
  const guestKey = owner.identity.publicKey;
  const guest: Guest = { guestId: owner.accountId, guestKey, identityVersion: owner.identityVersion };
  const pin: Pin = {
    partnerId: ask.inviterId,
    partnerKey: ask.inviterKey,
    identityVersion: null,
    highestEpoch: 0,
    inviteMac: keys.mac,
    ...NOTHING_SINCE,
  };
  return {
    claimToken: keys.claimToken,
    guestKey,
    identityVersion: owner.identityVersion,
    tagGuest: await tagGuest(keys, ask, guest, ask.inviterKey),
    cardSealed: await sealGuestCard(keys, ask, guest, ask.card),
    pinSealed: await sealPin(owner.seed.secret, ask.roomId, owner.accountId, pin),
  };
}

async function confirm(vault: Vault, owner: Owner, ask: SealCalls["confirmGuest"]["ask"]) {
  const { checks } = vault;
  const place = { inviteId: ask.inviteId, roomId: ask.roomId, inviterId: owner.accountId };
  const secret = await openedByOwner(owner, (seed) => openSecret(seed, place, ask.secretSealed));
  if (secret === null) return refuse("tampered");
  const keys = await inviteKeys(secret, ask.inviteId);
  const { guestId, guestKey, identityVersion, roomId } = ask;
  const guest: Guest = { guestId, guestKey, identityVersion };
  const vouched = await checks.guestIsVouchedFor(keys, place, guest, owner.identity.publicKey, ask.tagGuest);
  const card = vouched ? await checks.openGuestCard(keys, place, guest, ask.cardSealed) : null;
  if (card === null) return refuse("tampered");
  const partner = { accountId: guestId, identityVersion, publicKey: guestKey };
  const epoch = await makeEpoch(owner, partner, roomId, null, keys.mac, checks);
  if (isRefused(epoch)) return epoch;
  const pin: Pin = {
    ...{ partnerId: guestId, partnerKey: guestKey, identityVersion, highestEpoch: 1, inviteMac: keys.mac },
    ...NOTHING_SINCE,
  };
  vault.rooms.set(roomId, { pin, epochs: [epoch.opened] });
  return {
    card,
    epoch: epoch.sealed,
    pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, pin),
  };
}

/** Answers what is asked about invites. */
export const answerInvites = (vault: Vault, { now, invites }: Surroundings): Answers<InviteCall> => ({
  makeInvite: (ask) => withOwner(vault, (owner) => make(owner, ask)),
  reopenInvite: (ask) =>
    withOwner(vault, async (owner) => {
      const place = { inviteId: ask.inviteId, roomId: ask.roomId, inviterId: owner.accountId };
      const secret = await openedByOwner(owner, (seed) => openSecret(seed, place, ask.secretSealed));
      return secret ? { fragment: fragmentOf(secret) } : refuse("tampered");
    }),
  readInvite: async (ask) => {
    const keys = await vouchedKeys(vault, ask);
    if (isRefused(keys)) return keys;
    const welcome = await openWelcome(keys, ask, ask.welcomeSealed);
    return welcome === null ? refuse("tampered") : { welcome };
  },
  claimInvite: (ask) => withOwner(vault, (owner) => claim(vault, owner, ask)),
  confirmGuest: (ask) => withOwner(vault, (owner) => confirm(vault, owner, ask)),
  parkInvite: async ({ inviteId, fragment }) => {
    await parkInvite(invites, now(), inviteId, fragment);
    return null;
  },
  parkedInvite: async ({ inviteId }) => ({ fragment: await parkedInvite(invites, now(), inviteId) }),
  dropParkedInvite: async ({ inviteId }) => {
    await invites.drop(inviteId);
    return null;
  },
});
