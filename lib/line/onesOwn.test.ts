import { describe, expect, it } from "vitest";
import { FELT_HEARD, type FeltHeard } from "../room/feltHeard";
import { NOTE_LENGTH } from "../room/privateNote";
import { newId, type PrivateNoteId, type TalkId } from "../values/ids";
import { listFeltHeard } from "../wire/routes/feltHeard";
import { listPrivateNotes, putPrivateNote as putRoute } from "../wire/routes/privateNotes";
import { dropFeltHeard, feltHeardIn, openFeltHeard, sayFeltHeard } from "./feltHeard";
import { takeSeat } from "./pairing";
import { dropPrivateNote, openPrivateNotes, putPrivateNote } from "./privateNotes";
import { openRoomHouse } from "./testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown } from "./testing/roomPeople";

/** Ada and Ben in their room, all keys open. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  for (const line of [follow(house, ada, roomId), follow(house, ben, roomId), follow(house, ada, roomId)]) {
    await shown(line);
    line.close();
  }
  return { house, ada, ben, roomId };
}

const newNote = (text: string, talkId: TalkId | null = newId<TalkId>()) => ({
  noteId: newId<PrivateNoteId>(),
  talkId,
  text,
});
const seven = 7 as FeltHeard;
const NOTHING = new Map();

describe("how much Ada felt heard", () => {
  it("is read again by her, said anew and taken back; Ben's page is told nothing", async () => {
    const { ada, ben, roomId } = await together();
    const talkId = newId<TalkId>();
    expect(await feltHeardIn(ada, roomId, talkId)).toEqual({ felt: null });
    expect(await sayFeltHeard(ada, roomId, talkId, seven)).toBeNull();
    expect(await openFeltHeard(ada, roomId)).toEqual(new Map([[talkId, 7]]));
    expect(await openFeltHeard(ben, roomId)).toEqual(NOTHING);
    await sayFeltHeard(ada, roomId, talkId, 10 as FeltHeard);
    expect(await feltHeardIn(ada, roomId, talkId)).toEqual({ felt: 10 });
    expect([await dropFeltHeard(ada, roomId, talkId), await dropFeltHeard(ada, roomId, talkId)]).toEqual([null, null]);
    expect(await feltHeardIn(ada, roomId, talkId)).toEqual({ felt: null });
  });

  it("has one size whatever it is, and is never sealed twice the same [K3]", async () => {
    const { house, ada, roomId } = await together();
    for (const felt of [...FELT_HEARD, ...FELT_HEARD]) await sayFeltHeard(ada, roomId, newId<TalkId>(), felt);
    const items = house.kept()?.feltHeard.map(({ item }) => item) ?? [];
    expect(items).toHaveLength(22);
    expect(new Set(items.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(new Set(items.map(({ sealed }) => sealed)).size).toBe(22);
    expect(items.every(({ epoch }) => epoch === 0)).toBe(true);
  });

  it("does not open by Ben's keys, as Ben's, or as of another talk, whatever a server makes of it [K2]", async () => {
    const { house, ada, ben, roomId } = await together();
    const talkId = newId<TalkId>();
    await sayFeltHeard(ada, roomId, talkId, seven);
    const [line] = house.kept()?.feltHeard ?? [];
    if (line === undefined) throw new Error("it was said");
    house.twist(listFeltHeard, () => ({ ok: true, feltHeard: [{ talkId, item: line.item, at: line.at }] }));
    expect(await openFeltHeard(ada, roomId)).toEqual(new Map([[talkId, 7]]));
    expect(await openFeltHeard(ben, roomId)).toEqual(NOTHING);
    expect(await openFeltHeard({ ...ada, accountId: ben.accountId }, roomId)).toEqual(NOTHING);
    const moved = { talkId: newId<TalkId>(), item: line.item, at: line.at };
    house.twist(listFeltHeard, () => ({ ok: true, feltHeard: [moved] }));
    expect(await openFeltHeard(ada, roomId)).toEqual(NOTHING);
  });
});

describe("Ada's private note", () => {
  it("is read again by her, changed and erased; Ben's page is told nothing, and the house reads none of it [K1]", async () => {
    const { house, ada, ben, roomId } = await together();
    const [about, free] = [newNote(" I wish I had said it sooner "), newNote("Call my sister", null)];
    for (const note of [about, free]) expect(await putPrivateNote(ada, roomId, note)).toBeNull();
    expect(await openPrivateNotes(ada, roomId)).toMatchObject([
      { noteId: free.noteId, talkId: null, text: "Call my sister" },
      { noteId: about.noteId, talkId: about.talkId, text: "I wish I had said it sooner" },
    ]);
    expect(await openPrivateNotes(ben, roomId)).toEqual([]);
    await putPrivateNote(ada, roomId, { ...about, text: "Sooner" });
    expect(await openPrivateNotes(ada, roomId)).toMatchObject([{ text: "Sooner" }, { text: "Call my sister" }]);
    expect(JSON.stringify(house.kept())).not.toMatch(/sister|ooner/);
    for (const { noteId } of [about, free]) await dropPrivateNote(ada, roomId, noteId);
    expect(await openPrivateNotes(ada, roomId)).toEqual([]);
  });

  it("does not open by Ben's keys, nor in the place of another note or another talk [K2]", async () => {
    const { house, ada, ben, roomId } = await together();
    const note = newNote("Only mine");
    await putPrivateNote(ada, roomId, note);
    const [line] = house.kept()?.privateNotes.map(({ seat: _, ...each }) => each) ?? [];
    if (line === undefined) throw new Error("it was put away");
    const seenAs = async (change: Partial<typeof line>, who = ada) => {
      house.twist(listPrivateNotes, () => ({ ok: true, privateNotes: [{ ...line, ...change }] }));
      const notes = await openPrivateNotes(who, roomId);
      return "not" in notes ? notes : notes[0]?.text;
    };
    expect(await seenAs({})).toBe("Only mine");
    expect(await seenAs({}, ben)).toBeNull();
    expect(await seenAs({ noteId: newId<PrivateNoteId>() })).toBeNull();
    expect(await seenAs({ talkId: newId<TalkId>() })).toBeNull();
    expect(await seenAs({ talkId: null })).toBeNull();
  });

  it("of another room does not open here", async () => {
    const [here, there] = [await together(), await together()];
    await putPrivateNote(here.ada, here.roomId, newNote("Only mine"));
    const kept = here.house.kept()?.privateNotes.map(({ seat: _, ...each }) => each) ?? [];
    there.house.twist(listPrivateNotes, () => ({ ok: true, privateNotes: kept }));
    const moved = { ...here.ada, ask: there.ada.ask };
    expect(await openPrivateNotes(moved, there.roomId)).toMatchObject([{ text: null }]);
  });

  it("whose answer was lost on the way is the same note when it is sent again, with what was typed since", async () => {
    const { house, ada, roomId } = await together();
    const note = newNote("First");
    house.lose(putRoute);
    expect(await putPrivateNote(ada, roomId, note)).toBe("offline");
    expect(await putPrivateNote(ada, roomId, { ...note, text: "First and second" })).toBeNull();
    expect(await openPrivateNotes(ada, roomId)).toMatchObject([{ text: "First and second" }]);
  });

  it("is refused by name where it is empty or too long, before anything is sent; the longest fits in any script", async () => {
    const { house, ada, roomId } = await together();
    expect(await putPrivateNote(ada, roomId, newNote("  "))).toBe("malformed");
    expect(await putPrivateNote(ada, roomId, newNote("x".repeat(NOTE_LENGTH + 1)))).toBe("too-large");
    expect(house.kept()?.privateNotes).toEqual([]);
    for (const letter of ["界", "\n", '"', "é"]) {
      const text = `x${letter.repeat(NOTE_LENGTH - 2)}x`;
      expect(await putPrivateNote(ada, roomId, newNote(text))).toBeNull();
    }
    const notes = await openPrivateNotes(ada, roomId);
    expect("not" in notes ? notes : notes.map(({ text }) => text?.length)).toEqual(Array(4).fill(NOTE_LENGTH));
  });
});
