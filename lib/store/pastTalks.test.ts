import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Keep } from "../talk/talk";
import { newId, type RoomId, type TalkId } from "../values/ids";
import { pastTalksOf } from "./pastTalks";
import { openEventLog } from "./postgresEventLog";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, CLOSED, event, PROPOSED, says, TAKEAWAY } from "./testing/eventLogSetting";
import { type Person, paired, person } from "./testing/people";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let roomId: RoomId;

beforeAll(async () => {
  database = await freshDatabase();
  [ada, ben] = [await person(database.store, "ada"), await person(database.store, "ben")];
  roomId = (await paired(database.store, ada, ben)).roomId;
});
afterAll(() => database.close());

/** A talk with three words in it; closed with what is kept, or left open. */
async function talk(keep: Keep | null): Promise<TalkId> {
  const log = openEventLog(database.store);
  const talkId = newId<TalkId>();
  const pair = { roomId, ada, ben };
  const { accountId } = ada;
  const hers = { by: "a", author: accountId } as const;
  await log.append([append(pair, talkId, ada, [event(1, PROPOSED, { ...hers, words: "topic" })])]);
  await log.append([append(pair, talkId, ada, [says(2, "a", ada)])]);
  await log.append([append(pair, talkId, ada, [event(3, TAKEAWAY, { ...hers, words: "takeaway" })])]);
  if (keep !== null) await log.append([{ ...append(pair, talkId, null, [event(4, CLOSED)]), erases: keep }]);
  return talkId;
}

describe("the past talks of a room", () => {
  it("are those that closed, the newest first, with how many of their words are left", async () => {
    const talks = [await talk("everything"), await talk("notes"), await talk("nothing")];
    const open = await talk(null);
    const past = (await pastTalksOf(database.store, roomId, ben.accountId)) ?? [];
    const left = new Map(past.map(({ talkId, keep, words }) => [talkId, [keep, words]]));
    expect(talks.map((each) => left.get(each))).toEqual([
      ["everything", 3],
      ["notes", 2],
      ["nothing", 0],
    ]);
    expect(left.has(open)).toBe(false);
    const times = past.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((one, two) => two - one));
  });

  it("are nobody else's to list", async () => {
    const carl = await person(database.store, "carl");
    expect(await pastTalksOf(database.store, roomId, carl.accountId)).toBeNull();
    expect(await pastTalksOf(database.store, newId<RoomId>(), ada.accountId)).toBeNull();
  });
});
