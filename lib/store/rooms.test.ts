import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InviteId, newId, type RoomId } from "../values/ids";
import { claimInvite } from "./invites";
import { addEpoch, openRoom, putSeat, roomsOf, undoClaim } from "./rooms";
import { seatOf } from "./seats";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { claimOf, firstEpoch, inviteInto, item, joined, type Person, paired, person, roomOf } from "./testing/people";
import { putTopic } from "./topics";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
});
afterAll(() => database.close());

describe("a room", () => {
  it("is opened by Ada, who sits in seat a and has promised", async () => {
    const roomId = newId<RoomId>();
    expect(await openRoom(store(), roomId, ada.accountId)).toEqual({ ok: true });
    expect(await roomsOf(store(), ada.accountId)).toContainEqual({ roomId, seat: "a", closed: false, hasKey: false });
    expect(await seatOf(store(), roomId, ada.accountId)).toBe("a");
    expect(await wholeRoom(store(), roomId, ada)).toEqual({
      ...{ roomId, seat: "a", closed: false, pin: null, epochs: [], invite: null, talks: [] },
      ...{ comparing: null, renewKeys: false },
      accountIds: { a: ada.accountId, b: null },
      cards: { a: null, b: null },
      publicKeys: { a: { key: ada.publicKey, identityVersion: 1 }, b: null },
      promised: { a: true, b: false },
      anew: { a: false, b: false },
      ...{ topics: [], thoughts: { own: [], partners: [] }, proposals: [], ownFormats: [] },
      ...{ agreements: { waiting: [], agreed: [] }, shares: [], anewElsewhere: null },
    });
  });

  it("is opened once, however often Ada's browser asks, and by nobody else under its id", async () => {
    const roomId = await roomOf(store(), ada);
    expect(await openRoom(store(), roomId, ada.accountId)).toEqual({ ok: true });
    expect(await openRoom(store(), roomId, ben.accountId)).toMatchObject({ refusal: "malformed" });
    expect(await seatOf(store(), roomId, ben.accountId)).toBeNull();
  });

  it("is for strangers as if it were not there [M7]", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const carl = await person(store(), "carl");
    expect(await wholeRoom(store(), roomId, carl)).toBeNull();
    expect(await wholeRoom(store(), newId<RoomId>(), carl)).toBeNull();
    expect(await putSeat(store(), { roomId, accountId: carl.accountId, pin: "pin", card: null })).toEqual(gone);
    expect(await roomsOf(store(), carl.accountId)).toEqual([]);
  });

  it("shows each only their own box and pin, and the inviter alone the invite's secret", async () => {
    const { roomId } = await joined(store(), ada, ben);
    expect((await wholeRoom(store(), roomId, ada))?.invite?.secret).toBe("secret");
    expect((await wholeRoom(store(), roomId, ben))?.invite?.secret).toBeNull();
    await addEpoch(store(), firstEpoch(roomId, ada, (await newestInvite(roomId)) ?? null));
    await putSeat(store(), { roomId, accountId: ben.accountId, pin: "ben's pin", card: null });
    const [forAda, forBen] = [await detail(roomId, ada), await detail(roomId, ben)];
    expect([forAda?.epochs[0]?.box, forBen?.epochs[0]?.box]).toEqual(["box for a", "box for b"]);
    expect([forAda?.pin, forBen?.pin]).toEqual(["ada's pin", "ben's pin"]);
    expect(JSON.stringify([forAda, forBen])).toContain("ada's pin");
    expect(JSON.stringify(forBen)).not.toContain("ada's pin");
    expect(JSON.stringify(forAda)).not.toContain("box for b");
  });
});

describe("the first key", () => {
  it("needs a guest who claimed the invite, and the inviter to make it", async () => {
    const roomId = await roomOf(store(), ada);
    const { inviteId } = await inviteInto(store(), roomId, ada);
    expect(await addEpoch(store(), firstEpoch(roomId, ada, inviteId))).toMatchObject({ refusal: "unknown" });
    await claimInvite(store(), claimOf(inviteId, ben));
    expect(await addEpoch(store(), firstEpoch(roomId, ben, inviteId))).toMatchObject({ refusal: "unknown" });
    expect(await addEpoch(store(), firstEpoch(roomId, ada, null))).toMatchObject({ refusal: "unknown" });
    expect(await addEpoch(store(), firstEpoch(roomId, ada, inviteId))).toEqual({ ok: true });
    expect(await addEpoch(store(), firstEpoch(roomId, ada, inviteId))).toMatchObject({ refusal: "stale-epoch" });
  });

  it("is made once when two of Ada's devices make it together [K5]", async () => {
    const { roomId, inviteId } = await joined(store(), ada, ben);
    const both = await Promise.all([1, 2].map(() => addEpoch(store(), firstEpoch(roomId, ada, inviteId))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await detail(roomId, ada))?.epochs).toHaveLength(1);
  });

  it("is followed by the next and none further [K5]", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const next = { ...firstEpoch(roomId, ben, null), epoch: 3 };
    expect(await addEpoch(store(), next)).toMatchObject({ refusal: "stale-epoch" });
    expect(await addEpoch(store(), { ...next, epoch: 2 })).toEqual({ ok: true });
    expect((await detail(roomId, ada))?.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  });

  it("once opened by Ben, leaves nothing behind that the link could open", async () => {
    const { roomId, inviteId } = await joined(store(), ada, ben);
    await putSeat(store(), { roomId, accountId: ben.accountId, pin: "too early", card: null });
    expect((await detail(roomId, ada))?.invite?.welcome).toBe("welcome");
    await addEpoch(store(), firstEpoch(roomId, ada, inviteId));
    await putSeat(store(), { roomId, accountId: ben.accountId, pin: "ben's pin", card: item(1) });
    const { rows } = await database.owner.query(
      `SELECT i.welcome, i.secret, c.card FROM "Invite" i JOIN "Claim" c ON c."inviteId" = i.id WHERE i.id = $1`,
      [inviteId],
    );
    expect(rows).toEqual([{ welcome: null, secret: null, card: null }]);
    expect((await detail(roomId, ada))?.invite).toBeNull();
    expect((await detail(roomId, ada))?.cards.b).toEqual(item(1));
  });
});

describe("a claim whose tag does not check", () => {
  it("is undone with its seat and all that was put down from it, and the invite is void", async () => {
    const { roomId, inviteId } = await joined(store(), ada, ben);
    const topicId = newId<never>();
    await putTopic(store(), { roomId, accountId: ben.accountId, topicId, item: item(0) });
    expect(await undoClaim(store(), roomId, ben.accountId)).toMatchObject({ refusal: "unknown" });
    expect(await undoClaim(store(), roomId, ada.accountId)).toEqual({ ok: true });
    expect(await seatOf(store(), roomId, ben.accountId)).toBeNull();
    expect((await detail(roomId, ada))?.topics).toEqual([]);
    expect(await claimInvite(store(), claimOf(inviteId, ben))).toMatchObject({ refusal: "invite-revoked" });
    const again = await inviteInto(store(), roomId, ada);
    expect(await claimInvite(store(), claimOf(again.inviteId, ben))).toEqual({ ok: true, roomId });
  });

  it("cannot be undone once the room has its key", async () => {
    const { roomId } = await paired(store(), ada, ben);
    expect(await undoClaim(store(), roomId, ada.accountId)).toMatchObject({ refusal: "unknown" });
    expect(await seatOf(store(), roomId, ben.accountId)).toBe("b");
  });
});

const gone = { ok: false, refusal: "gone", retryAfter: null };
const detail = (roomId: RoomId, who: Person) => wholeRoom(store(), roomId, who);
const newestInvite = async (roomId: RoomId): Promise<InviteId | undefined> =>
  (await detail(roomId, ada))?.invite?.inviteId;
