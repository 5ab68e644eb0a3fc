import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { QuestionList } from "../room/questionLists";
import type { RoomId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { putQuestionList, questionListsOf } from "./questionLists";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person } from "./testing/people";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let roomId: RoomId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  [ada, ben, carl] = [await person(store(), "ada"), await person(store(), "ben"), await person(store(), "carl")];
});
beforeEach(async () => {
  roomId = (await paired(store(), ada, ben)).roomId;
});
afterAll(() => database.close());

const DONE = { ok: true };
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const anew = { ...item(1), sealed: "c2VhbGVkIGFuZXc" as Sealed };

const put = ({ accountId }: Person, list: QuestionList, revision: number, sealed = item(1)) =>
  putQuestionList(store(), { roomId, accountId, list, revision, item: sealed });
const listsOf = ({ accountId }: Person) => questionListsOf(store(), roomId, accountId);

describe("the lists of questions in a room", () => {
  it("are both's to read, but for the favourites, which are one's own; strangers get none", async () => {
    for (const who of [ada, ben]) {
      expect(await put(who, "own", 0)).toEqual(DONE);
      expect(await put(who, "favourites", 0, item(0))).toEqual(DONE);
    }
    expect(await put(ben, "asked", 0)).toEqual(DONE);
    const named = async (who: Person) => (await listsOf(who))?.map(({ seat, list }) => `${seat} ${list}`);
    expect(await named(ada)).toEqual(["a favourites", "a own", "b asked", "b own"]);
    expect(await named(ben)).toEqual(["a own", "b asked", "b favourites", "b own"]);
    expect([await listsOf(carl), await put(carl, "own", 0)]).toEqual([null, refusal("gone")]);
  });

  it("change from the revision they were made from, and from no other, also twice at once", async () => {
    await put(ada, "own", 0);
    expect(await put(ada, "own", 0, anew)).toEqual(refusal("changed-since"));
    expect(await put(ada, "own", 2, anew)).toEqual(refusal("changed-since"));
    const both = await Promise.all([put(ada, "own", 1, anew), put(ada, "own", 1)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await listsOf(ada)).toMatchObject([{ revision: 2 }]);
    expect(await put(ben, "asked", 1)).toEqual(refusal("changed-since"));
    const first = await Promise.all([put(ben, "asked", 0), put(ben, "asked", 0)]);
    expect(first.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it("are sealed for whom they are, under the newest key", async () => {
    expect(await put(ada, "favourites", 0, item(1))).toEqual(refusal("malformed"));
    expect(await put(ada, "own", 0, item(0))).toEqual(refusal("malformed"));
    expect(await put(ada, "own", 0, item(2))).toEqual(refusal("stale-epoch"));
    expect(await listsOf(ada)).toEqual([]);
  });

  it("of a closed room are read, and changed no more", async () => {
    await put(ada, "own", 0);
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId]);
    expect(await put(ada, "own", 1, anew)).toEqual(refusal("gone"));
    expect(await listsOf(ben)).toHaveLength(1);
  });

  it("say nothing of when they were changed", async () => {
    await put(ada, "own", 0);
    const { rows } = await database.owner.query(`SELECT * FROM "QuestionList" WHERE "roomId" = $1`, [roomId]);
    expect(rows.map(Object.keys)).toEqual([["roomId", "seat", "list", "revision", "item"]]);
  });
});
