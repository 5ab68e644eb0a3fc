import { afterEach, describe, expect, it, vi } from "vitest";
import type { TopicId } from "../values/ids";
import { days, hours, instant } from "../values/time";
import { offerTime } from "../wire/routes/proposals";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { takeSeat } from "./pairing";
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

const AT = instant(4_102_516_800_000);
const LATER = instant(AT + days(1));
const SUNDAYS = { kind: "weekly", weekday: 0, hour: 19, minute: 0, zone: "Europe/Berlin" } as const;
const once = (at: typeof AT) => ({ kind: "once", at }) as const;

afterEach(() => vi.restoreAllMocks());

describe("not now, but at …", () => {
  it("Ben offers a time for Ada's topic, she counters once, he accepts, and the server reads none of it [R1] [R2] [R7]", async () => {
    const { house, hers, his } = await together();
    await hers.putTopic("the holidays", true);
    const [topic] = (await shown(his)).topics;
    expect(topic).toMatchObject({ text: "the holidays", hurts: true });
    const topicId = topic?.topicId ?? ("" as TopicId);
    expect(await his.proposeTime({ topicId, text: "", at: AT })).toBeNull();
    const [offered] = (await shown(hers)).proposals;
    expect(offered).toMatchObject({ by: "b", state: "proposed", topicId, time: once(AT), first: null });
    if (!offered) throw new Error("the time is not there");
    expect(await hers.counterTime(offered.proposalId, once(LATER))).toBeNull();
    expect((await shown(his)).proposals[0]).toMatchObject({ state: "countered", time: once(LATER), first: once(AT) });
    expect(await hers.acceptTime(offered.proposalId)).toBe("not-yours");
    expect(await his.acceptTime(offered.proposalId)).toBeNull();
    expect((await shown(hers)).proposals[0]).toMatchObject({ state: "agreed", topicId, time: once(LATER) });
    const kept = JSON.stringify(house.kept());
    for (const secret of ["holidays", "hurts", String(AT), String(LATER)]) expect(kept).not.toContain(secret);
    expect(JSON.stringify(house.kept()?.proposals)).not.toContain(topicId);
  });

  it("works with a few words instead of a topic, and not with too many", async () => {
    const { hers, his } = await together();
    expect(await hers.proposeTime({ topicId: null, text: " the money  ", at: AT })).toBeNull();
    expect((await shown(his)).proposals[0]).toMatchObject({ by: "a", topicId: null, text: "the money" });
    expect(await hers.proposeTime({ topicId: null, text: "x".repeat(201), at: AT })).toBe("malformed");
  });

  it("is taken back before it was answered, and Ben's yes comes too late [R3] [R4] [R5]", async () => {
    const { hers, his } = await together();
    await hers.proposeTime({ topicId: null, text: "", at: AT });
    const proposalId = (await shown(his)).proposals[0]?.proposalId;
    if (!proposalId) throw new Error("the time is not there");
    expect(await hers.letTimeGo(proposalId)).toBeNull();
    expect(await his.acceptTime(proposalId)).toBe("already-let-go");
    expect((await shown(his)).proposals).toMatchObject([{ letGoBy: "a" }]);
    expect(await his.letTimeGo(proposalId)).toBeNull();
    expect((await shown(hers)).proposals).toEqual([]);
    expect(await hers.letTimeGo(proposalId)).toBeNull();
  });
});

describe("the two's own Sundays", () => {
  it("are offered, accepted, and stopped by either alone [R3] [R7]", async () => {
    const { house, hers, his } = await together();
    expect(await hers.proposeWeekly(SUNDAYS)).toBeNull();
    const [offered] = (await shown(his)).proposals;
    if (!offered) throw new Error("the time is not there");
    expect(offered).toMatchObject({ kind: "weekly", time: SUNDAYS });
    await his.acceptTime(offered.proposalId);
    expect((await shown(hers)).proposals).toMatchObject([{ state: "agreed", letGoBy: null, time: SUNDAYS }]);
    expect(JSON.stringify(house.kept()?.proposals)).not.toMatch(/Berlin|weekday|:19/);
    await his.letTimeGo(offered.proposalId);
    expect((await shown(hers)).proposals).toMatchObject([{ letGoBy: "b" }]);
  });
});

describe("a time that a server has changed", () => {
  it("is shown as locked, for it is not what was sealed", async () => {
    const { house, hers, his } = await together();
    await hers.proposeTime({ topicId: null, text: "first", at: AT });
    await hers.proposeTime({ topicId: null, text: "second", at: LATER });
    house.twist(wholeRoom, (told) => ({
      ...told,
      proposals: told.proposals.map((each) => ({ ...each, item: told.proposals[0]?.item ?? each.item })),
    }));
    expect((await shown(his)).proposals).toMatchObject([{ time: once(LATER) }, { time: null, text: "" }]);
    house.twist(wholeRoom, (told) => ({
      ...told,
      proposals: told.proposals.map((each) => ({ ...each, kind: "weekly" as const })),
    }));
    expect((await shown(his)).proposals).toMatchObject([{ time: null }, { time: null }]);
  });
});

describe("a time that is over", () => {
  it("goes by itself with the next act of each, and not before, so that nobody learns when it was [R7]", async () => {
    const { house, hers, his } = await together();
    await hers.proposeTime({ topicId: null, text: "", at: AT });
    const proposalId = (await shown(his)).proposals[0]?.proposalId;
    if (!proposalId) throw new Error("the time is not there");
    await his.acceptTime(proposalId);
    vi.spyOn(Date, "now").mockReturnValue(AT + hours(30));
    for (const line of [hers, his]) await shown(line);
    expect(house.kept()?.proposals).toMatchObject([{ letGoBy: null }]);
    await hers.proposeTime({ topicId: null, text: "another", at: instant(AT + days(3)) });
    expect(house.kept()?.proposals).toMatchObject([{}, { proposalId, letGoBy: "a" }]);
    await shown(his);
    await his.proposeWeekly(SUNDAYS);
    expect(house.kept()?.proposals.map((each) => each.proposalId)).not.toContain(proposalId);
  });
});

describe("a time whose offer got lost on its way back", () => {
  it("is found again, and is there once", async () => {
    const { house, hers } = await together();
    house.lose(offerTime);
    expect(await hers.proposeTime({ topicId: null, text: "", at: AT })).toBe("offline");
    expect((await shown(hers)).proposals).toHaveLength(1);
  });
});
