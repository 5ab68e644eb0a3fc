import { asSecret, randomBytes } from "../../../seal/derive";
import { commitTo, type EpochRecord, tagRecord } from "../../../seal/epochRecord";
import { box, SUITE } from "../../../seal/hpke";
import { publicKeyFrom } from "../../../seal/identity";
import { isRefused } from "../../../seal/refusal";
import { EPOCH_CHECKS, type EpochChecks } from "../../../seal/roomKey";
import { newTalkKey } from "../../../seal/talkKey";
import { opened } from "../../../seal/testing/opened";
import { openWords } from "../../../seal/words";
import { type Bytes, concat, fromBase64url, toBase64url } from "../../../values/bytes";
import { lengthPrefixed } from "../../../values/lengthPrefixed";
import { type Attack, type Checks, GAINED, NOTHING } from "./attack";
import { forBen, type Invited, invitedBen, madeBy, memberOf, newSelf, writesUnder } from "./liar";

/** A key boxed by nobody in particular (HPKE's base mode). */
async function boxedByAnyone(reader: CryptoKey, info: Bytes, key: Bytes): Promise<string> {
  const { enc, ct } = await SUITE.seal({ recipientPublicKey: reader, info }, key);
  return toBase64url(concat(new Uint8Array(enc), new Uint8Array(ct)));
}

/** A client that opens a box whoever made it. */
const unboxFromAnyone: EpochChecks["unbox"] = async (recipientKey, _sender, info, text) => {
  const bytes = fromBase64url(text) ?? new Uint8Array();
  const enc = bytes.slice(0, 32);
  return new Uint8Array(await SUITE.open({ recipientKey, enc, info }, bytes.slice(32)));
};

/** A first epoch of the liar's own making, proved by a link's secret that it came to know after Ben's claim. */
async function forged(
  { bens, keys, place: { roomId } }: Invited,
  members: EpochRecord["members"],
  boxed: (reader: CryptoKey, info: Bytes, key: Bytes) => Promise<string>,
) {
  const bytes = randomBytes(32);
  const roomKey = await asSecret(bytes);
  const [{ accountId: sealedBy, publicKey: senderKey }] = members;
  const commit = await commitTo(roomKey, roomId, 1);
  const record: EpochRecord = { roomId, epoch: 1, previousCommit: "", commit, sealedBy, members };
  const reader = await publicKeyFrom(bens.publicKey);
  if (reader === null) throw new Error("Ben has a key");
  const info = EPOCH_CHECKS.boxInfo(roomId, 1, bens, senderKey);
  const mac = await tagRecord({ mac: keys.mac }, record);
  const epochs = [{ epoch: 1, record, mac, box: await boxed(reader, info, bytes) }];
  return { epochs, liars: { epoch: 1, roomKey } };
}

/** Ben is given the first epoch's box, whose key the liar has, as that of another epoch or room. */
async function replayed(checks: Checks, where: "another epoch" | "another room"): Promise<string> {
  const invited = await invitedBen(checks);
  const { ben, bens, ada, keys, place, pinSealed, first } = invited;
  const { roomKey } = first.opened;
  const { box: old } = forBen(first);
  if (where === "another epoch") {
    const second = await madeBy(ada, bens, place.roomId, first.opened, keys, checks);
    const epochs = [forBen(first), { ...forBen(second), box: old }];
    return writesUnder(ben, { roomId: place.roomId, pinSealed, epochs }, { epoch: 2, roomKey });
  }
  const other = await invitedBen(checks, invited);
  const room = { roomId: other.place.roomId, pinSealed: other.pinSealed };
  return writesUnder(ben, { ...room, epochs: [{ ...forBen(other.first), box: old }] }, { epoch: 1, roomKey });
}

/** Ben has seen two epochs; then, after what happens between, he is given the first alone, whose key the liar has. */
async function rolledBack(
  checks: Checks,
  between = async (_ben: Invited["ben"]): Promise<void> => {},
): Promise<string> {
  const { ben, bens, ada, keys, place, pinSealed, first } = await invitedBen(checks);
  const { roomId } = place;
  const second = await madeBy(ada, bens, roomId, first.opened, keys, checks);
  await opened(ben.seal.openRoom({ roomId, pinSealed, epochs: [forBen(first), forBen(second)] }));
  await between(ben);
  return writesUnder(ben, { roomId, pinSealed, epochs: [forBen(first)] }, first.opened);
}

/** What a server tries with a room's keys. It has seen the link's secret too, where that helps. */
export const LIES_OF_ROOMS: readonly Attack[] = [
  {
    name: "room-key injection",
    lie: "knows the link by now, and boxes a room key of its own to Ben as if it were Ada's",
    gain: "what Ben writes for both",
    refused: "tampered",
    without: { unbox: unboxFromAnyone },
    attempt: async (checks) => {
      const invited = await invitedBen(checks);
      const { ben, bens, ada, place, pinSealed } = invited;
      const { epochs, liars } = await forged(invited, [memberOf(ada), bens], boxedByAnyone);
      return writesUnder(ben, { roomId: place.roomId, pinSealed, epochs }, liars);
    },
  },
  {
    name: "member-list change",
    lie: "knows the link by now, and makes a first epoch with itself in Ada's place",
    gain: "what Ben writes for both",
    refused: "not-your-partner",
    without: {
      pinnedPartner: ({ members: [one, two] }, { accountId }) => (one.accountId === accountId ? two : one),
    },
    attempt: async (checks) => {
      const invited = await invitedBen(checks);
      const { ben, bens, place, pinSealed } = invited;
      const liar = await newSelf("mallory");
      const { epochs, liars } = await forged(invited, [memberOf(liar), bens], (reader, info, key) =>
        box(liar.identity.keyPair, reader, info, key),
      );
      return writesUnder(ben, { roomId: place.roomId, pinSealed, epochs }, liars);
    },
  },
  {
    name: "epoch rollback",
    lie: "has an old epoch's key, and takes the newer one away again",
    gain: "what Ben writes for both from now on, under the old key",
    refused: "rolled-back",
    without: { isRolledBack: () => false },
    attempt: (checks) => rolledBack(checks),
  },
  {
    name: "box replay",
    lie: "has the key in one of Ben's boxes, and gives that box out as another epoch's, and as another room's",
    gain: "what Ben writes for both there",
    refused: "tampered",
    // Opened in a wrong place, the key is still not the one that the record commits to.
    without: { boxInfo: () => lengthPrefixed("heard/v1/room-key"), isCommitted: async () => true },
    attempt: async (checks) => {
      const [epoch, room] = [await replayed(checks, "another epoch"), await replayed(checks, "another room")];
      return epoch === room ? epoch : `${epoch}, ${room}`;
    },
  },
  {
    name: "talk-key splice",
    lie: "has the key of an earlier talk, and gives it out as the new talk's",
    gain: "what Ben writes in the new talk",
    refused: "tampered",
    without: { talkKeyBound: () => "" },
    attempt: async (checks) => {
      const { ben, place, pinSealed, first } = await invitedBen(checks);
      const { roomId } = place;
      await opened(ben.seal.openRoom({ roomId, pinSealed, epochs: [forBen(first)] }));
      const { key, wrappedKey } = await newTalkKey(first.opened, roomId, checks.talkKeyBound("earlier"));
      const spliced = await ben.seal.openTalkKey({ roomId, talkId: "new", epoch: 1, wrappedKey });
      if (isRefused(spliced)) return spliced.refused;
      const at = { roomId, epoch: 1, talkId: "new", authorId: "ben", cmdId: "c", type: "say", turnNo: 1 };
      const words = { ...at, baseSeq: 6, headHash: "head" };
      const sealed = await opened(ben.seal.sealWords({ place: words, note: false, text: "I felt alone" }));
      return (await openWords(key, words, sealed)) === "I felt alone" ? GAINED : NOTHING;
    },
  },
];

/** The same server, when Ben comes back the next day and nothing of his page is left. */
export const KEYS_BETWEEN_VISITS: Attack = {
  name: "epoch rolled back between two visits",
  lie: "has an old epoch's key, and takes back the newer one and Ben's own note of it",
  gain: "what Ben writes for both from now on, under the old key",
  refused: "rolled-back",
  without: { isRolledBack: () => false },
  attempt: (checks) =>
    rolledBack(checks, async ({ seal }) => {
      const { kept } = await opened(seal.keepForTab());
      await seal.lock();
      await opened(seal.resume({ accountId: "ben", identityVersion: 1, kept }));
    }),
};
