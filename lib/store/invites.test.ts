import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InviteId, newId, type RoomId } from "../values/ids";
import { claimInvite, inviteById, revokeInvite } from "./invites";
import { roomsOf } from "./rooms";
import { seatOf } from "./seats";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { claimOf, inviteInto, joined, type Person, paired, person, roomOf, TOKEN } from "./testing/people";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;
const invited = async () => {
  const roomId = await roomOf(store(), ada);
  return { roomId, ...(await inviteInto(store(), roomId, ada)) };
};
const expire = (inviteId: InviteId) =>
  database.owner.query(`UPDATE "Invite" SET "expiresAt" = now() WHERE id = $1`, [inviteId]);

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
});
afterAll(() => database.close());

describe("Ada's invite", () => {
  it("is read by whoever has the link, for 48 hours", async () => {
    const { roomId, inviteId, answer } = await invited();
    const seen = await inviteById(store(), inviteId, null);
    expect(seen).toEqual({
      ...{ ok: true, status: "open", roomId, inviterId: ada.accountId, inviterKey: "inviter's key" },
      ...{ tagInviter: "inviter's tag", welcome: "welcome", expiresAt: answer.ok ? answer.expiresAt : 0 },
    });
    expect(Math.abs((answer.ok ? answer.expiresAt : 0) - Date.now() - 48 * 3_600_000)).toBeLessThan(60_000);
    await expire(inviteId);
    expect(await inviteById(store(), inviteId, null)).toMatchObject({ refusal: "invite-expired" });
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toMatchObject({ refusal: "invite-expired" });
  });

  it("is replaced by a newer one", async () => {
    const { roomId, inviteId } = await invited();
    const newer = await inviteInto(store(), roomId, ada);
    expect(await inviteById(store(), inviteId, null)).toMatchObject({ refusal: "invite-revoked" });
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toMatchObject({ refusal: "invite-revoked" });
    expect((await wholeRoom(store(), roomId, ada))?.invite?.inviteId).toBe(newer.inviteId);
    const { rows } = await database.owner.query(`SELECT welcome, secret FROM "Invite" WHERE id = $1`, [inviteId]);
    expect(rows).toEqual([{ welcome: null, secret: null }]);
  });

  it("is taken back by Ada alone, and only while nobody has claimed it", async () => {
    const { roomId, inviteId } = await invited();
    expect(await revokeInvite(store(), roomId, ben.accountId, inviteId)).toMatchObject({ refusal: "gone" });
    expect(await revokeInvite(store(), roomId, ada.accountId, inviteId)).toEqual({ ok: true });
    expect(await revokeInvite(store(), roomId, ada.accountId, inviteId)).toMatchObject({ refusal: "unknown" });
    const claimed = await joined(store(), ada, ben);
    const refusal = await revokeInvite(store(), claimed.roomId, ada.accountId, claimed.inviteId);
    expect(refusal).toMatchObject({ refusal: "invite-spent" });
  });

  it("is one of five open ones at most", async () => {
    for (let each = 0; each < 5; each++) expect((await invited()).answer.ok).toBe(true);
    const { roomId, answer } = await invited();
    expect(answer).toMatchObject({ refusal: "too-fast" });
    const [first] = await roomsOf(store(), ada.accountId);
    expect(first?.roomId).toBe(roomId);
  });

  it("is not made for a full room, nor by a stranger", async () => {
    const { roomId } = await paired(store(), ada, ben);
    expect((await inviteInto(store(), roomId, ada)).answer).toMatchObject({ refusal: "room-full" });
    const carl = await person(store(), "carl");
    expect((await inviteInto(store(), roomId, carl)).answer).toMatchObject({ refusal: "gone" });
  });
});

describe("Ben's claim", () => {
  it("gives him seat b, and the answer again when it was lost", async () => {
    const { roomId, inviteId } = await invited();
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toEqual({ ok: true, roomId });
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toEqual({ ok: true, roomId });
    expect(await seatOf(store(), roomId, ben.accountId)).toBe("b");
    const detail = await wholeRoom(store(), roomId, ada);
    expect(detail?.promised).toEqual({ a: true, b: true });
    expect(detail?.invite?.claim).toEqual({
      ...{ guestId: ben.accountId, guestKey: ben.publicKey, identityVersion: 1 },
      ...{ tagGuest: "guest's tag", card: "guest's card" },
    });
    expect(await inviteById(store(), inviteId, ben.accountId)).toMatchObject({ ok: true, status: "claimed" });
  });

  it("spends the link for everyone else [M1] [M5]", async () => {
    const { inviteId } = await joined(store(), ada, ben);
    const carl = await person(store(), "carl");
    expect(await claimInvite(store(), claimOf(inviteId, carl))).toMatchObject({ refusal: "invite-spent" });
    expect(await inviteById(store(), inviteId, carl.accountId)).toMatchObject({ refusal: "invite-spent" });
    expect(await inviteById(store(), inviteId, null)).toMatchObject({ refusal: "invite-spent" });
  });

  it("is the only one when many claim at the same moment [M1] [M5]", async () => {
    const { roomId, inviteId } = await invited();
    const crowd = await Promise.all(["ben", "carl", "dora", "emil"].map((name) => person(store(), name)));
    const answers = await Promise.all(crowd.map((each) => claimInvite(store(), claimOf(inviteId, each))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal === "invite-spent")).toHaveLength(3);
    const { rows } = await database.owner.query(`SELECT seat FROM "Seat" WHERE "roomId" = $1 ORDER BY 1`, [roomId]);
    expect(rows.map(({ seat }) => seat)).toEqual(["a", "b"]);
  });

  it("is not Ada's to make", async () => {
    const { inviteId } = await invited();
    expect(await claimInvite(store(), claimOf(inviteId, ada))).toMatchObject({ refusal: "own-invite" });
  });

  it("needs the link's token, and five wrong ones void the invite", async () => {
    const { roomId, inviteId } = await invited();
    const guess = { ...claimOf(inviteId, ben), claimToken: TOKEN.replace("B", "C") };
    for (let each = 0; each < 5; each++) {
      expect(await claimInvite(store(), guess)).toMatchObject({ refusal: "wrong-credentials" });
    }
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toMatchObject({ refusal: "invite-revoked" });
    expect(await seatOf(store(), roomId, ben.accountId)).toBeNull();
    expect(await claimInvite(store(), claimOf(newId<InviteId>(), ben))).toMatchObject({ refusal: "unknown" });
  });

  it("finds a closed room's invite revoked", async () => {
    const { roomId, inviteId } = await invited();
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId satisfies RoomId]);
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toMatchObject({ refusal: "invite-revoked" });
  });
});
