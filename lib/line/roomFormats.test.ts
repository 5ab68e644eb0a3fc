import { describe, expect, it } from "vitest";
import { addBlock, changeBlock, emptyOwn } from "../talk/ownEdit";
import { newId, type OwnFormatId } from "../values/ids";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { openingOf, topicOf } from "./openingOf";
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

const said = addBlock({ ...emptyOwn, title: "Sunday walk", lead: "Slowly." }, "say", 0, 2);
const walk = changeBlock(said, 1, { prompt: "What did you see on the way?" });

describe("a format of their own", () => {
  it("that Ada puts into the library opens for Ben, and no word or step of it for anyone else [K1]", async () => {
    const { house, hers, his } = await together();
    const ownFormatId = newId<OwnFormatId>();
    expect(await hers.putFormat(ownFormatId, walk)).toBeNull();
    expect((await shown(his)).ownFormats).toMatchObject([{ ownFormatId, seat: "a", own: walk }]);
    const kept = JSON.stringify(house.kept()?.ownFormats);
    for (const word of ["Sunday", "Slowly", "What did", "say", "turns"]) expect(kept).not.toContain(word);
  });

  it("is changed and taken out by Ada, who made it, and not by Ben", async () => {
    const { hers, his } = await together();
    const ownFormatId = newId<OwnFormatId>();
    await hers.putFormat(ownFormatId, walk);
    expect(await his.changeFormat(ownFormatId, walk)).toBe("unknown");
    expect(await his.dropFormat(ownFormatId)).toBe("unknown");
    expect(await hers.changeFormat(ownFormatId, { ...walk, title: "Evening walk" })).toBeNull();
    expect((await shown(his)).ownFormats[0]?.own?.title).toBe("Evening walk");
    expect(await hers.dropFormat(ownFormatId)).toBeNull();
    expect((await shown(his)).ownFormats).toEqual([]);
  });

  it("is refused by name where it would not fit, before anything is sent", async () => {
    const { house, hers } = await together();
    const kinds = Array.from({ length: 14 }, () => "both" as const);
    const long = kinds.reduce((own, kind) => addBlock(own, kind, 0, null), emptyOwn);
    const full = long.parts[0]?.blocks.reduce(
      (own, { no }) => changeBlock(own, no, { prompt: "界".repeat(200) }),
      long,
    );
    expect(await hers.putFormat(newId<OwnFormatId>(), full ?? long)).toBe("too-large");
    expect(house.kept()?.ownFormats).toEqual([]);
  });

  it("that a server moves to another place does not open there [K2]", async () => {
    const { house, hers, his } = await together();
    await hers.putFormat(newId<OwnFormatId>(), walk);
    house.twist(wholeRoom, (told) => ({
      ...told,
      ownFormats: told.ownFormats.map((each) => ({ ...each, ownFormatId: newId<OwnFormatId>() })),
    }));
    expect((await shown(his)).ownFormats).toMatchObject([{ own: null }]);
  });
});

describe("the words of an opening", () => {
  it("give the topic, or why it is not there", () => {
    expect(topicOf({ state: "open", text: "The dog" })).toEqual({ state: "open", text: "The dog" });
    const own = { v: 1, topic: "The dog", own: { title: "Walk", lead: "", prompts: {} } };
    expect(topicOf({ state: "open", text: JSON.stringify(own) })).toEqual({ state: "open", text: "The dog" });
    expect(topicOf({ state: "erased" })).toEqual({ state: "erased" });
    expect(topicOf(undefined)).toBeUndefined();
    expect(openingOf({ state: "locked" })).toBeNull();
  });
});
