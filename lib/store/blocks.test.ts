import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { blockInviter, blockPartner } from "./blocks";
import { claimInvite, inviteById } from "./invites";
import { dropSide } from "./leaving";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { claimOf, inviteInto, joined, type Person, paired, person, roomOf } from "./testing/people";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
});
afterAll(() => database.close());

const unknown = { ok: false, refusal: "unknown", retryAfter: null };
const invited = async (by: Person) => {
  const roomId = await roomOf(store(), by);
  return { roomId, ...(await inviteInto(store(), roomId, by)) };
};

/** What the inviter sees of a room, which must not tell that anything happened to its link. */
const seenBy = async (who: Person, roomId: Awaited<ReturnType<typeof roomOf>>) =>
  JSON.stringify(await wholeRoom(store(), roomId, who));

describe("a blocked inviter [M13]", () => {
  it("has no invites for whoever blocked them, this one and all later ones; for them nothing has happened", async () => {
    const first = await invited(ada);
    const before = await seenBy(ada, first.roomId);
    expect(await blockInviter(store(), first.inviteId, ben.accountId)).toEqual({ ok: true });
    expect(await blockInviter(store(), first.inviteId, ben.accountId)).toEqual({ ok: true });
    const second = await invited(ada);
    for (const { inviteId } of [first, second]) {
      expect(await inviteById(store(), inviteId, ben.accountId)).toEqual(unknown);
      // Not even with the link's right token.
      expect(await claimInvite(store(), claimOf(inviteId, ben))).toEqual(unknown);
      expect(await inviteById(store(), inviteId, null)).toMatchObject({ ok: true, status: "open" });
    }
    expect(await seenBy(ada, first.roomId)).toBe(before);
    const { rows } = await database.owner.query(`SELECT "wrongClaims" FROM "Invite" WHERE id = $1`, [first.inviteId]);
    expect(rows).toEqual([{ wrongClaims: 0 }]);
  });

  it("is blocked for one account alone, and may still be invited by it", async () => {
    const { inviteId } = await invited(ada);
    await blockInviter(store(), inviteId, ben.accountId);
    const eve = await person(store(), "eve");
    expect(await inviteById(store(), inviteId, eve.accountId)).toMatchObject({ ok: true });
    const own = await invited(ben);
    expect(await claimInvite(store(), claimOf(own.inviteId, ada))).toMatchObject({ ok: true, roomId: own.roomId });
  });

  it("is nobody oneself, and nobody at all where there is no such invite", async () => {
    const { inviteId } = await invited(ada);
    expect(await blockInviter(store(), inviteId, ada.accountId)).toMatchObject({ refusal: "own-invite" });
    expect(await blockInviter(store(), "A".repeat(22) as never, ada.accountId)).toEqual(unknown);
  });

  it("may be the other of a room that was left, also where they have let their side go", async () => {
    const { roomId } = await paired(store(), ada, ben);
    const record = { members: [{ accountId: ada.accountId }, { accountId: ben.accountId }] };
    await database.owner.query(`UPDATE "Epoch" SET record = $2 WHERE "roomId" = $1`, [roomId, record]);
    await dropSide(store(), roomId, ada.accountId);
    expect(await blockPartner(store(), roomId, ben.accountId)).toEqual({ ok: true });
    expect(await inviteById(store(), (await invited(ada)).inviteId, ben.accountId)).toEqual(unknown);
    const stranger = await blockPartner(store(), roomId, ada.accountId);
    expect(stranger).toMatchObject({ refusal: "gone" });
  });

  it("may be one who took the seat before there was a key; an empty chair is nobody", async () => {
    const { roomId } = await joined(store(), ada, ben);
    expect(await blockPartner(store(), roomId, ben.accountId)).toEqual({ ok: true });
    expect(await blockPartner(store(), await roomOf(store(), ada), ada.accountId)).toEqual(unknown);
  });
});
