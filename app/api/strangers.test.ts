import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { type InviteId, newId, type RoomId } from "../../lib/values/ids";
import { me } from "../../lib/wire/routes/account";
import { proposeAgreement } from "../../lib/wire/routes/agreements";
import { beginComparing } from "../../lib/wire/routes/comparings";
import { claimInvite, makeInvite } from "../../lib/wire/routes/invites";
import { putOwnFormat } from "../../lib/wire/routes/ownFormats";
import { putPrivateNote } from "../../lib/wire/routes/privateNotes";
import { offerTime } from "../../lib/wire/routes/proposals";
import { openRoom } from "../../lib/wire/routes/rooms";
import type { JsonRoute } from "../../lib/wire/routes/route";
import { putThought } from "../../lib/wire/routes/thoughts";
import { putTopic } from "../../lib/wire/routes/topics";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived, type Browser, bytes, openBrowser } from "./testing/browser";
import { declared } from "./testing/house";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { aClaim, anInvite, anItem, aWording, requestFor } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let eve: Arrived;
let left: Arrived;
let recovering: Browser;
let there: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await openHouse();
  ada = await arrived("ada");
  eve = await arrived("eve");
  left = await arrived("left");
  const ben = await arrived("ben");
  const paired = await pair(ada, ben);
  const { roomId } = paired;
  const topicId = newId<never>();
  const thoughtId = newId<never>();
  await ada.get(putTopic, { roomId }, { topicId, item: anItem() as never });
  await ada.get(putThought, { roomId }, { thoughtId, item: anItem(0) as never });
  const proposalId = newId<never>();
  await ada.get(offerTime, { roomId }, { proposalId, kind: "once", item: anItem() as never });
  const ownFormatId = newId<never>();
  await ada.get(putOwnFormat, { roomId }, { ownFormatId, item: anItem() as never });
  const agreementId = newId<never>();
  const wording = { agreementId, talkId: null, ...aWording() };
  await ada.get(proposeAgreement, { roomId }, wording as never);
  const noteId = newId<never>();
  await ada.get(putPrivateNote, { roomId, noteId }, { talkId: null, item: anItem(0) as never });
  const talkId = newId();
  await house.owner.query(
    `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch) VALUES ($1, $2, 'floor', 'gathering', '', now(), 1)`,
    [talkId, roomId],
  );
  const { signInId } = await ada.get(me, {}, {});
  recovering = openBrowser();
  await recovering.signIn("recovery", { email: ada.who.email, recoveryAuth: ada.who.recoveryAuth });
  const compareId = newId<never>();
  await ada.get(beginComparing, { roomId }, { compareId, commitment: bytes(32) });
  const shareId = newId();
  await house.owner.query(
    `INSERT INTO "Share" (id, "roomId", seat, "talkIds", item, sealed, "openHash", days) VALUES ($1, $2, 'a', ARRAY[$3], $4, '', '', 7)`,
    [shareId, roomId, talkId, anItem()],
  );
  const passkeyId = newId();
  await house.owner.query(
    `INSERT INTO "PasskeyBox" (id, "accountId", "credentialId", box, device) VALUES ($1, $2, '', '', '')`,
    [passkeyId, ada.who.accountId],
  );
  there = {
    ...{ roomId, topicId, thoughtId, proposalId, ownFormatId, agreementId, noteId, talkId, shareId, passkeyId },
    ...{ signInId, compareId, inviteId: paired.inviteId, seq: "1", list: "own" },
  };
});
afterAll(() => house.close());

const named = ({ method, path }: JsonRoute) => `${method} ${path}`;
// A place in a log is no secret, nor what a list is called: that they are well-formed is all that is asked of them.
const nowhere = () => ({
  ...Object.fromEntries(Object.keys(there).map((name) => [name, newId<string>()])),
  seq: "2",
  list: "own",
});

/** All of an answer that anyone could see. */
const seen = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers].sort(),
  body: await answer.text(),
});

const ofRooms = declared
  .filter(({ path }) => /:roomId|:talkId/.test(path))
  .map((route) => [named(route), route] as const);

describe("what Eve hears of Ada's and Ben's room", () => {
  it("is asked at every route that names one", () => {
    expect(ofRooms.length).toBeGreaterThanOrEqual(19);
  });

  it.each(ofRooms)("at %s is what she hears of a room that never was", async (_, route) => {
    const request = requestFor(route);
    const strange = await seen(await eve.fetchRoute(route, there, request));
    expect(strange).toEqual(await seen(await eve.fetchRoute(route, nowhere(), request)));
    expect([strange.status, strange.body]).toEqual([404, '{"ok":false,"refusal":"gone","retryAfter":null}']);
  });

  it.each(ofRooms)("at %s is the same for one who has left and dropped their side", async (_, route) => {
    const gone = nowhere();
    const roomId = newId<RoomId>();
    await left.get(openRoom, {}, { roomId, promised: true });
    await house.owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1`, [roomId]);
    const request = requestFor(route);
    const own = await seen(await left.fetchRoute(route, { ...there, roomId }, request));
    expect(own).toEqual(await seen(await left.fetchRoute(route, gone, request)));
  });

  it("is no less for having made ten invites of her own", async () => {
    const roomId = newId<RoomId>();
    await eve.get(openRoom, {}, { roomId, promised: true });
    const make = () => eve.ask(makeInvite, { roomId }, anInvite() as never);
    for (let made = 0; made < 10; made += 1) await make();
    expect(await make()).toMatchObject({ refusal: "too-fast" });
    const asked = await eve.fetchRoute(makeInvite, { roomId: there["roomId"] ?? "" }, anInvite());
    expect(await asked.json()).toMatchObject({ refusal: "gone" });
  });
});

describe("Ben's own seat", () => {
  it("cannot be had by the spent link", async () => {
    const inviteId = there["inviteId"] as InviteId;
    expect(await eve.ask(claimInvite, { inviteId }, aClaim() as never)).toMatchObject({ refusal: "invite-spent" });
  });
});

describe("without a sign-in", () => {
  const OPEN = ["POST /api/account/pre-login", "POST /api/account/sign-up", "GET /api/invites/:inviteId"];
  const BY_LINK = "POST /api/shares/:shareId/open";
  const closed = declared
    .filter((route) => ![...OPEN, BY_LINK].includes(named(route)))
    .map((route) => [named(route), route] as const);

  it.each(closed)("%s says signed-out", async (_, route) => {
    const answer = await openBrowser().fetchRoute(route, there, requestFor(route));
    expect([answer.status, await answer.json()]).toEqual([401, { ok: false, refusal: "signed-out", retryAfter: null }]);
  });

  const RECOVERING = ["GET /api/account/me", "POST /api/account/rekey", "POST /api/account/sign-out"];
  it.each(closed.filter(([name]) => !RECOVERING.includes(name)))(
    "%s is not for a sign-in by code",
    async (_, route) => {
      const browser = openBrowser();
      const { email, recoveryAuth } = ada.who;
      await browser.signIn("recovery", { email, recoveryAuth });
      const answer = await browser.fetchRoute(route, there, requestFor(route));
      expect([answer.status, await answer.json()]).toEqual([
        403,
        { ok: false, refusal: "not-proven", retryAfter: null },
      ]);
    },
  );

  it("is still Ada's and Ben's room", async () => {
    expect(await ada.get(wholeRoom, { roomId: there["roomId"] as RoomId }, {})).toMatchObject({ seat: "a" });
  });
});
