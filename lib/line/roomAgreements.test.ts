import { describe, expect, it } from "vitest";
import type { Wording } from "../room/agreement";
import { type AgreementId, newId, type TalkId, type WordingId } from "../values/ids";
import { approveAgreement, followUp, proposeAgreement } from "../wire/routes/agreements";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { takeSeat } from "./pairing";
import type { RoomLine } from "./roomLine";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

/** Ada and Ben in their room. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  for (const line of [hers, his, hers]) await shown(line);
  return { house, hers, his };
}

const WALK: Wording = { what: "We walk to the lake on Sundays", who: "both", by: "2031-05-04" };
const talkId = newId<TalkId>();

const proposes = (line: RoomLine, wording: Wording = WALK) =>
  line.proposeAgreement({ agreementId: newId<AgreementId>(), talkId, wording });

/** What waits, as this partner reads it. */
async function waitsFor(line: RoomLine) {
  const [waiting] = (await shown(line)).waiting;
  if (waiting === undefined) throw new Error("nothing waits");
  return waiting;
}

async function agreed(line: RoomLine) {
  const [agreement] = (await shown(line)).agreements;
  if (agreement === undefined) throw new Error("nothing is agreed");
  return agreement;
}

describe("what Ada would like to agree on", () => {
  it("is put differently by Ben and approved by her: each has the same words sealed to themselves, and the server reads none [A1] [A3] [A7] [K1]", async () => {
    const { house, hers, his } = await together();
    expect(await proposes(hers)).toBeNull();
    const read = await waitsFor(his);
    expect(read).toMatchObject({ seat: "a", talkId, wording: WALK });
    const rainy: Wording = { what: " We walk, rain or shine ", who: "b", by: null };
    expect(await his.rewordAgreement(read, rainy)).toBeNull();
    expect(await hers.approveAgreement(await waitsFor(hers))).toBeNull();
    for (const line of [hers, his]) {
      expect((await shown(line)).waiting).toEqual([]);
      const wording = { ...rainy, what: "We walk, rain or shine" };
      expect(await agreed(line)).toMatchObject({ talkId, wording, outcome: "open" });
    }
    const kept = JSON.stringify(house.kept());
    for (const word of ["lake", "rain", "2031", "what"]) expect(kept).not.toContain(word);
    const [one, other] = house.kept()?.copies ?? [];
    expect([one?.item.epoch, other?.item.epoch, one?.item.sealed === other?.item.sealed]).toEqual([0, 0, false]);
  });

  it("is approved in the very wording that was shown, or not at all [A1]", async () => {
    const { house, hers, his } = await together();
    await proposes(hers);
    const read = await waitsFor(his);
    await hers.rewordAgreement(await waitsFor(hers), { ...WALK, what: "We walk each evening" });
    expect(await his.approveAgreement(read)).toBe("stale-wording");
    expect(await his.dropAgreement(read)).toBe("stale-wording");
    expect(house.kept()?.copies).toEqual([]);
    const now = await waitsFor(his);
    expect(now.wording?.what).toBe("We walk each evening");
    expect(await his.approveAgreement(now)).toBeNull();
  });

  it("is let go by Ben, and Ada hears that it was when she puts it differently [A2]", async () => {
    const { hers, his } = await together();
    await proposes(hers);
    const mine = await waitsFor(hers);
    expect(await his.dropAgreement(await waitsFor(his))).toBeNull();
    expect(await hers.rewordAgreement(mine, WALK)).toBe("already-let-go");
    expect(await hers.dropAgreement(mine)).toBeNull();
    expect(await proposes(hers, { ...WALK, what: "  " })).toBe("malformed");
  });

  it("is the same one when an answer was lost and she asks again", async () => {
    const { house, hers, his } = await together();
    const proposed = { agreementId: newId<AgreementId>(), talkId: null, wording: WALK };
    house.lose(proposeAgreement);
    expect(await hers.proposeAgreement(proposed)).toBe("offline");
    expect(await hers.proposeAgreement(proposed)).toBeNull();
    expect((await shown(his)).waiting).toHaveLength(1);
  });

  it("does not open at another place, and then cannot be approved [K2]", async () => {
    const { house, hers, his } = await together();
    await proposes(hers);
    house.twist(wholeRoom, ({ agreements: { waiting, agreed }, ...room }) => ({
      ...room,
      agreements: {
        waiting: waiting.map((each) => ({ ...each, wordingId: newId<WordingId>() })),
        agreed: agreed.map((each) => ({ ...each, agreementId: newId<AgreementId>() })),
      },
    }));
    const read = await waitsFor(his);
    expect(read.wording).toBeNull();
    expect(await his.approveAgreement(read)).toBe("tampered");
  });

  it("in a copy that a server moves to another place does not open there [K2]", async () => {
    const { house, hers, his } = await together();
    await proposes(hers);
    await his.approveAgreement(await waitsFor(his));
    house.twist(wholeRoom, ({ agreements: { waiting, agreed }, ...room }) => ({
      ...room,
      agreements: { waiting, agreed: agreed.map((each) => ({ ...each, agreementId: newId<AgreementId>() })) },
    }));
    expect((await agreed(hers)).wording).toBeNull();
  });
});

describe("how it went", () => {
  it("is said by Ben and seen by Ada; talking about it again puts its words on the shelf, once [A6]", async () => {
    const { house, hers, his } = await together();
    await proposes(hers);
    await his.approveAgreement(await waitsFor(his));
    expect(await his.followUp(await agreed(his), "done")).toBeNull();
    expect(await agreed(hers)).toMatchObject({ outcome: "done" });
    expect((await shown(hers)).topics).toEqual([]);
    house.lose(followUp);
    expect(await hers.followUp(await agreed(hers), "again")).toBe("offline");
    await shown(hers);
    expect(await hers.followUp(await agreed(hers), "again")).toBeNull();
    const room = await shown(his);
    expect(room.topics).toMatchObject([{ text: WALK.what, seat: "a", state: "waiting" }]);
    expect(room.agreements).toMatchObject([{ outcome: "again" }]);
  });

  it("is not said where the other was a moment earlier to agree: the answer that is given again is the same [A3]", async () => {
    const { house, hers, his } = await together();
    await proposes(hers);
    const read = await waitsFor(his);
    house.lose(approveAgreement);
    expect(await his.approveAgreement(read)).toBe("offline");
    expect((await shown(his)).agreements).toHaveLength(1);
    expect(await hers.rewordAgreement({ ...read }, WALK)).toBe("already-answered");
    expect(await hers.dropOwnCopy(read.agreementId)).toBeNull();
    expect((await shown(hers)).agreements).toEqual([]);
    expect((await shown(his)).agreements).toHaveLength(1);
  });
});
