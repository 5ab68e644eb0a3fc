import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId, type PrivateNoteId, type RoomId, type TalkId } from "../../lib/values/ids";
import { dropFeltHeard, feltHeardIn, listFeltHeard, sayFeltHeard } from "../../lib/wire/routes/feltHeard";
import { dropPrivateNote, listPrivateNotes, putPrivateNote } from "../../lib/wire/routes/privateNotes";
import { type Arrived, arrived, bytes } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem, aSmallItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: RoomId;
const talkId = newId<TalkId>();
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
  await house.owner.query(
    `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
     VALUES ($1, $2, 'floor-talk', 'closed', '', now(), 1, 'everything', now())`,
    [talkId, roomId],
  );
});
afterAll(() => house.close());

const malformed = { ok: false, refusal: "malformed", retryAfter: null };
const small = () => aSmallItem() as never;
const own = () => anItem(0) as never;

describe("how much one felt heard, over the routes", () => {
  it("is said, read and taken back by oneself, and is nothing to the other", async () => {
    const item = small();
    await ada.get(sayFeltHeard, { roomId, talkId }, { item });
    const line = { talkId, item, at: expect.any(Number) };
    expect((await ada.get(listFeltHeard, { roomId }, {})).feltHeard).toEqual([line]);
    expect((await ada.get(feltHeardIn, { roomId, talkId }, {})).feltHeard).toEqual(line);
    expect((await ben.get(listFeltHeard, { roomId }, {})).feltHeard).toEqual([]);
    expect((await ben.get(feltHeardIn, { roomId, talkId }, {})).feltHeard).toBeNull();
    await ada.get(dropFeltHeard, { roomId, talkId }, {});
    expect((await ada.get(listFeltHeard, { roomId }, {})).feltHeard).toEqual([]);
  });

  it("has one size and no key but one's own: anything else is refused at the door", async () => {
    const right = aSmallItem();
    for (const item of [
      { ...right, sealed: bytes(284 + 256) },
      { ...right, sealed: bytes(283) },
      { ...right, wrappedKey: bytes(61) },
      { ...right, epoch: 1 },
    ])
      expect(await ada.ask(sayFeltHeard, { roomId, talkId }, { item: item as never })).toEqual(malformed);
  });
});

describe("private notes, over the routes", () => {
  it("are put away, sealed anew and erased by their writer, and are nothing to the other", async () => {
    const noteId = newId<PrivateNoteId>();
    await ada.get(putPrivateNote, { roomId, noteId }, { talkId, item: own() });
    const item = own();
    await ada.get(putPrivateNote, { roomId, noteId }, { talkId, item });
    const moments = { createdAt: expect.any(Number), changedAt: expect.any(Number) };
    expect((await ada.get(listPrivateNotes, { roomId }, {})).privateNotes).toEqual([
      { noteId, talkId, item, ...moments },
    ]);
    expect((await ben.get(listPrivateNotes, { roomId }, {})).privateNotes).toEqual([]);
    await ada.get(dropPrivateNote, { roomId, noteId }, {});
    expect((await ada.get(listPrivateNotes, { roomId }, {})).privateNotes).toEqual([]);
  });

  it("are refused at the door where they are too large, or sealed to anybody else", async () => {
    const noteId = newId<PrivateNoteId>();
    for (const item of [{ ...anItem(0), sealed: bytes(16_385) }, anItem(1)])
      expect(await ada.ask(putPrivateNote, { roomId, noteId }, { talkId: null, item: item as never })).toEqual(
        malformed,
      );
  });
});
