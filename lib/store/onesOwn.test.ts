import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId, type PrivateNoteId, type RoomId, type TalkId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { deleteTalk } from "./erasing";
import { dropFeltHeard, feltHeardIn, feltHeardOf, sayFeltHeard } from "./feltHeard";
import { CHANNEL } from "./hint";
import { dropPrivateNote, MOST_PRIVATE_NOTES, privateNotesOf, putPrivateNote } from "./privateNotes";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person, roomOf } from "./testing/people";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let roomId: RoomId;
let talkId: TalkId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
  carl = await person(store(), "carl");
});
beforeEach(async () => {
  roomId = (await paired(store(), ada, ben)).roomId;
  talkId = await talkIn(roomId);
});
afterAll(() => database.close());

const DONE = { ok: true };
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const anew = { ...item(0), sealed: "c2VhbGVkIGFuZXc" as Sealed };

async function talkIn(room: RoomId, status = "closed"): Promise<TalkId> {
  const id = newId<TalkId>();
  await database.owner.query(
    `INSERT INTO "Talk" (id, "roomId", format, status, "chainHead", "lastAt", epoch, keep, "closedAt")
       VALUES ($1, $2, 'floor-talk', $3, '', now(), 1,
               CASE WHEN $3 = 'closed' THEN 'everything' END, CASE WHEN $3 = 'closed' THEN now() END)`,
    [id, room, status],
  );
  return id;
}
const close = (room: RoomId) => database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [room]);
const leave = (room: RoomId, { accountId }: Person) =>
  database.owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND "accountId" = $2`, [
    room,
    accountId,
  ]);

const felt = ({ accountId }: Person) => ({ roomId, talkId, accountId });
const says = (who: Person, sealed = item(0)) => sayFeltHeard(store(), { ...felt(who), item: sealed });
const saidBy = (who: Person) => feltHeardOf(store(), felt(who));
const note = ({ accountId }: Person, about: TalkId | null = talkId) => ({
  ...{ roomId, accountId, noteId: newId<PrivateNoteId>(), talkId: about },
});
const put = (of: ReturnType<typeof note>, sealed = item(0)) => putPrivateNote(store(), { ...of, item: sealed });
const notesOf = ({ accountId }: Person) => privateNotesOf(store(), roomId, accountId);

describe("how much one felt heard", () => {
  it("is there for whoever said it, and not for the other, whatever the other said", async () => {
    expect(await says(ada)).toEqual(DONE);
    expect(await saidBy(ada)).toMatchObject([{ talkId, item: item(0) }]);
    expect(await feltHeardIn(store(), felt(ada))).toMatchObject({ feltHeard: { talkId, item: item(0) } });
    expect(await saidBy(ben)).toEqual([]);
    expect(await feltHeardIn(store(), felt(ben))).toEqual({ feltHeard: null });
    expect(await dropFeltHeard(store(), felt(ben))).toEqual(refusal("unknown"));
    await says(ben, anew);
    expect(await saidBy(ada)).toMatchObject([{ item: item(0) }]);
    expect(await saidBy(ben)).toMatchObject([{ item: anew }]);
  });

  it("is said anew in its own place, also twice at once, and taken back", async () => {
    await says(ada);
    const [first] = (await saidBy(ada)) ?? [];
    expect(await Promise.all([says(ada, anew), says(ada, anew)])).toEqual([DONE, DONE]);
    expect(await saidBy(ada)).toEqual([{ ...first, item: anew }]);
    expect(await dropFeltHeard(store(), felt(ada))).toEqual(DONE);
    expect(await dropFeltHeard(store(), felt(ada))).toEqual(refusal("unknown"));
    expect(await saidBy(ada)).toEqual([]);
  });

  it("is said of a talk that is over, and is this room's", async () => {
    const running = await talkIn(roomId, "paused");
    expect(await sayFeltHeard(store(), { ...felt(ada), talkId: running, item: item(0) })).toEqual(refusal("not-over"));
    const elsewhere = await talkIn(await roomOf(store(), carl));
    for (const other of [elsewhere, newId<TalkId>()])
      expect(await sayFeltHeard(store(), { ...felt(ada), talkId: other, item: item(0) })).toEqual(refusal("unknown"));
  });
});

describe("a private note", () => {
  it("is there for its writer alone, about a talk or about none", async () => {
    const [about, free] = [note(ada), note(ada, null)];
    expect([await put(about), await put(free)]).toEqual([DONE, DONE]);
    expect((await notesOf(ada))?.map(({ noteId }) => noteId).sort()).toEqual([about.noteId, free.noteId].sort());
    expect(await notesOf(ben)).toEqual([]);
    const byBen = { ...about, accountId: ben.accountId };
    expect(await put(byBen, anew)).toEqual(refusal("malformed"));
    expect(await dropPrivateNote(store(), byBen)).toEqual(refusal("unknown"));
    expect(await notesOf(ada)).toHaveLength(2);
  });

  it("is changed as often as one likes, about the same talk, and erased once", async () => {
    const of = note(ada);
    await put(of);
    await database.owner.query(
      `UPDATE "PrivateNote" SET "createdAt" = d, "changedAt" = d FROM (SELECT now() - interval '1 day' AS d) WHERE id = $1`,
      [of.noteId],
    );
    expect([await put(of, anew), await put(of, anew)]).toEqual([DONE, DONE]);
    const [changed] = (await notesOf(ada)) ?? [];
    expect(changed).toMatchObject({ noteId: of.noteId, talkId, item: anew });
    expect(changed?.changedAt).toBeGreaterThan((changed?.createdAt ?? 0) + 60_000);
    for (const other of [null, await talkIn(roomId)])
      expect(await put({ ...of, talkId: other }, item(0))).toEqual(refusal("malformed"));
    expect(await dropPrivateNote(store(), of)).toEqual(DONE);
    expect(await dropPrivateNote(store(), of)).toEqual(refusal("unknown"));
    expect(await notesOf(ada)).toEqual([]);
  });

  it("is about a talk of this room, running ones too, or about none", async () => {
    expect(await put(note(ada, await talkIn(roomId, "running")))).toEqual(DONE);
    const elsewhere = await talkIn(await roomOf(store(), carl));
    for (const other of [elsewhere, newId<TalkId>()]) expect(await put(note(ada, other))).toEqual(refusal("unknown"));
  });

  it("finds no place beside too many, and leaves the other's places alone", async () => {
    await database.owner.query(
      `INSERT INTO "PrivateNote" (id, "roomId", seat, item) SELECT md5($1 || n), $1, 'a', '{"epoch":0}' FROM generate_series(1, $2) n`,
      [roomId, MOST_PRIVATE_NOTES],
    );
    expect(await put(note(ada))).toEqual(refusal("too-large"));
    expect(await put(note(ben))).toEqual(DONE);
  });
});

describe("what is one's own about a talk", () => {
  it("is out of a stranger's reach, also from a room of their own [M7]", async () => {
    const of = note(ada);
    await Promise.all([says(ada), put(of)]);
    const byCarl = { ...of, accountId: carl.accountId };
    expect([await saidBy(carl), await notesOf(carl), await feltHeardIn(store(), felt(carl))]).toEqual([
      ...[null, null, null],
    ]);
    expect([await says(carl), await dropFeltHeard(store(), felt(carl))]).toEqual([refusal("gone"), refusal("gone")]);
    expect([await put(byCarl), await dropPrivateNote(store(), byCarl)]).toEqual([refusal("gone"), refusal("gone")]);
    const elsewhere = { ...byCarl, talkId, roomId: await roomOf(store(), carl) };
    expect(await put(elsewhere)).toEqual(refusal("malformed"));
    expect(await dropPrivateNote(store(), elsewhere)).toEqual(refusal("unknown"));
    expect(await dropFeltHeard(store(), elsewhere)).toEqual(refusal("unknown"));
  });

  it("stays with each when Ben deletes the talk for both, and holds nothing up; it can still be added to", async () => {
    const [hers, his] = [note(ada), note(ben)];
    await Promise.all([says(ada), says(ben), put(hers), put(his)]);
    expect(await deleteTalk(store(), { talkId, accountId: ben.accountId })).toEqual(DONE);
    for (const who of [ada, ben]) {
      expect(await saidBy(who)).toHaveLength(1);
      expect(await notesOf(who)).toMatchObject([{ talkId }]);
    }
    expect([await says(ada, anew), await put(hers, anew), await put(note(ada))]).toEqual([DONE, DONE, DONE]);
  });

  it("can be read and let go in a closed room, and not added to", async () => {
    const of = note(ada);
    await Promise.all([says(ada), put(of)]);
    await close(roomId);
    expect([await says(ada), await put(of, anew), await put(note(ada))]).toEqual([
      ...[refusal("gone"), refusal("gone"), refusal("gone")],
    ]);
    expect([await saidBy(ada), await notesOf(ada)]).toMatchObject([[{ item: item(0) }], [{ item: item(0) }]]);
    expect([await dropFeltHeard(store(), felt(ada)), await dropPrivateNote(store(), of)]).toEqual([DONE, DONE]);
  });

  it("is gone for one who has left and dropped their side, and the other's stays", async () => {
    const of = note(ada);
    await Promise.all([says(ada), put(of), says(ben)]);
    await leave(roomId, ada);
    expect([await saidBy(ada), await notesOf(ada)]).toEqual([null, null]);
    expect([await dropFeltHeard(store(), felt(ada)), await dropPrivateNote(store(), of), await put(of)]).toEqual([
      ...[refusal("gone"), refusal("gone"), refusal("gone")],
    ]);
    expect(await saidBy(ben)).toHaveLength(1);
  });

  it("is not taken by the database unless it is sealed to oneself [K1]", async () => {
    for (const sealed of [item(1), { ...item(0), epoch: null as never }]) {
      await expect(says(ada, sealed)).rejects.toThrow("FeltHeard_item_check");
      await expect(put(note(ada), sealed)).rejects.toThrow("PrivateNote_item_check");
    }
  });

  it("tells nobody: no hint is published", async () => {
    const heard: string[] = [];
    const { owner } = database;
    const listen = ({ payload }: { readonly payload?: string | undefined }) => heard.push(payload ?? "");
    owner.on("notification", listen);
    await owner.query(`LISTEN ${CHANNEL}`);
    const of = note(ada);
    await Promise.all([says(ada), put(of)]);
    await Promise.all([dropFeltHeard(store(), felt(ada)), dropPrivateNote(store(), of)]);
    // What was published before this one has been heard when this one is.
    await owner.query("SELECT pg_notify($1, 'the last')", [CHANNEL]);
    await expect.poll(() => heard).toContain("the last");
    expect(heard).toEqual(["the last"]);
    owner.off("notification", listen);
  });
});
