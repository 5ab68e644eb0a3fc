import { describe, expect, it } from "vitest";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { takeSeat } from "./pairing";
import type { RoomLine } from "./roomLine";
import { routeName } from "./testing/heldRoom";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, ORIGIN, openedRoom, shown } from "./testing/roomPeople";

/** Ada alone in her room, and Ben who may come. */
async function alone() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  const hers = follow(house, ada, roomId);
  await shown(hers);
  const benComes = async (): Promise<RoomLine> => {
    await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
    const his = follow(house, ben, roomId);
    await shown(hers);
    await shown(his);
    await shown(hers);
    return his;
  };
  return { house, ada, ben, roomId, hers, benComes };
}

const topicsIn = (line: RoomLine) => {
  const now = line.snapshot();
  return now.state === "here" ? texts(now.room.topics) : null;
};

const texts = (lines: readonly { readonly text: string | null }[]) => lines.map((line) => line.text);

describe("a room while the other chair is empty", () => {
  it("keeps topics and thoughts that nobody but Ada can read [K1]", async () => {
    const { house, hers } = await alone();
    expect(await hers.putTopic("  who picks up the children ")).toBeNull();
    expect(await hers.putThought("I was afraid, not angry")).toBeNull();
    const room = await shown(hers);
    expect(room.topics).toMatchObject([{ text: "who picks up the children", alone: true, state: "waiting" }]);
    expect(texts(room.thoughts)).toEqual(["I was afraid, not angry"]);
    expect(JSON.stringify(house.kept())).not.toMatch(/children|afraid/);
  });

  it("shows Ada her link on any of her pages, and to nobody else", async () => {
    const { house, ada, ben, roomId, hers, benComes } = await alone();
    expect(await hers.makeInvite()).toBeNull();
    const link = (await shown(hers)).invite?.link;
    expect(link).toMatch(new RegExp(`^${ORIGIN}/i/[\\w-]{22}#v1\\.[\\w-]{22}$`));
    expect((await shown(follow(house, ada, roomId))).invite?.link).toBe(link);
    await benComes();
    expect((await shown(follow(house, ben, roomId))).invite).toBeNull();
  });

  it("refuses nothing but empty and endless lines", async () => {
    const { hers } = await alone();
    expect(await hers.putTopic("   ")).toBe("malformed");
    expect(await hers.putThought("x".repeat(1_001))).toBe("malformed");
  });
});

describe("once Ben sits there", () => {
  it("he sees the topics Ada put down alone, word for word, and none of her thoughts [K1]", async () => {
    const { hers, benComes } = await alone();
    await hers.putTopic("the holidays");
    await hers.putThought("mine alone");
    const before = (await shown(hers)).topics[0];
    const his = await shown(await benComes());
    expect(texts(his.topics)).toEqual(["the holidays"]);
    expect([his.thoughts, his.partnersThoughts]).toEqual([[], []]);
    expect((await shown(hers)).topics[0]).toEqual({ ...before, alone: false });
  });

  it("a thought is shared alone, as it was written, and taken back from both", async () => {
    const { hers, benComes } = await alone();
    await hers.putThought("to share");
    await hers.putThought("never to share");
    const his = await benComes();
    const thought = (await shown(hers)).thoughts.find((each) => each.text === "to share");
    if (!thought) throw new Error("the thought is not there");
    expect(await hers.shareThought(thought.thoughtId)).toBeNull();
    expect(texts((await shown(his)).partnersThoughts)).toEqual(["to share"]);
    expect(await hers.dropThought(thought.thoughtId)).toBeNull();
    expect((await shown(his)).partnersThoughts).toEqual([]);
    expect(texts((await shown(hers)).thoughts)).toEqual(["never to share"]);
  });

  it("what a server puts in Ada's mouth is not shown as hers", async () => {
    const { house, hers, benComes } = await alone();
    const his = await benComes();
    await his.putThought("Ben's own");
    await hers.putThought("to share");
    const [thought] = (await shown(hers)).thoughts;
    if (!thought) throw new Error("the thought is not there");
    await hers.shareThought(thought.thoughtId);
    house.twist(wholeRoom, (room) => {
      const { own, partners } = room.thoughts;
      const moved = partners.map((each) => ({ ...each, thoughtId: own[0]?.thoughtId ?? each.thoughtId }));
      return { ...room, thoughts: { own, partners: moved } };
    });
    expect(texts((await shown(his)).partnersThoughts)).toEqual([null]);
  });

  it("he sees which topic hurts her, also one she put down alone, and the server does not [K1]", async () => {
    const { house, hers, benComes } = await alone();
    await hers.putTopic("the move", true);
    await hers.putTopic("the holidays");
    const his = await benComes();
    expect((await shown(his)).topics).toMatchObject([
      { text: "the holidays", hurts: false },
      { text: "the move", hurts: true },
    ]);
    expect(JSON.stringify(house.kept())).not.toContain("hurts");
  });

  it("either says that a topic was talked about, and both see it", async () => {
    const { hers, benComes } = await alone();
    await hers.putTopic("the holidays");
    const his = await benComes();
    const [topic] = (await shown(his)).topics;
    if (!topic) throw new Error("the topic is not there");
    await his.setTopicState(topic.topicId, "talked");
    expect((await shown(hers)).topics).toMatchObject([{ state: "talked" }]);
    await hers.dropTopic(topic.topicId);
    expect((await shown(his)).topics).toEqual([]);
  });
});

describe("a room's page", () => {
  it("asks once for all of the room at each change", async () => {
    const { house, ada, roomId, benComes } = await alone();
    const his = await benComes();
    const asked: string[] = [];
    const ask: typeof ada.ask = (route, params, request) => {
      asked.push(routeName(route));
      return ada.ask(route, params, request);
    };
    const line = follow(house, { ...ada, ask }, roomId);
    await shown(line);
    asked.length = 0;
    await his.putTopic("the holidays");
    await expect.poll(() => topicsIn(line)).toEqual(["the holidays"]);
    expect(asked).toEqual(["GET /api/rooms/:roomId"]);
  });

  it("keeps what it shows while the server is away, and says so", async () => {
    const { house, hers } = await alone();
    house.lose(wholeRoom);
    await hers.refresh();
    expect(hers.snapshot()).toMatchObject({ state: "here", reached: false });
    await hers.refresh();
    expect(hers.snapshot()).toMatchObject({ state: "here", reached: true });
  });

  it("shows a stranger what a room that is not there would show", async () => {
    const { house, roomId } = await alone();
    const eve = await arrive(house);
    const line = follow(house, eve, roomId);
    await line.refresh();
    expect(line.snapshot()).toEqual({ state: "closed-to", why: "gone" });
  });

  it("tells of nothing more once it is closed", async () => {
    const { hers } = await alone();
    const told: unknown[] = [];
    hers.subscribe(() => told.push(hers.snapshot()));
    hers.close();
    await hers.putThought("after closing");
    expect(told).toEqual([]);
  });
});
