import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId, type OwnFormatId, type RoomId } from "../../lib/values/ids";
import type { Item } from "../../lib/wire/routes/item";
import { changeOwnFormat, dropOwnFormat, putOwnFormat } from "../../lib/wire/routes/ownFormats";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: RoomId;
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
});
afterAll(() => house.close());

const sealed = (epoch = 1) => anItem(epoch) as Item;
const listOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).ownFormats;
const unknown = { ok: false, refusal: "unknown", retryAfter: null };

describe("formats of their own", () => {
  it("are in the library of both, and their author's to change and to take out", async () => {
    const ownFormatId = newId<OwnFormatId>();
    const first = sealed();
    await ada.get(putOwnFormat, { roomId }, { ownFormatId, item: first });
    expect(await listOf(ben)).toEqual([{ ownFormatId, seat: "a", item: first, createdAt: expect.any(Number) }]);
    expect(await ben.ask(changeOwnFormat, { roomId, ownFormatId }, { item: sealed() })).toEqual(unknown);
    expect(await ben.ask(dropOwnFormat, { roomId, ownFormatId }, {})).toEqual(unknown);
    const anew = sealed();
    await ada.get(changeOwnFormat, { roomId, ownFormatId }, { item: anew });
    expect(await listOf(ben)).toMatchObject([{ item: anew }]);
    await ada.get(dropOwnFormat, { roomId, ownFormatId }, {});
    expect(await listOf(ben)).toEqual([]);
  });

  it("are taken under the newest key alone", async () => {
    const asked = { ownFormatId: newId<OwnFormatId>(), item: sealed(2) };
    expect(await ada.ask(putOwnFormat, { roomId }, asked)).toMatchObject({ refusal: "stale-epoch" });
  });
});
