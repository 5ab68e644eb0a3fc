import { createHash } from "node:crypto";
import { type AccountId, type InviteId, newId, type RoomId, type SignInId } from "../../values/ids";
import type { Sealed, WrappedKey } from "../../values/sealed";
import { days, instant } from "../../values/time";
import type { Item } from "../../wire/routes/item";
import { createAccount, type Locks, type NewAccount } from "../accounts";
import { claimInvite, type GuestClaim, makeInvite } from "../invites";
import { addEpoch, type NewEpoch, openRoom, putSeat } from "../rooms";
import { openSignIn } from "../signIns";
import type { Store } from "../store";

/** A partner with an account and a live sign-in. */
export type Person = { readonly accountId: AccountId; readonly signInId: SignInId; readonly publicKey: string };

/** What would open an account, had it been sealed. */
export const locks = (mark: string): Locks => ({
  salt: `salt ${mark}`,
  kdf: { version: 1, memory: 65_536, passes: 3, lanes: 1 },
  verifier: `verifier ${mark}`,
  recoveryVerifier: `recovery verifier ${mark}`,
  seedBox: `seed box ${mark}`,
  recoveryBox: `recovery box ${mark}`,
});

export const newAccount = (name: string): NewAccount => ({
  ...locks(name),
  accountId: newId<AccountId>(),
  email: `${name}-${newId<string>().toLowerCase()}@example.org`,
  publicKey: `key of ${name}`,
  identityVersion: 1,
});

/** Signs a person up and in. */
export async function person(store: Store, name: string): Promise<Person> {
  const account = newAccount(name);
  await createAccount(store, account);
  const signInId = await signIn(store, account.accountId);
  return { accountId: account.accountId, signInId, publicKey: account.publicKey };
}

/** One more sign-in of an account. */
export async function signIn(
  store: Store,
  accountId: AccountId,
  means: "passphrase" | "recovery" = "passphrase",
): Promise<SignInId> {
  const signInId = newId<SignInId>();
  const expiresAt = instant(Date.now() + days(30));
  await openSignIn(store, { signInId, accountId, means, device: "Chromium on Linux", shared: false, expiresAt });
  return signInId;
}

/** A room that a person has opened. */
export async function roomOf(store: Store, { accountId }: Person): Promise<RoomId> {
  const roomId = newId<RoomId>();
  await openRoom(store, roomId, accountId);
  return roomId;
}

/** The token that only the link gives. */
export const TOKEN = Buffer.alloc(32, 7).toString("base64url");

/** Something sealed outside a talk. */
export const item = (epoch: number): Item => ({
  epoch,
  wrappedKey: "wrapped key" as WrappedKey,
  sealed: "sealed" as Sealed,
});

/** An invite into a person's room. */
export async function inviteInto(store: Store, roomId: RoomId, { accountId }: Person) {
  const inviteId = newId<InviteId>();
  const claimHash = createHash("sha256").update(Buffer.from(TOKEN, "base64url")).digest("base64url");
  const rest = { claimHash, inviterKey: "inviter's key", tagInviter: "inviter's tag" };
  const answer = await makeInvite(store, roomId, accountId, {
    ...{ inviteId, ...rest, welcome: "welcome", secret: "secret" },
  });
  return { inviteId, answer };
}

export const claimOf = (inviteId: InviteId, { accountId, publicKey }: Person): GuestClaim => ({
  ...{ inviteId, accountId, claimToken: TOKEN },
  ...{ guestKey: publicKey, tagGuest: "guest's tag", card: "guest's card" },
});

/** A room whose second seat has been taken and whose key is still to be made. */
export async function joined(store: Store, inviter: Person, guest: Person) {
  const roomId = await roomOf(store, inviter);
  const { inviteId } = await inviteInto(store, roomId, inviter);
  await claimInvite(store, claimOf(inviteId, guest));
  return { roomId, inviteId };
}

export const firstEpoch = (roomId: RoomId, { accountId }: Person, inviteId: InviteId | null): NewEpoch => ({
  ...{ roomId, accountId, inviteId, epoch: 1, mac: "mac", pin: "ada's pin" },
  boxes: { a: "box for a", b: "box for b" },
  record: {
    ...{ roomId, epoch: 1, previousCommit: "", commit: "commit", sealedBy: accountId },
    members: [
      { accountId, identityVersion: 1, publicKey: "key" },
      { accountId, identityVersion: 1, publicKey: "key" },
    ],
  },
});

/** A room of two that has its key. */
export async function paired(store: Store, inviter: Person, guest: Person) {
  const { roomId, inviteId } = await joined(store, inviter, guest);
  await addEpoch(store, firstEpoch(roomId, inviter, inviteId));
  await putSeat(store, { roomId, accountId: guest.accountId, pin: "ben's pin", card: item(1) });
  return { roomId, inviteId };
}
