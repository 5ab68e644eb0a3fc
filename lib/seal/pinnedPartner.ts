import type { EpochRecord, Member } from "./epochRecord";
import type { Pin } from "./pin";
import { type Refused, refuse } from "./refusal";

/** The partner that a record names: with a key that is pinned, or a newer one where this epoch was never seen before. */
export function pinnedPartner(
  record: EpochRecord,
  self: { readonly accountId: string },
  pin: Pin,
  before: number,
): Member | Refused<"not-your-partner"> {
  const partner = record.members.find((member) => member.accountId !== self.accountId);
  if (partner?.accountId !== pin.partnerId) return refuse("not-your-partner");
  const { identityVersion, publicKey } = partner;
  // Until an epoch has told the version there is one key, from the link.
  const known = [
    ...pin.formerKeys,
    { identityVersion: pin.identityVersion ?? identityVersion, publicKey: pin.partnerKey },
  ];
  const isKnown = known.some((each) => each.identityVersion === identityVersion && each.publicKey === publicKey);
  if (isKnown) return identityVersion >= before ? partner : refuse("not-your-partner");
  const neverSeen = record.epoch > 1 && record.epoch > pin.highestEpoch;
  const isNewer = pin.identityVersion !== null && identityVersion > pin.identityVersion;
  return neverSeen && isNewer ? partner : refuse("not-your-partner");
}
