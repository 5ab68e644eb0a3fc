import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId, type TalkId, type WordingId } from "../../lib/values/ids";
import { approveSummary, dropWording, readSummary, removeSummary, writeSummary } from "../../lib/wire/routes/summary";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: string;
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
});
afterAll(() => house.close());

const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });

describe("what both say of a talk", () => {
  it("goes from one's wording through the other's to what both approved, and is removed for both [B1] [B2] [B3]", async () => {
    const of = { talkId: newId<TalkId>() };
    await house.owner.query(
      `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
       VALUES ($1, $2, 'floor-talk', 'closed', '', now(), 1, 'notes', now())`,
      [of.talkId, roomId],
    );
    const [first, second, third] = [newId<WordingId>(), newId<WordingId>(), newId<WordingId>()];
    const item = anItem() as never;
    await ada.get(writeSummary, of, { seen: null, wordingId: first, item });
    await ben.get(writeSummary, of, { seen: first, wordingId: second, item });
    expect(await ada.ask(approveSummary, of, { seen: first })).toEqual(refusal("stale-wording"));
    expect(await ben.ask(approveSummary, of, { seen: second })).toEqual(refusal("not-yours"));
    await ada.get(approveSummary, of, { seen: second });
    const approved = { seat: "b", wordingId: second, item, approvedAt: expect.any(Number) };
    for (const who of [ada, ben])
      expect(await who.get(readSummary, of, {})).toEqual({ ok: true, waiting: null, approved });
    await ada.get(writeSummary, of, { seen: null, wordingId: third, item });
    await ben.get(dropWording, of, { seen: third });
    await ada.get(removeSummary, of, { seen: second });
    expect(await ben.get(readSummary, of, {})).toEqual({ ok: true, waiting: null, approved: null });
  });
});
