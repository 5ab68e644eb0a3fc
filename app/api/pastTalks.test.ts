import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { listPastTalks } from "../../lib/wire/routes/talks";
import { arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";

let house: TestDatabase;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe("looking back", () => {
  it("finds the closed talks of one's own room, and a stranger finds no room", async () => {
    const [ada, ben, eve] = [await arrived("ada"), await arrived("ben"), await arrived("eve")];
    const { roomId } = await pair(ada, ben);
    const at = new Date(Date.UTC(2026, 0, 5, 20));
    const row = { roomId, at, id: "A".repeat(22) };
    await house.owner.query(
      `INSERT INTO "Talk" (id, "roomId", format, status, "headSeq", "chainHead", "lastAt", epoch, keep, "createdAt", "closedAt")
       VALUES ($1, $2, 'floor-talk', 'closed', 0, '', $3, 1, 'nothing', $3, $3)`,
      [row.id, row.roomId, row.at],
    );
    const listed = { ok: true, talks: [{ talkId: row.id, format: "floor-talk", status: "closed", keep: "nothing" }] };
    expect(await ada.get(listPastTalks, { roomId }, {})).toMatchObject(listed);
    expect((await ben.get(listPastTalks, { roomId }, {})).talks).toMatchObject([{ words: 0, closedAt: at.getTime() }]);
    expect(await eve.ask(listPastTalks, { roomId }, {})).toMatchObject({ ok: false, refusal: "gone" });
  });
});
