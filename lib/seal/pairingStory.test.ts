import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hours, instant, minutes } from "../values/time";
import { nearbySeal, newDevice } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { claimed, invited, newPerson, paired } from "./testing/pair";

const tampered = { refused: "tampered" };

describe("Ada invites Ben", () => {
  it("with a link whose secret no server sees, and can copy it again", async () => {
    const ada = await newPerson("ada");
    const { made, read } = await invited(ada);
    const { fragment, ...sent } = made;
    expect(JSON.stringify(sent)).not.toContain(fragment.slice(3));
    const { inviteId, roomId } = read;
    expect(await ada.seal.reopenInvite({ inviteId, roomId, secretSealed: made.secretSealed })).toEqual({ fragment });
    const ben = await newPerson("ben");
    expect(await ben.seal.reopenInvite({ inviteId, roomId, secretSealed: made.secretSealed })).toEqual(tampered);
  });

  it("and he reads her welcome before he has any keys", async () => {
    const { made, read } = await invited(await newPerson("ada"));
    const mallory = await newPerson("mallory");
    const { welcomeSealed } = made;
    expect(await nearbySeal().readInvite({ ...read, welcomeSealed })).toEqual({ welcome: "Ada" });
    expect(await nearbySeal().readInvite({ ...read, inviterKey: mallory.publicKey, welcomeSealed })).toEqual(tampered);
    expect(await nearbySeal().readInvite({ ...read, roomId: "another", welcomeSealed })).toEqual(tampered);
    expect(await nearbySeal().readInvite({ ...read, fragment: "v1.x", welcomeSealed })).toEqual({
      refused: "malformed-invite",
    });
  });

  it("and they share a room's key, which the server never had", async () => {
    const { ada, ben, rooms } = await paired();
    const place = { roomId: rooms.ada.roomId, kind: "topic", itemId: "t1", authorId: "ada" };
    const item = await opened(ada.seal.sealItem({ place, circle: "both", text: "holidays" }));
    expect(item.epoch).toBe(1);
    expect(await ben.seal.openItem({ place, item })).toBe("holidays");
    expect(await ben.seal.openItem({ place: { ...place, authorId: "ben" }, item })).toEqual(tampered);
  });

  it("and the token he claims with matches what the server keeps", async () => {
    const [ada, ben] = [await newPerson("ada"), await newPerson("ben")];
    const invite = await invited(ada);
    const { claim } = await claimed(ben, invite);
    const hash = createHash("sha256").update(Buffer.from(claim.claimToken, "base64url")).digest("base64url");
    expect(hash).toBe(invite.made.claimHash);
  });

  it("and a server that puts its own key in either place is found out", async () => {
    const [ada, ben, mallory] = [await newPerson("ada"), await newPerson("ben"), await newPerson("mallory")];
    const invite = await invited(ada);
    const swapped = { ...invite.read, inviterKey: mallory.publicKey, card: "Ben" };
    expect(await ben.seal.claimInvite(swapped)).toEqual(tampered);
    const { ask } = await claimed(ben, invite);
    for (const change of [
      { guestKey: mallory.publicKey },
      { guestId: "mallory" },
      { identityVersion: 2 },
      { tagGuest: invite.read.tagInviter },
      { cardSealed: invite.made.welcomeSealed },
      { inviteId: "another" },
      { roomId: "another" },
    ]) {
      expect(await ada.seal.confirmGuest({ ...ask, ...change })).toEqual(tampered);
    }
    expect((await opened(ada.seal.confirmGuest(ask))).card).toBe("Ben");
  });

  it("and nobody invites themself", async () => {
    const ada = await newPerson("ada");
    const { read } = await invited(ada);
    expect(await ada.seal.claimInvite({ ...read, card: "Ada" })).toEqual({ refused: "not-your-partner" });
  });
});

describe("a room opened again", () => {
  it("gives the same keys on every later visit, with the pin that the first left", async () => {
    const { ada, ben, rooms } = await paired();
    const first = await opened(ben.seal.openRoom(rooms.ben));
    expect(first).toMatchObject({ highestEpoch: 1, partnerId: "ada", partnerKey: ada.publicKey });
    const pinSealed = first.pinSealed ?? "";
    expect(await ben.seal.openRoom({ ...rooms.ben, pinSealed })).toMatchObject({ highestEpoch: 1, pinSealed: null });
    expect(await ada.seal.openRoom(rooms.ada)).toMatchObject({ partnerId: "ben", pinSealed: null });
    expect(await ada.seal.openRoom({ ...rooms.ada, pinSealed })).toEqual(tampered);
    expect(await ben.seal.openRoom({ ...rooms.ben, epochs: [] })).toEqual({ refused: "rolled-back" });
    expect(await nearbySeal().openRoom(rooms.ada)).toEqual({ refused: "locked" });
  });

  it("takes a fresh key that either makes, and then no older state", async () => {
    const { ada, ben, roomId, rooms } = await paired();
    const { epoch, pinSealed } = await opened(ben.seal.renewRoom({ roomId }));
    const { record, mac, boxes } = epoch;
    const adasEpochs = [...rooms.ada.epochs, { epoch: 2, record, mac, box: boxes.partner }];
    const bensEpochs = [...rooms.ben.epochs, { epoch: 2, record, mac, box: boxes.self }];
    const adas = await opened(ada.seal.openRoom({ ...rooms.ada, epochs: adasEpochs }));
    expect(adas.highestEpoch).toBe(2);
    expect(await ben.seal.openRoom({ roomId, pinSealed, epochs: rooms.ben.epochs })).toEqual({
      refused: "rolled-back",
    });
    await opened(ben.seal.openRoom({ roomId, pinSealed, epochs: bensEpochs }));
    const place = { roomId, kind: "topic", itemId: "t2", authorId: "ben" };
    const item = await opened(ben.seal.sealItem({ place, circle: "both", text: "money" }));
    expect(item.epoch).toBe(2);
    expect(await ada.seal.openItem({ place, item })).toBe("money");
    expect(await ada.seal.openRoom(rooms.ada)).toEqual({ refused: "rolled-back" });
  });
});

describe("what is written alone", () => {
  it("is one's own until shared, line by line", async () => {
    const { ada, ben, roomId } = await paired();
    const place = { roomId, kind: "thought", itemId: "i1", authorId: "ada" };
    const item = await opened(ada.seal.sealItem({ place, circle: "self", text: "I was unfair" }));
    expect(item.epoch).toBe(0);
    expect(await ben.seal.openItem({ place, item })).toEqual(tampered);
    expect(await ben.seal.shareItem({ place, item })).toEqual(tampered);
    const shared = await opened(ada.seal.shareItem({ place, item }));
    expect(await ben.seal.openItem({ place, item: shared })).toBe("I was unfair");
    expect(
      await ada.seal.openItems({
        items: [
          { place, item },
          { place, item: shared },
        ],
      }),
    ).toEqual(["I was unfair", "I was unfair"]);
  });

  it("can be written before there is a partner, and not yet shared", async () => {
    const ada = await newPerson("ada");
    const place = { roomId: "room", kind: "topic", itemId: "i1", authorId: "ada" };
    const item = await opened(ada.seal.sealItem({ place, circle: "self", text: "the move" }));
    expect(await ada.seal.openItem({ place, item })).toBe("the move");
    expect(await ada.seal.shareItem({ place, item })).toEqual({ refused: "no-key" });
    expect(await ada.seal.sealItem({ place, circle: "both", text: "x" })).toEqual({ refused: "no-key" });
  });
});

describe("an invite that waits while Ben signs up", () => {
  it("is found again on his device for 48 hours, and gone after the claim", async () => {
    const device = newDevice();
    await nearbySeal(device).parkInvite({ inviteId: "one", fragment: "v1.secret" });
    await nearbySeal(device).parkInvite({ inviteId: "two", fragment: "v1.other" });
    device.now = instant(minutes(47 * 60));
    expect(await nearbySeal(device).parkedInvite({ inviteId: "one" })).toEqual({ fragment: "v1.secret" });
    await nearbySeal(device).dropParkedInvite({ inviteId: "one" });
    expect(await nearbySeal(device).parkedInvite({ inviteId: "one" })).toEqual({ fragment: null });
    device.now = instant(hours(48));
    expect(await nearbySeal(device).parkedInvite({ inviteId: "two" })).toEqual({ fragment: null });
    expect(await device.invites.names()).toEqual([]);
  });

  it("lies there sealed", async () => {
    const device = newDevice();
    await nearbySeal(device).parkInvite({ inviteId: "one", fragment: "v1.secret" });
    const parked = await device.invites.get("one");
    if (!parked) throw new Error("it is parked");
    expect(Buffer.from(parked.sealed).toString("latin1")).not.toContain("secret");
    await expect(crypto.subtle.exportKey("raw", parked.key)).rejects.toThrow();
  });
});
