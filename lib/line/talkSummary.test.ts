import { describe, expect, it } from "vitest";
import { newId, type TalkId, type WordingId } from "../values/ids";
import { readSummary, writeSummary } from "../wire/routes/summary";
import { takeSeat } from "./pairing";
import { openSummary, SUMMARY_LENGTH } from "./talkSummary";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

const talkId = newId<TalkId>();

/** Ada and Ben in their room, each with what both say of a talk as they read it. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  for (const line of [hers, his, hers]) await shown(line);
  const reading =
    (self: typeof ada, line: typeof hers) =>
    async (of: TalkId = talkId) => {
      const summary = await openSummary(self, await shown(line), of);
      if (typeof summary === "string") throw new Error(summary);
      return summary;
    };
  return { house, ada, hers, his, adaReads: reading(ada, hers), benReads: reading(ben, his) };
}

type Reads = Awaited<ReturnType<typeof together>>["benReads"];

/** What waits, as this partner reads it. */
async function waiting(reads: Reads) {
  const { waiting: waits } = await reads();
  if (waits === null) throw new Error("nothing waits");
  return waits;
}

describe("what both say of a talk", () => {
  it("is put differently by Ben and approved by Ada: both read the same text, and the server none of it [B1] [B2] [K1]", async () => {
    const { house, hers, his, adaReads, benReads } = await together();
    expect(await hers.writeSummary(talkId, null, "We were both tired")).toBeNull();
    const read = await waiting(benReads);
    expect(read).toMatchObject({ seat: "a", text: "We were both tired" });
    expect(await his.writeSummary(talkId, read, " We were tired,\nand kind ")).toBeNull();
    expect(await hers.approveSummary(talkId, await waiting(adaReads))).toBeNull();
    for (const reads of [adaReads, benReads])
      expect(await reads()).toMatchObject({ waiting: null, approved: { text: "We were tired,\nand kind" } });
    const kept = JSON.stringify(house.kept()?.summaries);
    for (const word of ["tired", "kind"]) expect(kept).not.toContain(word);
  });

  it("is approved in the very wording that was shown, or not at all [B1]", async () => {
    const { hers, his, adaReads, benReads } = await together();
    await hers.writeSummary(talkId, null, "We were both tired");
    const read = await waiting(benReads);
    await hers.writeSummary(talkId, await waiting(adaReads), "Ben was tired");
    expect(await his.approveSummary(talkId, read)).toBe("stale-wording");
    expect(await his.writeSummary(talkId, read, "Mine")).toBe("stale-wording");
    expect((await adaReads()).approved).toBeNull();
    expect(await his.approveSummary(talkId, await waiting(benReads))).toBeNull();
    expect((await adaReads()).approved?.text).toBe("Ben was tired");
  });

  it("is let go by Ben, and Ada hears it when she puts it differently; removed by either it is gone for both [B3]", async () => {
    const { hers, his, adaReads, benReads } = await together();
    await hers.writeSummary(talkId, null, "We were both tired");
    const mine = await waiting(adaReads);
    expect(await his.dropWording(talkId, await waiting(benReads))).toBeNull();
    expect(await hers.dropWording(talkId, mine)).toBeNull();
    expect(await hers.writeSummary(talkId, mine, "Again")).toBe("already-let-go");
    expect(await hers.writeSummary(talkId, null, "Again")).toBeNull();
    await his.approveSummary(talkId, await waiting(benReads));
    const { approved } = await adaReads();
    if (approved === null) throw new Error("nothing is approved");
    expect([await his.removeSummary(talkId, approved), await hers.removeSummary(talkId, approved)]).toEqual([
      null,
      null,
    ]);
    expect(await benReads()).toEqual({ waiting: null, approved: null });
  });

  it("is sent again by Ada where the answer was lost, and is not written where nothing is said", async () => {
    const { house, hers, benReads } = await together();
    house.lose(writeSummary);
    expect(await hers.writeSummary(talkId, null, "We were both tired")).toBe("offline");
    expect(await hers.writeSummary(talkId, null, "We were both very tired")).toBeNull();
    expect((await waiting(benReads)).text).toBe("We were both very tired");
    for (const text of [" \n ", "x".repeat(SUMMARY_LENGTH + 1)])
      expect(await hers.writeSummary(talkId, null, text)).toBe("malformed");
  });

  it("opens as no other wording and in no other talk, and is not approved there [K2]", async () => {
    const { house, ada, hers, his, benReads } = await together();
    await hers.writeSummary(talkId, null, "We were both tired");
    const told = await ada.ask(readSummary, { talkId }, {});
    if (!told.ok || told.waiting === null) throw new Error("nothing waits");
    const { waiting: line } = told;
    house.twist(readSummary, () => told);
    const elsewhere = await benReads(newId<TalkId>());
    expect(elsewhere.waiting).toMatchObject({ wordingId: line.wordingId, text: null });
    house.twist(readSummary, () => ({ ...told, waiting: { ...line, wordingId: newId<WordingId>() } }));
    const moved = await waiting(benReads);
    expect(moved.text).toBeNull();
    expect(await his.approveSummary(talkId, moved)).toBe("tampered");
  });
});
