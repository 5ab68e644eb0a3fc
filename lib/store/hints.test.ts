import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, type RoomId, type SignInId, type TalkId, type TopicId } from "../values/ids";
import { type Hint, readHint, writeHint } from "./hint";
import { listenToHints, publish, publishWith } from "./hints";
import { openEventLog } from "./postgresEventLog";
import { endSignIn } from "./signIns";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { append, CLOSED, event, PROPOSED, says } from "./testing/eventLogSetting";
import { item, paired, person } from "./testing/people";
import { putTopic } from "./topics";

const hints: readonly Hint[] = [
  { talk: [newId<TalkId>(), 7] },
  { room: newId<RoomId>() },
  { roomClosed: newId<RoomId>() },
  { signInEnded: newId<SignInId>() },
  { presence: { talkId: newId<TalkId>(), seat: "b", node: "north", here: false } },
];

describe("a hint", () => {
  it.each(hints)("is read as it was written: %j", (hint) => {
    expect(readHint(writeHint(hint))).toEqual(hint);
  });

  it.each(["", "{", "null", "[]", '"room"', '{"room":"short"}', '{"talk":["x",1]}', '{"later":{}}', '{"presence":{}}'])(
    "is none when it is %s",
    (payload) => {
      expect(readHint(payload)).toBeNull();
    },
  );
});

describe("hints between nodes", () => {
  let database: TestDatabase;
  const heard: Hint[] = [];
  let listenings = 0;
  let line: { readonly stop: () => Promise<void> };
  const until = async (holds: () => boolean) => {
    for (let each = 0; each < 500 && !holds(); each++) await pause(20);
    expect(holds()).toBe(true);
  };
  const hearsRoom = (roomId: RoomId) => heard.some((hint) => "room" in hint && hint.room === roomId);
  /** Waits until all that was sent so far has come, and forgets it. */
  const allHeard = async () => {
    const last = newId<RoomId>();
    await publish(database.store, { room: last });
    await until(() => hearsRoom(last));
    heard.length = 0;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    line = listenToHints(database.appUrl, {
      heard: (hint) => heard.push(hint),
      listening: () => {
        listenings += 1;
      },
    });
    await until(() => listenings === 1);
  });
  afterAll(async () => {
    await line.stop();
    await database.close();
  });

  it("arrive in their order", async () => {
    for (const hint of hints) await publish(database.store, hint);
    await until(() => heard.length >= hints.length);
    expect(heard.slice(0, hints.length)).toEqual(hints);
  });

  it("are sent by what changes a room, and by a sign-in's end", async () => {
    const [ada, ben] = [await person(database.store, "ada"), await person(database.store, "ben")];
    const { roomId } = await paired(database.store, ada, ben);
    await allHeard();
    const topicId = newId<TopicId>();
    await putTopic(database.store, { roomId, accountId: ada.accountId, topicId, item: item(1) });
    await endSignIn(database.store, ben.accountId, ben.signInId);
    await until(() => heard.length === 2);
    expect(heard).toEqual([{ room: roomId }, { signInEnded: ben.signInId }]);
  });

  it("say how far a talk's log has come, and to the room when a talk begins or closes", async () => {
    const [ada, ben] = [await person(database.store, "ada"), await person(database.store, "ben")];
    const { roomId } = await paired(database.store, ada, ben);
    await allHeard();
    const [pair, talkId] = [{ roomId, ada, ben }, newId<TalkId>()];
    const log = openEventLog(database.store);
    const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words: "topic" });
    await log.append([append(pair, talkId, ada, [opening])]);
    await log.append([append(pair, talkId, ada, [says(2, "a", ada)])]);
    await log.append([append(pair, talkId, ada, [says(2, "a", ada)])]);
    await log.append([append(pair, talkId, null, [event(3, CLOSED)])]);
    await until(() => heard.length === 5);
    const room = { room: roomId };
    expect(heard).toEqual([{ talk: [talkId, 1] }, room, { talk: [talkId, 2] }, { talk: [talkId, 3] }, room]);
  });

  it("are not sent by what was rolled back", async () => {
    heard.length = 0;
    const [lost, kept] = [newId<RoomId>(), newId<RoomId>()];
    const failing = database.store.together(async (tables) => {
      await publishWith(tables, { room: lost });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await publish(database.store, { room: kept });
    await until(() => hearsRoom(kept));
    expect(hearsRoom(lost)).toBe(false);
  });

  it("are heard again after the line was cut", async () => {
    const before = listenings;
    await database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
    );
    await until(() => listenings > before);
    const roomId = newId<RoomId>();
    await publish(database.store, { room: roomId });
    await until(() => hearsRoom(roomId));
  });
});
