import { randomBytes } from "../../../seal/derive";
import { openEpochs } from "../../../seal/openEpochs";
import { NOTHING_SINCE } from "../../../seal/pin";
import { isRefused } from "../../../seal/refusal";
import { EPOCH_CHECKS, makeEpoch } from "../../../seal/roomKey";
import { opened } from "../../../seal/testing/opened";
import { claimed, invited, newPerson } from "../../../seal/testing/pair";
import { type Attack, NOTHING } from "./attack";
import { newSelf, readBy, writesUnder } from "./liar";

const yes = async () => true;

/** What a server without the link's secret tries at the door. */
export const LIES_OF_INVITES: readonly Attack[] = [
  {
    name: "inviter key swap",
    lie: "shows Ben its own key as Ada's, and makes the room's first key itself",
    gain: "what Ben writes for both",
    refused: "tampered",
    // Had Ben pinned it, the first epoch would still lack the link's proof.
    without: { inviterIsVouchedFor: yes, isRecordTag: yes },
    attempt: async (checks) => {
      const [ada, ben, liar] = [await newPerson("ada"), await newPerson("ben", checks), await newSelf("ada")];
      const { read } = await invited(ada);
      const inviterKey = liar.identity.publicKey;
      const claim = await ben.seal.claimInvite({ ...read, inviterKey, card: "Ben" });
      if (isRefused(claim)) return claim.refused;
      const bens = { accountId: "ben", identityVersion: 1, publicKey: ben.publicKey };
      const made = await makeEpoch(liar, bens, read.roomId, null, randomBytes(32), checks);
      if (isRefused(made)) return NOTHING;
      const { epoch, record, mac, boxes } = made.sealed;
      const room = { roomId: read.roomId, pinSealed: claim.pinSealed };
      return writesUnder(ben, { ...room, epochs: [{ epoch, record, mac, box: boxes.partner }] }, made.opened);
    },
  },
  {
    name: "guest key swap",
    lie: "hands Ada its own key in place of Ben's, with what Ben left for her",
    gain: "the room's key, and what Ada writes for both",
    refused: "tampered",
    // The card that Ben left names his key too, under the link's secret.
    without: { guestIsVouchedFor: yes, openGuestCard: async () => "Ben" },
    attempt: async (checks) => {
      const [ada, ben, liar] = [await newPerson("ada", checks), await newPerson("ben"), await newSelf("ben")];
      const invite = await invited(ada);
      const { ask } = await claimed(ben, invite);
      const confirmed = await ada.seal.confirmGuest({ ...ask, guestKey: liar.identity.publicKey });
      if (isRefused(confirmed)) return confirmed.refused;
      const { epoch, record, mac, boxes } = confirmed.epoch;
      const pin = { partnerId: "ada", partnerKey: ada.publicKey, identityVersion: 1, highestEpoch: 0 };
      const { roomId } = ask;
      const room = await opened(
        // The liar needs no proof of what it asked for itself.
        openEpochs(
          liar,
          { ...pin, ...NOTHING_SINCE, inviteMac: randomBytes(32) },
          roomId,
          [{ epoch, record, mac, box: boxes.partner }],
          {
            ...EPOCH_CHECKS,
            ...{ boxInfo: checks.boxInfo, isRecordTag: yes },
          },
        ),
      );
      const [liars] = room.opened;
      return liars ? readBy(ada, roomId, liars) : NOTHING;
    },
  },
];
