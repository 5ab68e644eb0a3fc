import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { type InviteId, newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { me } from "../../lib/wire/routes/account";
import { deleteAccount, keepAccount, readDeletion } from "../../lib/wire/routes/deletion";
import { claimInvite, readInvite } from "../../lib/wire/routes/invites";
import { blockInviter, blockPartner, closeRoom, dropSide } from "../../lib/wire/routes/leaving";
import { dropPrivateNote, putPrivateNote } from "../../lib/wire/routes/privateNotes";
import { listRooms } from "../../lib/wire/routes/rooms";
import type { JsonRoute } from "../../lib/wire/routes/route";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { WAYS } from "../../prisma/deletion";
import { type Arrived, arrived, bytes, openBrowser } from "./testing/browser";
import { declared } from "./testing/house";
import { openHouse } from "./testing/openHouse";
import { invite, pair } from "./testing/pairing";
import { aClaim, anItem, requestFor } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
});
afterAll(() => house.close());

const named = ({ method, path }: JsonRoute) => `${method} ${path}`;
const GONE = '{"ok":false,"refusal":"gone","retryAfter":null}';

/** What stays open to whoever keeps their side: leaving once more, letting go of what is their own, blocking. */
const STILL = [
  "POST /api/rooms/:roomId/closing",
  "DELETE /api/rooms/:roomId/seat",
  "PUT /api/rooms/:roomId/block",
  "DELETE /api/rooms/:roomId/private-notes/:noteId",
  "DELETE /api/rooms/:roomId/felt-heard/:talkId",
  "DELETE /api/rooms/:roomId/agreements/:agreementId/copy",
];

describe("a room that Ada has left", () => {
  let ids: Readonly<Record<string, string>>;
  let noteId: string;
  beforeAll(async () => {
    const { roomId, inviteId } = await pair(ada, ben);
    noteId = newId();
    await ada.get(putPrivateNote, { roomId, noteId: noteId as never }, { talkId: null, item: anItem(0) as never });
    const talkId = newId<TalkId>();
    await house.owner.query(
      `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
       VALUES ($1, $2, 'floor-talk', 'closed', '', now(), 1, 'everything', now())`,
      [talkId, roomId],
    );
    await ada.get(closeRoom, { roomId }, {});
    const made = ["topicId", "thoughtId", "proposalId", "ownFormatId", "agreementId", "shareId", "compareId"];
    const others = Object.fromEntries(made.map((name) => [name, newId()]));
    ids = { roomId, inviteId, talkId, noteId, seq: "1", list: "own", ...others };
  });

  const changing = declared
    .filter(({ method, path }) => method !== "GET" && /:roomId|:talkId/.test(path))
    .filter((route) => !STILL.includes(named(route)))
    .map((route) => [named(route), route] as const);

  it("has many routes that would change something", () => {
    expect(changing.length).toBeGreaterThan(25);
    for (const route of STILL) expect(declared.map(named)).toContain(route);
  });

  it.each(changing)("answers gone at %s, to her and to Ben [M12]", async (_, route) => {
    for (const each of [ada, ben]) {
      const answer = await each.fetchRoute(route, ids, requestFor(route));
      expect([answer.status, await answer.text()]).toEqual([404, GONE]);
    }
  });

  it("is read by both, and each lets go of what is their own", async () => {
    const roomId = ids["roomId"] as RoomId;
    for (const each of [ada, ben]) expect(await each.get(wholeRoom, { roomId }, {})).toMatchObject({ closed: true });
    expect(await ada.ask(closeRoom, { roomId }, {})).toEqual({ ok: true });
    expect(await ada.ask(dropPrivateNote, { roomId, noteId: noteId as never }, {})).toEqual({ ok: true });
  });

  it("is for her one that never was, once she lets her side go: not by one byte [M7] [M12]", async () => {
    const roomId = ids["roomId"] as RoomId;
    await ada.get(dropSide, { roomId }, {});
    expect(await ada.get(listRooms, {}, {})).toEqual({ ok: true, rooms: [] });
    const nowhere = { ...Object.fromEntries(Object.keys(ids).map((name) => [name, newId()])), seq: "2", list: "own" };
    for (const route of declared.filter(({ path }) => /:roomId|:talkId/.test(path))) {
      const seen = async (where: Readonly<Record<string, string>>) => {
        const answer = await ada.fetchRoute(route, where, requestFor(route));
        return [named(route), answer.status, [...answer.headers].sort(), await answer.text()];
      };
      expect(await seen(ids)).toEqual(await seen(nowhere));
    }
    expect(await ben.get(wholeRoom, { roomId }, {})).toMatchObject({ closed: true, seat: "b" });
  });
});

describe("blocking", () => {
  it("hides later invites from Ben alone, by the link he was sent and from the room he left [M13]", async () => {
    const [eve, carl] = [await arrived("eve"), await arrived("carl")];
    const unknown = { ok: false, refusal: "unknown", retryAfter: null };
    const first = await invite(eve);
    await ben.get(blockInviter, { inviteId: first.inviteId }, {});
    const { roomId } = await pair(carl, ben);
    await ben.get(closeRoom, { roomId }, {});
    await ben.get(blockPartner, { roomId }, {});
    for (const inviter of [eve, carl]) {
      const { inviteId, claimToken } = await invite(inviter);
      expect(await ben.ask(readInvite, { inviteId }, {})).toEqual(unknown);
      const claim = { ...aClaim(), claimToken, promised: true as const };
      expect(await ben.ask(claimInvite, { inviteId }, claim)).toEqual(unknown);
      expect(await ada.ask(readInvite, { inviteId }, {})).toMatchObject({ ok: true, status: "open" });
    }
    const nobodys = await ben.ask(blockInviter, { inviteId: newId<InviteId>() }, {});
    expect(nobodys).toEqual(unknown);
  });
});

describe("deleting one's account", () => {
  it("wants the passphrase once more, and counts wrong ones as signing in does", async () => {
    const eve = await arrived("eve");
    for (const wrong of [1, 2, 3, 4]) {
      const asked = { authKey: bytes(32), when: "now" as const };
      expect(await eve.ask(deleteAccount, {}, asked), `try ${wrong}`).toMatchObject({ refusal: "wrong-credentials" });
    }
    expect(await eve.ask(keepAccount, {}, { authKey: bytes(32) })).toMatchObject({ refusal: "wrong-credentials" });
    const right = { authKey: eve.who.authKey, when: "now" as const };
    expect(await eve.ask(deleteAccount, {}, right)).toMatchObject({ refusal: "too-fast" });
    expect(await eve.get(me, {}, {})).toMatchObject({ email: eve.who.email });
  });

  it("in seven days is told to oneself alone, and undone by the passphrase only", async () => {
    const { authKey } = ada.who;
    expect(await ada.get(readDeletion, {}, {})).toEqual({ ok: true, goesAt: null });
    const { roomId } = await pair(ada, ben);
    const seen = await ben.get(wholeRoom, { roomId }, {});
    const { goesAt } = await ada.get(deleteAccount, {}, { authKey, when: "in-7-days" });
    expect(Math.round((Number(goesAt) - Date.now()) / 3_600_000)).toBe(7 * 24);
    expect(await ada.get(readDeletion, {}, {})).toEqual({ ok: true, goesAt });
    expect(await ben.get(wholeRoom, { roomId }, {})).toEqual(seen);
    expect(await ada.ask(keepAccount, {}, { authKey: bytes(32) })).toMatchObject({ refusal: "wrong-credentials" });
    expect(await ada.get(readDeletion, {}, {})).toEqual({ ok: true, goesAt });
    await ada.get(keepAccount, {}, { authKey });
    expect(await ada.get(readDeletion, {}, {})).toEqual({ ok: true, goesAt: null });
  });

  it("now takes the cookie back; the address signs in to nothing; the other finds a closed room", async () => {
    const eve = await arrived("eve");
    const { roomId } = await pair(eve, ben);
    const { email, authKey } = eve.who;
    expect(await eve.get(deleteAccount, {}, { authKey, when: "now" })).toEqual({ ok: true, goesAt: null });
    expect(eve.browser.cookies.has("heard")).toBe(false);
    expect((await openBrowser().signIn("passphrase", { email, authKey })).status).toBe(401);
    expect(await ben.get(wholeRoom, { roomId }, {})).toMatchObject({ closed: true });
  });
});

describe("the ways by which rows go", () => {
  it.each(Object.entries(WAYS))("of %s is a route of this house: %s", (_, way) => {
    expect(declared.map(named)).toContain(way);
  });
});
