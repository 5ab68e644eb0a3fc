import { encode } from "next-auth/jwt";
import { type Browser, openBrowser } from "../../app/api/testing/browser";
import { cookieNameFor } from "../../lib/account/cookies";
import { theStore } from "../../lib/account/house";
import { accountSettings } from "../../lib/account/settings";
import type { Ask } from "../../lib/line/ask";
import { readInvitation, takeSeat } from "../../lib/line/pairing";
import { letGuestIn } from "../../lib/line/pairingDoor";
import { linkOf, makeInvite, openNewRoom } from "../../lib/line/pairingHost";
import { openRoomKeys } from "../../lib/line/roomKeys";
import type { Self } from "../../lib/line/roomTypes";
import { inviteOfPath, wholeFragment } from "../../lib/room/invite";
import { stretch } from "../../lib/seal/kdf";
import { proposePassphrase } from "../../lib/seal/passphrase";
import { nearbySeal, newDevice } from "../../lib/seal/testing/nearbySeal";
import { opened } from "../../lib/seal/testing/opened";
import { openSignIn } from "../../lib/store/signIns";
import { type AccountId, newId, type RoomId, type SignInId } from "../../lib/values/ids";
import { days, instant } from "../../lib/values/time";
import { recoveryProven, signUp } from "../../lib/wire/routes/account";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";

/** One of the two: signed up and in, their keys open. */
export type Seeded = Self & {
  readonly name: string;
  readonly email: string;
  readonly passphrase: string;
  readonly signInId: SignInId;
};

/** Signs someone up as their browser would: the keys are made and locked here, the server gets what it always gets. */
export async function signedUp(name: string): Promise<Seeded> {
  const browser = openBrowser();
  const seal = nearbySeal(newDevice(), stretch);
  const accountId = newId<AccountId>();
  const passphrase = await proposePassphrase();
  const email = `${name.toLowerCase()}.${accountId.toLowerCase().replace(/[^a-z0-9]/g, "")}@example.org`;
  const { recoveryCode: _, ...made } = await opened(seal.makeAccount({ accountId, passphrase }));
  await browser.get(signUp, {}, { ...made, accountId, email });
  const signInId = await signedIn(browser, accountId);
  await browser.get(recoveryProven, {}, {});
  return { name, email, passphrase, accountId, signInId, seal, ask: asking(browser) };
}

/** A sign-in as next-auth leaves it, in the store and in the cookie: its own route needs Next around it. */
async function signedIn(browser: Browser, accountId: AccountId): Promise<SignInId> {
  const { origin, cookieSecret } = accountSettings();
  const signInId = newId<SignInId>();
  const expiresAt = instant(Date.now() + days(1));
  const from = { means: "passphrase", device: "the seed", shared: false } as const;
  await openSignIn(theStore(), { signInId, accountId, ...from, expiresAt });
  browser.cookies.set(cookieNameFor(origin), await encode({ token: { accountId, signInId }, secret: cookieSecret }));
  return signInId;
}

const asking =
  (browser: Browser): Ask =>
  (route, params, request) =>
    browser.ask(route, params, request);

/** The whole way to a room for two: a link, a seat taken, the first key, and both hold it. */
export async function pairedUp(ada: Seeded, ben: Seeded, origin: string): Promise<RoomId> {
  const roomId = newId<RoomId>();
  done(await openNewRoom(ada, roomId, ada.name));
  const made = await makeInvite(ada, roomId, ada.name);
  if (made !== null) throw new Error(made);
  const link = new URL((await linkOf(ada, origin, await roomAs(ada, roomId))) ?? origin);
  const [inviteId, fragment] = [inviteOfPath(link.pathname), wholeFragment(link.hash)];
  if (inviteId === null || fragment === null) throw new Error("a link that is none");
  done(await takeSeat(ben, done(await readInvitation(ben, inviteId, fragment)), ben.name));
  await letGuestIn(ada, roomId);
  for (const one of [ada, ben]) {
    const keys = done(await openRoomKeys(one, await roomAs(one, roomId)));
    if (keys.epoch !== 1) throw new Error("a room without its key");
  }
  return roomId;
}

async function roomAs(self: Self, roomId: RoomId) {
  const room = await self.ask(wholeRoom, { roomId }, {});
  if (!room.ok) throw new Error(room.refusal);
  return room;
}

function done<Answer extends object>(answer: Answer): Exclude<Answer, { readonly not: unknown }> {
  if ("not" in answer) throw new Error(String(answer.not));
  return answer as Exclude<Answer, { readonly not: unknown }>;
}
