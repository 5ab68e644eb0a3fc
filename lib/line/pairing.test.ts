import { describe, expect, it } from "vitest";
import { toBase64url } from "../values/bytes";
import { newId } from "../values/ids";
import { claimInvite, readInvite } from "../wire/routes/invites";
import { addEpoch, putSeat } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import type { Ask } from "./ask";
import { readInvitation, takeSeat } from "./pairing";
import { keepTheDoor, letGuestIn } from "./pairingDoor";
import type { RoomLine } from "./roomLine";
import type { Self } from "./roomTypes";
import { routeName } from "./testing/heldRoom";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

async function invited() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  return { house, ada, ben, roomId, link: await linkTo(house, ada, roomId) };
}
type Invited = Awaited<ReturnType<typeof invited>>;

/** Someone, and what their browser asks. */
function counting(self: Self) {
  const routes: string[] = [];
  const ask: Ask = (route, params, request) => {
    routes.push(routeName(route));
    return self.ask(route, params, request);
  };
  return { self: { ...self, ask }, asked: () => [...routes] };
}

/** Long enough for every page to have heard and asked. */
const settledIn = async (line: RoomLine) => {
  await shown(line);
  await shown(line);
};

const foreignKey = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** What both see of the room once each has looked. */
async function bothSee({ house, ada, ben, roomId }: Invited) {
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  await shown(hers);
  await shown(his);
  return { ada: await shown(hers), ben: await shown(his) };
}

describe("pairing", () => {
  it("brings Ada and Ben into one room under one key, each with the other's name [K1]", async () => {
    const all = await invited();
    const invitation = await found(all.ben, all.link);
    expect(invitation.name).toBe("Ada");
    expect(await takeSeat(all.ben, invitation, "Ben")).toEqual({ roomId: all.roomId });
    const seen = await bothSee(all);
    expect([seen.ada.stage, seen.ben.stage]).toEqual(["paired", "paired"]);
    expect([seen.ada.epoch, seen.ben.epoch]).toEqual([1, 1]);
    expect([seen.ada.names, seen.ben.names]).toEqual([
      { a: "Ada", b: "Ben" },
      { a: "Ada", b: "Ben" },
    ]);
    expect(all.house.kept()?.invite).toBeNull();
  });

  it("leaves the link's secret, the names and the room's key with nobody but the two [K1]", async () => {
    const all = await invited();
    await takeSeat(all.ben, await found(all.ben, all.link), "Benjamin");
    const before = JSON.stringify(all.house.kept());
    await bothSee(all);
    const after = JSON.stringify(all.house.kept());
    for (const secret of [all.link.fragment.slice(3), "Benjamin", '"Ada"']) {
      expect(before).not.toContain(secret);
      expect(after).not.toContain(secret);
    }
  });

  it("waits for Ada while her browser is away, and knows her name meanwhile", async () => {
    const { house, ben, roomId, link } = await invited();
    await takeSeat(ben, await found(ben, link), "Ben");
    const room = await shown(follow(house, ben, roomId));
    expect([room.stage, room.epoch, room.names]).toEqual(["answered", 0, { a: "Ada", b: "Ben" }]);
  });

  it("lets Ben in from any page of Ada's, unasked", async () => {
    const { house, ada, ben, roomId, link } = await invited();
    const stop = keepTheDoor(ada, house.hints);
    await takeSeat(ben, await found(ben, link), "Ben");
    await expect.poll(() => house.kept()?.epochs.length).toBe(1);
    stop();
    expect((await shown(follow(house, ben, roomId))).stage).toBe("paired");
  });

  it("asks nothing more at the door of a room that has its key, whatever changes in it", async () => {
    const { house, ada, ben, roomId, link } = await invited();
    const { self, asked } = counting(ada);
    const stop = keepTheDoor(self, house.hints);
    await takeSeat(ben, await found(ben, link), "Ben");
    await expect.poll(() => house.kept()?.epochs.length).toBe(1);
    const his = follow(house, ben, roomId);
    await shown(his);
    await his.putTopic("the holidays");
    await expect.poll(() => house.kept()?.topics.length).toBe(1);
    const before = asked().length;
    await his.putTopic("the move");
    await settledIn(his);
    expect(asked().slice(before)).toEqual([]);
    stop();
    const again = counting(ada);
    keepTheDoor(again.self, house.hints)();
    await settledIn(his);
    expect(again.asked()).toEqual(["GET /api/rooms"]);
  });

  it("goes on where a broken line stopped it, on either side", async () => {
    const all = await invited();
    all.house.lose(claimInvite);
    expect(await takeSeat(all.ben, await found(all.ben, all.link), "Ben")).toEqual({ not: "offline" });
    all.house.lose(putSeat);
    expect(await takeSeat(all.ben, await found(all.ben, all.link), "Ben")).toEqual({ not: "offline" });
    expect(await takeSeat(all.ben, await found(all.ben, all.link), "Ben")).toEqual({ roomId: all.roomId });
    all.house.lose(addEpoch);
    expect(await letGuestIn(all.ada, all.roomId)).toEqual({ not: "offline" });
    const seen = await bothSee(all);
    expect([seen.ada.stage, seen.ben.stage, seen.ada.keyTrouble, seen.ben.keyTrouble]).toEqual([
      "paired",
      "paired",
      null,
      null,
    ]);
  });

  it("makes one key only, however many of Ada's pages answer the door", async () => {
    const all = await invited();
    const pages = [1, 2, 3].map(() => follow(all.house, all.ada, all.roomId));
    const stop = keepTheDoor(all.ada, all.house.hints);
    await takeSeat(all.ben, await found(all.ben, all.link), "Ben");
    await Promise.all(pages.map(shown));
    stop();
    expect(all.house.kept()?.epochs).toHaveLength(1);
    const seen = await bothSee(all);
    const line = follow(all.house, all.ada, all.roomId);
    await shown(line);
    expect(await line.putTopic("after the race")).toBeNull();
    expect((await bothSee(all)).ben.topics.map((topic) => topic.text)).toEqual(["after the race"]);
    expect(seen.ben.keyTrouble).toBeNull();
  });
});

describe("a link", () => {
  it("opens one seat once: a third person is told that it is spent", async () => {
    const { house, ben, link } = await invited();
    await takeSeat(ben, await found(ben, link), "Ben");
    const eve = await arrive(house);
    expect(await readInvitation(eve, link.inviteId, link.fragment)).toEqual({ not: "invite-spent" });
  });

  it("that Eve read before Ben took the seat does not let her in after", async () => {
    const { house, ben, link } = await invited();
    const eve = await arrive(house);
    const hers = await found(eve, link);
    await takeSeat(ben, await found(ben, link), "Ben");
    expect(await takeSeat(eve, hers, "Eve")).toEqual({ not: "invite-spent" });
  });

  it("is no way in for the one who made it", async () => {
    const { ada, link } = await invited();
    expect(await takeSeat(ada, await found(ada, link), "Ada")).toEqual({ not: "not-your-partner" });
  });

  it("with another secret reads nothing and claims nothing", async () => {
    const { ben, link } = await invited();
    expect(await readInvitation(ben, link.inviteId, `v1.${newId()}`)).toEqual({ not: "tampered" });
    expect(await readInvitation(ben, link.inviteId, "v1.cut")).toEqual({ not: "malformed-invite" });
  });

  it("is replaced by a newer one, and can be taken back", async () => {
    const { house, ada, ben, roomId, link } = await invited();
    const newer = await linkTo(house, ada, roomId);
    expect(await readInvitation(ben, link.inviteId, link.fragment)).toEqual({ not: "unknown" });
    expect((await found(ben, newer)).name).toBe("Ada");
    const line = follow(house, ada, roomId);
    await shown(line);
    expect(await line.revokeInvite()).toBeNull();
    expect((await shown(line)).invite).toBeNull();
    expect(await readInvitation(ben, newer.inviteId, newer.fragment)).toEqual({ not: "unknown" });
  });
});

describe("a dishonest server", () => {
  it("cannot put its own key in Ada's place before Ben", async () => {
    const { house, ben, link } = await invited();
    house.twist(readInvite, (view) => ({ ...view, inviterKey: foreignKey() }));
    expect(await readInvitation(ben, link.inviteId, link.fragment)).toEqual({ not: "tampered" });
  });

  it("cannot put its own key in Ben's place before Ada: the claim is undone and the link void", async () => {
    const { house, ada, ben, roomId, link } = await invited();
    await takeSeat(ben, await found(ben, link), "Ben");
    house.twist(wholeRoom, (room) => {
      const claim = room.invite?.claim;
      return claim && room.invite
        ? { ...room, invite: { ...room.invite, claim: { ...claim, guestKey: foreignKey() } } }
        : room;
    });
    const room = await shown(follow(house, ada, roomId));
    expect([room.stage, room.turnedAway, house.kept()?.epochs]).toEqual(["alone", true, []]);
    expect(house.kept()?.seats.b).toBeNull();
  });

  it("cannot hand Ben a room key that Ada did not seal", async () => {
    const all = await invited();
    await takeSeat(all.ben, await found(all.ben, all.link), "Ben");
    expect(await letGuestIn(all.ada, all.roomId)).toBe("let-in");
    all.house.twist(wholeRoom, (room) => ({
      ...room,
      epochs: room.epochs.map((epoch) => ({ ...epoch, box: epoch.box.replace(/^.{8}/, "AAAAAAAA") })),
    }));
    const room = await shown(follow(all.house, all.ben, all.roomId));
    expect([room.keyTrouble, room.epoch]).toEqual(["tampered", 0]);
  });

  it("cannot roll the room back to before its key", async () => {
    const all = await invited();
    await takeSeat(all.ben, await found(all.ben, all.link), "Ben");
    await bothSee(all);
    const line = follow(all.house, all.ben, all.roomId);
    await shown(line);
    all.house.twist(wholeRoom, (room) => ({ ...room, epochs: [] }));
    const room = await shown(line);
    expect(room.keyTrouble).toBe("rolled-back");
    expect(await line.putTopic("sealed to whom?")).toBe("rolled-back");
  });
});
