import { describe, expect, it } from "vitest";
import { dropSide } from "../wire/routes/leaving";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { takeSeat } from "./pairing";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

/** A room of Ada's and Ben's, followed by both. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  const hers = follow(house, ada, roomId);
  await shown(hers);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  await shown(hers);
  return { house, ada, ben, roomId, hers };
}

describe("leaving a room, in the browser", () => {
  it("closes it: what was read stays open, also to whoever had not been here since it got its key [M12]", async () => {
    const { house, ben, roomId, hers } = await together();
    await hers.putTopic("the last topic");
    expect(await hers.closeRoom()).toBeNull();
    expect(await shown(hers)).toMatchObject({ stage: "closed", topics: [{ text: "the last topic" }] });
    // Ben had not been here since the room got its key: his pin is older, and a closed room takes no newer one.
    const his = await shown(follow(house, ben, roomId));
    expect(his).toMatchObject({ stage: "closed", keyTrouble: null, topics: [{ text: "the last topic" }] });
  });

  it("lets one's side go, also where the first answer was lost; then the room is not there", async () => {
    const { house, ada, roomId, hers } = await together();
    house.lose(dropSide);
    expect(await hers.dropSide()).toBe("offline");
    expect(await hers.dropSide()).toBeNull();
    expect(await ada.ask(wholeRoom, { roomId }, {})).toMatchObject({ refusal: "gone" });
    await hers.refresh();
    expect(hers.snapshot()).toEqual({ state: "closed-to", why: "gone" });
  });
});
