import { type AccountId, newId, type RoomId } from "../../../lib/values/ids";
import type { JsonRoute } from "../../../lib/wire/routes/route";
import { bytes, freshLocks, someone } from "./browser";

/** Something sealed, as far as the server can tell. */
export const anItem = (epoch = 1) => ({ epoch, wrappedKey: bytes(60), sealed: bytes(300) });

/** Something sealed to oneself, of the smallest size. */
export const aSmallItem = () => ({ epoch: 0, wrappedKey: bytes(60), sealed: bytes(284) });

export const anInvite = () => ({
  inviteId: newId(),
  claimHash: bytes(32),
  inviterKey: bytes(32),
  tagInviter: bytes(32),
  welcome: bytes(200),
  secret: bytes(60),
});

export const aClaim = () => ({
  claimToken: bytes(32),
  guestKey: bytes(32),
  tagGuest: bytes(32),
  card: bytes(200),
  promised: true,
});

/** What one would like to agree on, for both and for oneself. */
export const aWording = () => ({ wordingId: newId(), item: anItem(), copy: anItem(0) });

const aMember = (accountId: AccountId) => ({ accountId, identityVersion: 1, publicKey: bytes(32) });

export const anEpoch = (roomId: RoomId, ada: AccountId, ben: AccountId, epoch = 1) => ({
  epoch,
  record: {
    ...{ roomId, epoch, sealedBy: ada, commit: bytes(32) },
    previousCommit: epoch === 1 ? "" : bytes(32),
    members: [aMember(ada), aMember(ben)],
  },
  mac: bytes(32),
  boxes: { a: bytes(80), b: bytes(80) },
  pin: bytes(120),
  inviteId: null,
});

export const aShare = () => ({
  ...{ shareId: newId(), item: anItem(), sealed: bytes(284), openHash: bytes(32), days: 7 },
  talks: [{ talkId: newId(), places: [1] }],
});

/** A further lock, as far as the server can tell, and what proves the passphrase. */
export const aPasskey = (authKey = bytes(32)) => ({
  ...{ passkeyId: newId(), credentialId: bytes(32), box: bytes(92), authKey },
});

/** A well-formed request to each route: whoever refuses it does so for another reason. */
const REQUESTS: Readonly<Record<string, () => object>> = {
  "POST /api/account/pre-login": () => ({ email: someone("ada").email }),
  "POST /api/account/sign-up": () => someone("ada"),
  "POST /api/account/rekey": () => ({ ...freshLocks(), proof: null, identity: null }),
  "PUT /api/account/anew": () => ({ ...freshLocks(), identity: { publicKey: bytes(32), identityVersion: 2 } }),
  "DELETE /api/account/anew": () => ({ authKey: bytes(32) }),
  "POST /api/account/deletion": () => ({ authKey: bytes(32), when: "now" }),
  "DELETE /api/account/deletion": () => ({ authKey: bytes(32) }),
  "PUT /api/account/reminders": () => ({ mail: true, line: "reminder", quiet: null }),
  "PUT /api/account/reminders/push": () => ({ endpoint: `https://fcm.googleapis.com/fcm/send/${bytes(20)}` }),
  "POST /api/account/passkeys": () => aPasskey(),
  "POST /api/rooms": () => ({ roomId: newId(), promised: true }),
  "POST /api/rooms/:roomId/invites": anInvite,
  "POST /api/invites/:inviteId/claim": aClaim,
  "POST /api/rooms/:roomId/epochs": () => anEpoch(newId(), newId(), newId()),
  "POST /api/rooms/:roomId/comparings": () => ({ compareId: newId(), commitment: bytes(32) }),
  "PUT /api/rooms/:roomId/comparings/:compareId": () => ({ nonce: bytes(32) }),
  "PUT /api/rooms/:roomId/seat": () => ({ pin: bytes(120), card: anItem() }),
  "POST /api/rooms/:roomId/topics": () => ({ topicId: newId(), item: anItem() }),
  "PUT /api/rooms/:roomId/topics/:topicId": () => ({ item: anItem(), state: "talked" }),
  "POST /api/rooms/:roomId/own-formats": () => ({ ownFormatId: newId(), item: anItem() }),
  "PUT /api/rooms/:roomId/own-formats/:ownFormatId": () => ({ item: anItem() }),
  "PUT /api/rooms/:roomId/questions/:list": () => ({ revision: 0, item: anItem() }),
  "POST /api/rooms/:roomId/agreements": () => ({ agreementId: newId(), talkId: null, ...aWording() }),
  "PUT /api/rooms/:roomId/agreements/:agreementId": () => ({ seen: newId(), ...aWording() }),
  "DELETE /api/rooms/:roomId/agreements/:agreementId": () => ({ seen: newId() }),
  "POST /api/rooms/:roomId/agreements/:agreementId/approval": () => ({ seen: newId(), copy: anItem(0) }),
  "PUT /api/rooms/:roomId/agreements/:agreementId/outcome": () => ({ outcome: "done" }),
  "POST /api/rooms/:roomId/thoughts": () => ({ thoughtId: newId(), item: anItem(0) }),
  "PUT /api/rooms/:roomId/thoughts/:thoughtId": () => ({ shared: anItem() }),
  "POST /api/rooms/:roomId/proposals": () => ({ proposalId: newId(), kind: "once", item: anItem() }),
  "PUT /api/rooms/:roomId/proposals/:proposalId": () => ({ counter: anItem() }),
  "PUT /api/rooms/:roomId/felt-heard/:talkId": () => ({ item: aSmallItem() }),
  "PUT /api/rooms/:roomId/private-notes/:noteId": () => ({ talkId: null, item: anItem(0) }),
  "POST /api/rooms/:roomId/shares": aShare,
  "PUT /api/rooms/:roomId/shares/:shareId": () => ({ seen: bytes(32) }),
  "POST /api/shares/:shareId/open": () => ({ token: bytes(32) }),
  "PUT /api/talks/:talkId/keep": () => ({ keep: "nothing" }),
  "PUT /api/talks/:talkId/summary/wording": () => ({ seen: null, wordingId: newId(), item: anItem() }),
  "DELETE /api/talks/:talkId/summary/wording": () => ({ seen: newId() }),
  "POST /api/talks/:talkId/summary/approval": () => ({ seen: newId() }),
  "DELETE /api/talks/:talkId/summary": () => ({ seen: newId() }),
  "GET /api/talks/:talkId/log": () => ({ after: 0 }),
};

export const requestFor = ({ method, path, request }: JsonRoute): object => {
  const made = REQUESTS[`${method} ${path}`]?.() ?? {};
  if (!request.safeParse(made).success) throw new Error(`no well-formed request for ${method} ${path}`);
  return made;
};
