import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { type InviteId, newId, type RoomId } from "../../lib/values/ids";
import { claimInvite, makeInvite, readInvite, revokeInvite } from "../../lib/wire/routes/invites";
import { addEpoch, listRooms, openRoom, putSeat, undoClaim } from "../../lib/wire/routes/rooms";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived, bytes, openBrowser } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { claimed, invite, pair } from "./testing/pairing";
import { aClaim, anEpoch, anInvite, anItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
beforeAll(async () => {
  process.env["HEARD_RULES"] = JSON.stringify({ lengths: { say: 2_000 }, grace: 500 });
  house = await openHouse("sign-up-peer=1000 sign-in-peer=1000 invites=1000");
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
});
afterAll(() => house.close());

const refused = (refusal: string) => ({ ok: false, refusal, retryAfter: null });

describe("a room", () => {
  it("is Ada's alone at first, with the rules that the settings give", async () => {
    const roomId = newId<RoomId>();
    await ada.get(openRoom, {}, { roomId, promised: true });
    await ada.get(openRoom, {}, { roomId, promised: true });
    const room = await ada.get(wholeRoom, { roomId }, {});
    expect(room).toMatchObject({ seat: "a", closed: false, invite: null, epochs: [], talks: [] });
    expect(room.accountIds).toEqual({ a: ada.who.accountId, b: null });
    expect(room.promised).toEqual({ a: true, b: false });
    expect(room.rules).toEqual({ lengths: { say: 2_000 }, grace: 500 });
    expect((await ada.get(listRooms, {}, {})).rooms).toContainEqual({
      roomId,
      seat: "a",
      closed: false,
      hasKey: false,
    });
    expect((await ben.get(listRooms, {}, {})).rooms).not.toContainEqual(expect.objectContaining({ roomId }));
  });

  it("is not opened without the promises, nor over another's", async () => {
    const roomId = newId<RoomId>();
    expect(await ada.ask(openRoom, {}, { roomId, promised: false } as never)).toEqual(refused("malformed"));
    await ada.get(openRoom, {}, { roomId, promised: true });
    expect(await ben.ask(openRoom, {}, { roomId, promised: true })).toEqual(refused("malformed"));
  });
});

describe("Ada's invite", () => {
  it("shows whoever has the link who invites, and its secret to her alone", async () => {
    const { roomId, inviteId, made, expiresAt } = await invite(ada);
    expect(Math.abs(expiresAt - Date.now() - 48 * 3_600_000)).toBeLessThan(60_000);
    const link = await openBrowser().get(readInvite, { inviteId }, {});
    const { inviterKey, tagInviter, welcome } = made;
    expect(link).toEqual({
      ok: true,
      status: "open",
      roomId,
      inviterId: ada.who.accountId,
      inviterKey,
      tagInviter,
      welcome,
      expiresAt,
    });
    expect((await ada.get(wholeRoom, { roomId }, {})).invite).toMatchObject({
      inviteId,
      secret: made.secret,
      claim: null,
    });
  });

  it("is not for herself, and a wrong link voids it at the fifth try", async () => {
    const { inviteId, claimToken } = await invite(ada);
    const own = { ...aClaim(), claimToken, promised: true as const };
    expect(await ada.ask(claimInvite, { inviteId }, own)).toEqual(refused("own-invite"));
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await ben.ask(claimInvite, { inviteId }, { ...own, claimToken: bytes(32) })).toEqual(
        refused("wrong-credentials"),
      );
    }
    expect(await ben.ask(claimInvite, { inviteId }, own)).toEqual(refused("invite-revoked"));
  });

  it("gives way to a newer one, can be taken back, and runs out", async () => {
    const { roomId, inviteId } = await invite(ada);
    const newer = { ...anInvite(), inviteId: newId<InviteId>() };
    await ada.get(makeInvite, { roomId }, newer);
    const read = (id: InviteId) => openBrowser().ask(readInvite, { inviteId: id }, {});
    expect(await read(inviteId)).toEqual(refused("invite-revoked"));
    expect(await ada.ask(revokeInvite, { roomId, inviteId: newId<InviteId>() }, {})).toEqual(refused("unknown"));
    expect(await read(newer.inviteId)).toMatchObject({ ok: true });
    await ada.get(revokeInvite, { roomId, inviteId: newer.inviteId }, {});
    expect(await read(newer.inviteId)).toEqual(refused("invite-revoked"));

    const late = await invite(ada);
    await house.owner.query(`UPDATE "Invite" SET "expiresAt" = now() WHERE id = $1`, [late.inviteId]);
    expect(await read(late.inviteId)).toEqual(refused("invite-expired"));
    const claim = { ...aClaim(), claimToken: late.claimToken, promised: true as const };
    expect(await ben.ask(claimInvite, { inviteId: late.inviteId }, claim)).toEqual(refused("invite-expired"));
    expect(await read(newId())).toEqual(refused("unknown"));
  });

  it("is spent by Ben, for everyone but him", async () => {
    const { roomId, inviteId, claim } = await claimed(ada, ben);
    const eve = await arrived("eve");
    expect(await eve.ask(claimInvite, { inviteId }, claim)).toEqual(refused("invite-spent"));
    expect(await eve.ask(readInvite, { inviteId }, {})).toEqual(refused("invite-spent"));
    expect(await ben.get(readInvite, { inviteId }, {})).toMatchObject({ status: "claimed", roomId });
    expect(await ben.get(claimInvite, { inviteId }, claim)).toEqual({ ok: true, roomId });
    expect(await ada.ask(makeInvite, { roomId }, { ...anInvite(), inviteId: newId<InviteId>() })).toEqual(
      refused("room-full"),
    );
  });
});

describe("pairing", () => {
  it("leads Ada and Ben to one key, and then forgets what was sealed for the link", async () => {
    const { roomId, inviteId, claim } = await claimed(ada, ben);
    const waiting = await ada.get(wholeRoom, { roomId }, {});
    expect(waiting.invite?.claim).toEqual({
      ...{ guestId: ben.who.accountId, guestKey: claim.guestKey, identityVersion: 1 },
      ...{ tagGuest: claim.tagGuest, card: claim.card },
    });
    expect((await ben.get(wholeRoom, { roomId }, {})).invite?.secret).toBeNull();

    const epoch = { ...anEpoch(roomId, ada.who.accountId, ben.who.accountId), inviteId } as never;
    expect(await ben.ask(addEpoch, { roomId }, epoch)).toEqual(refused("unknown"));
    await ada.get(addEpoch, { roomId }, epoch);
    expect(await ada.ask(addEpoch, { roomId }, epoch)).toEqual(refused("stale-epoch"));
    await ben.get(putSeat, { roomId }, { pin: bytes(120), card: anItem() as never });

    const { rows } = await house.owner.query(`SELECT secret, welcome FROM "Invite" WHERE id = $1`, [inviteId]);
    expect(rows).toEqual([{ secret: null, welcome: null }]);
    expect((await ada.get(wholeRoom, { roomId }, {})).invite).toBeNull();
  });

  it("gives each their own box and pin, and both the other's key", async () => {
    const { roomId, epoch } = await pair(ada, ben);
    const hers = await ada.get(wholeRoom, { roomId }, {});
    const his = await ben.get(wholeRoom, { roomId }, {});
    expect([hers.epochs[0]?.box, his.epochs[0]?.box]).toEqual([epoch.boxes.a, epoch.boxes.b]);
    expect(hers.pin).toBe(epoch.pin);
    expect(his.pin).not.toBe(epoch.pin);
    expect(hers.publicKeys).toEqual(his.publicKeys);
    expect(his.publicKeys.a).toEqual({ key: ada.who.publicKey, identityVersion: 1 });
  });

  it("is undone by Ada where the tag was wrong, and only before there is a key", async () => {
    const { roomId, inviteId } = await claimed(ada, ben);
    expect(await ben.ask(undoClaim, { roomId }, {})).toEqual(refused("unknown"));
    await ada.get(undoClaim, { roomId }, {});
    expect(await ben.ask(wholeRoom, { roomId }, {})).toEqual(refused("gone"));
    expect(await ben.ask(readInvite, { inviteId }, {})).toEqual(refused("invite-revoked"));
    expect((await ada.get(wholeRoom, { roomId }, {})).accountIds.b).toBeNull();

    const paired = await pair(ada, ben);
    expect(await ada.ask(undoClaim, { roomId: paired.roomId }, {})).toEqual(refused("unknown"));
  });
});
