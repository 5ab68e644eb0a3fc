import { describe, expect, it } from "vitest";
import { opened } from "../seal/testing/opened";
import { toBase64url } from "../values/bytes";
import { type CompareId, newId } from "../values/ids";
import type { ComparingDetail } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import type { ComparingStage } from "./comparing";
import { takeSeat } from "./pairing";
import type { RoomLine } from "./roomLine";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

async function bothInRoom() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  await shown(hers);
  await shown(his);
  return { house, ada, ben, roomId, hers, his };
}

const goesOn = async (line: RoomLine) => {
  await shown(line);
  return line.goOnComparing();
};
const wordsIn = (stage: ComparingStage | null) => {
  if (stage === null || !("words" in stage)) throw new Error(`no words: ${JSON.stringify(stage)}`);
  return stage;
};

/** Ada begins, Ben's page answers, Ada's page tells: both have their words. */
async function compared({ hers, his }: Awaited<ReturnType<typeof bothInRoom>>) {
  expect(await hers.beginComparing()).toBeNull();
  expect(await goesOn(hers)).toEqual({ at: "waiting" });
  expect(await goesOn(his)).toEqual({ at: "waiting" });
  const adas = wordsIn(await goesOn(hers));
  return { adas, bens: wordsIn(await goesOn(his)) };
}

describe("comparing", () => {
  it("gives both the same words, and each one's own word marks it for themself alone", async () => {
    const all = await bothInRoom();
    const { hers, his } = all;
    const { adas, bens } = await compared(all);
    expect(adas.words).toEqual(bens.words);
    expect(await hers.wordsWereSame(adas.compareId)).toBeNull();
    expect([(await shown(hers)).checked, (await shown(his)).checked]).toEqual(["compared", "not-yet"]);
    expect(await his.wordsWereSame(bens.compareId)).toBeNull();
    expect((await shown(his)).checked).toBe("compared");
  });

  it("tells the house numbers only: not the words, not what the two said to it", async () => {
    const all = await bothInRoom();
    const { adas } = await compared(all);
    const before = Object.keys(all.house.kept()?.comparing ?? {}).sort();
    await all.hers.wordsWereSame(adas.compareId);
    expect(Object.keys(all.house.kept()?.comparing ?? {}).sort()).toEqual(before);
    expect(before).toEqual(["answer", "commitment", "compareId", "expiresAt", "reveal", "seat"]);
    expect(JSON.stringify(all.house.kept())).not.toContain(JSON.stringify(adas.words));
  });

  it("is over once its words were found the same, and on a page that never saw them", async () => {
    const all = await bothInRoom();
    const { adas } = await compared(all);
    expect(await goesOn(all.hers)).toMatchObject({ at: "words", words: adas.words });
    await all.hers.wordsWereSame(adas.compareId);
    expect(await goesOn(all.hers)).toBeNull();
    expect(await goesOn(all.his)).toMatchObject({ at: "words" });
    const compareId = newId<CompareId>();
    all.house.twist(wholeRoom, (room) => ({ ...room, comparing: room.comparing && { ...room.comparing, compareId } }));
    expect(await goesOn(all.his)).toBeNull();
  });

  it("is over where one of the two got another key in between", async () => {
    const all = await bothInRoom();
    const { bens } = await compared(all);
    await opened(all.ben.seal.makeAnew({ passphrase: "seven herons over the low meadow" }));
    await opened(all.ben.seal.moveOver());
    expect([(await shown(all.his)).epoch, (await shown(all.hers)).epoch]).toEqual([2, 2]);
    expect([await goesOn(all.his), await goesOn(all.hers)]).toEqual([null, null]);
    expect(await all.his.wordsWereSame(bens.compareId)).toBe("not-your-partner");
    const again = await compared(all);
    expect(again.adas.words).toEqual(again.bens.words);
  });

  it("is to be begun anew on a page that does not have its number, as after a reload", async () => {
    const all = await bothInRoom();
    await all.hers.beginComparing();
    // As a fresh page has it: what stands open was begun, or answered, elsewhere.
    const compareId = newId<CompareId>();
    const twisted = (change: Partial<ComparingDetail>) =>
      all.house.twist(wholeRoom, (room) => ({
        ...room,
        comparing: room.comparing && { ...room.comparing, compareId, ...change },
      }));
    twisted({});
    expect(await goesOn(all.hers)).toEqual({ at: "lost" });
    twisted({ compareId: newId<CompareId>(), answer: aNumber() });
    expect(await goesOn(all.hers)).toEqual({ at: "lost" });
    expect(await goesOn(all.his)).toEqual({ at: "lost" });
  });
});

const aNumber = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

describe("a server in between", () => {
  it("cannot hand Ben another commitment's number", async () => {
    const all = await bothInRoom();
    await all.hers.beginComparing();
    await goesOn(all.his);
    await goesOn(all.hers);
    all.house.twist(wholeRoom, (room) => ({
      ...room,
      comparing: room.comparing && { ...room.comparing, reveal: aNumber() },
    }));
    expect(await goesOn(all.his)).toEqual({ not: "tampered" });
  });

  it("cannot change Ben's number once Ada has told hers", async () => {
    const all = await bothInRoom();
    await compared(all);
    all.house.twist(wholeRoom, (room) => ({
      ...room,
      comparing: room.comparing && { ...room.comparing, answer: aNumber() },
    }));
    expect(await goesOn(all.hers)).toEqual({ not: "tampered" });
  });

  it("that changes a number on its way gets words that differ", async () => {
    const all = await bothInRoom();
    await all.hers.beginComparing();
    await goesOn(all.his);
    const other = aNumber();
    let forAda = true;
    all.house.twist(wholeRoom, (room) =>
      forAda && room.comparing ? { ...room, comparing: { ...room.comparing, answer: other } } : room,
    );
    const adas = wordsIn(await goesOn(all.hers));
    forAda = false;
    const bens = wordsIn(await goesOn(all.his));
    expect(adas.words).not.toEqual(bens.words);
  });
});
