import { describe, expect, it } from "vitest";
import { nameOfQuestion, type OwnQuestion, QUESTION_LENGTH, rests } from "../room/questionLists";
import { putQuestionList, readQuestionLists } from "../wire/routes/questionLists";
import { takeSeat } from "./pairing";
import { dropOwnQuestion, openQuestions, putOwnQuestion, rememberAsked, setFavourite } from "./questionLists";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

const SMILE = "What made you smile today?";
const WALK: OwnQuestion = { text: "Which walk of ours would you take again?", depth: 2 };
const TODAY = 20_784;

/** Ada and Ben in their room, all keys open, each with their lists. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  for (const line of [follow(house, ada, roomId), follow(house, ben, roomId), follow(house, ada, roomId)]) {
    await shown(line);
    line.close();
  }
  const accountIds = { a: ada.accountId, b: ben.accountId };
  const of = (self: typeof ada, seat: "a" | "b") => ({
    self,
    room: { roomId, seat, accountIds },
    fetchAnew: async () => {
      const line = follow(house, self, roomId);
      await shown(line);
      line.close();
    },
  });
  return { house, roomId, hers: of(ada, "a"), his: of(ben, "b") };
}

type Lists = Awaited<ReturnType<typeof together>>["hers"];
async function seenBy({ self, room }: Lists) {
  const questions = await openQuestions(self, room);
  if ("not" in questions) throw new Error(questions.not);
  return questions;
}

describe("questions of their own", () => {
  it("are both's to ask, the writer's to take out, and nothing of them is told to the house [K1]", async () => {
    const { house, hers, his } = await together();
    expect(await putOwnQuestion(hers, { ...WALK, text: ` ${WALK.text} ` })).toBeNull();
    expect(await putOwnQuestion(hers, { ...WALK, depth: 3 })).toBeNull();
    expect((await seenBy(his)).own).toEqual([{ ...WALK, depth: 3, seat: "a" }]);
    expect(JSON.stringify(house.kept())).not.toContain("walk");
    expect(await dropOwnQuestion(his, WALK.text)).toBeNull();
    expect((await seenBy(his)).own).toHaveLength(1);
    expect(await dropOwnQuestion(hers, WALK.text)).toBeNull();
    expect((await seenBy(his)).own).toEqual([]);
  });

  it("are refused by name where there is nothing, too much, or no room, before anything is sent", async () => {
    const { house, hers } = await together();
    expect(await putOwnQuestion(hers, { text: "  ", depth: 1 })).toBe("malformed");
    expect(await putOwnQuestion(hers, { text: "?".repeat(QUESTION_LENGTH + 1), depth: 1 })).toBe("too-large");
    expect(house.kept()?.questionLists).toEqual([]);
    const outcomes = [];
    for (let n = 10; n < 30; n += 1)
      outcomes.push(await putOwnQuestion(hers, { text: `${n}${"界".repeat(QUESTION_LENGTH - 2)}`, depth: 1 }));
    expect(new Set(outcomes)).toEqual(new Set([null, "too-large"]));
    expect((await seenBy(hers)).own).toHaveLength(outcomes.filter((done) => done === null).length);
  });

  it("of hers do not open as his, nor as another list, whatever a server makes of them [K2]", async () => {
    const { house, hers, his } = await together();
    await putOwnQuestion(hers, WALK);
    const [line] = house.kept()?.questionLists ?? [];
    if (line === undefined) throw new Error("it was put away");
    house.twist(readQuestionLists, () => ({ ok: true, lists: [{ ...line, seat: "b" as const }] }));
    expect((await seenBy(his)).own).toEqual([]);
    house.twist(readQuestionLists, () => ({ ok: true, lists: [{ ...line, list: "asked" as const }] }));
    expect((await seenBy(his)).asked.size).toBe(0);
    house.twist(readQuestionLists, () => ({ ok: true, lists: [line] }));
    expect((await seenBy(his)).own).toHaveLength(1);
  });
});

describe("a question that was asked", () => {
  it("rests for both, whoever asked it", async () => {
    const { hers, his } = await together();
    expect(await rememberAsked(hers, [SMILE], TODAY)).toBeNull();
    expect(await rememberAsked(his, [WALK.text], TODAY - 1)).toBeNull();
    for (const lists of [hers, his]) {
      const { asked } = await seenBy(lists);
      expect([rests(SMILE, asked, TODAY), rests(WALK.text, asked, TODAY)]).toEqual([true, true]);
    }
  });

  it("said once more puts nothing away anew", async () => {
    const { house, hers } = await together();
    for (const today of [TODAY, TODAY]) await rememberAsked(hers, [SMILE], today);
    expect(house.kept()?.questionLists.map(({ revision }) => revision)).toEqual([1]);
  });
});

describe("favourites", () => {
  it("are one's own: by name, sealed to oneself, and nothing to the other", async () => {
    const { house, hers, his } = await together();
    expect(await setFavourite(hers, SMILE, true)).toBeNull();
    expect(await setFavourite(his, WALK.text, true)).toBeNull();
    expect((await seenBy(hers)).favourites).toEqual([nameOfQuestion(SMILE)]);
    expect((await seenBy(his)).favourites).toEqual([nameOfQuestion(WALK.text)]);
    expect(house.kept()?.questionLists.map(({ item }) => item.epoch)).toEqual([0, 0]);
    await setFavourite(hers, SMILE, false);
    expect((await seenBy(hers)).favourites).toEqual([]);
  });
});

describe("a change", () => {
  it("from two devices at once loses neither", async () => {
    const { house, hers, his } = await together();
    const one = putOwnQuestion(hers, WALK);
    const other = putOwnQuestion(hers, { text: SMILE, depth: 1 });
    expect([await one, await other]).toEqual([null, null]);
    expect((await seenBy(his)).own.map(({ text }) => text).toSorted()).toEqual([SMILE, WALK.text]);
    expect(house.kept()?.questionLists.map(({ revision }) => revision)).toEqual([2]);
  });

  it("whose answer was lost is the same when it is asked for again", async () => {
    const { house, hers } = await together();
    house.lose(putQuestionList);
    expect(await putOwnQuestion(hers, WALK)).toBe("offline");
    expect(await putOwnQuestion(hers, WALK)).toBeNull();
    expect((await seenBy(hers)).own).toHaveLength(1);
  });

  it("is sealed under the key that holds now, where the room got another meanwhile", async () => {
    const { house, hers, his } = await together();
    house.age();
    await his.fetchAnew();
    expect(house.kept()?.epochs).toHaveLength(2);
    expect(await putOwnQuestion(hers, WALK)).toBeNull();
    expect(house.kept()?.questionLists.map(({ item }) => item.epoch)).toEqual([2]);
    expect((await seenBy(his)).own).toHaveLength(1);
  });

  it("is not made while the keys are locked, for it would begin the list anew", async () => {
    const { house, hers } = await together();
    await putOwnQuestion(hers, WALK);
    await hers.self.seal.lock();
    expect(await putOwnQuestion(hers, { text: SMILE, depth: 1 })).toBe("locked");
    expect(house.kept()?.questionLists.map(({ revision }) => revision)).toEqual([1]);
  });
});
