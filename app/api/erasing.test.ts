import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { theStore } from "../../lib/account/house";
import type { Hint } from "../../lib/store/hint";
import { listenToHints } from "../../lib/store/hints";
import { openEventLog } from "../../lib/store/postgresEventLog";
import type { TestDatabase } from "../../lib/store/testing/database";
import { append, CLOSED, event, PROPOSED, says } from "../../lib/store/testing/eventLogSetting";
import { newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { me } from "../../lib/wire/routes/account";
import { deleteTalk, eraseOwn, talkLog } from "../../lib/wire/routes/talks";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let eve: Arrived;
let roomId: RoomId;
let talkId: TalkId;

beforeAll(async () => {
  house = await openHouse();
  [ada, ben, eve] = [await arrived("ada"), await arrived("ben"), await arrived("eve")];
  roomId = (await pair(ada, ben)).roomId;
});
beforeEach(async () => {
  talkId = await talk();
});
afterAll(() => house.close());

const signedIn = async (who: Arrived) => ({
  accountId: who.who.accountId,
  signInId: (await who.get(me, {}, {})).signInId,
});

/** A talk in which each said something: Ada at 2, Ben at 3. */
async function talk(closes = true): Promise<TalkId> {
  const id = newId<TalkId>();
  const [hers, his] = [await signedIn(ada), await signedIn(ben)];
  const both = { roomId, ada: hers, ben: his };
  const log = openEventLog(theStore());
  const words = (text: string) => Buffer.from(text).toString("base64url");
  const opening = event(1, PROPOSED, { by: "a", author: hers.accountId, words: words("topic") });
  await log.append([append(both, id, hers, [opening])]);
  await log.append([append(both, id, hers, [says(2, "a", hers, { words: words("hers") })])]);
  await log.append([append(both, id, his, [says(3, "b", his, { words: words("his") })])]);
  if (closes) await log.append([append(both, id, null, [event(4, CLOSED)])]);
  return id;
}

const gone = { ok: false, refusal: "gone", retryAfter: null };
const talksOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).talks;

/** What every node hears while something is done. */
async function heardDuring(work: () => Promise<unknown>): Promise<readonly Hint[]> {
  const heard: Hint[] = [];
  let line: ReturnType<typeof listenToHints> | undefined;
  await new Promise<void>((listening) => {
    line = listenToHints(house.appUrl, { heard: (hint) => void heard.push(hint), listening });
  });
  await work();
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  await line?.stop();
  return heard;
}

describe("deleting a talk [N3]", () => {
  it("is done by either, for both; the room is told, and not by whom", async () => {
    const heard = await heardDuring(() => ben.get(deleteTalk, { talkId }, {}));
    expect(heard).toEqual([{ room: roomId }]);
    for (const who of [ada, ben]) {
      expect(await talksOf(who)).toContainEqual(
        expect.objectContaining({ talkId, format: "floor-talk", deleted: true, keep: "nothing" }),
      );
      expect(await who.ask(talkLog, { talkId }, { after: 0 })).toEqual(gone);
    }
    expect(await ada.get(deleteTalk, { talkId }, {})).toEqual({ ok: true });
  });

  it("waits until the talk is over", async () => {
    const open = await talk(false);
    expect(await ada.ask(deleteTalk, { talkId: open }, {})).toEqual({
      ok: false,
      refusal: "not-over",
      retryAfter: null,
    });
    const both = { roomId, ada: await signedIn(ada), ben: await signedIn(ben) };
    await openEventLog(theStore()).append([append(both, open, null, [event(4, CLOSED)])]);
  });

  it("leaves a stranger as wise as before: a talk there, deleted and never there are one [M7]", async () => {
    const answers = async () => [
      await eve.ask(deleteTalk, { talkId }, {}),
      await eve.ask(talkLog, { talkId }, { after: 0 }),
    ];
    const before = await answers();
    await ada.get(deleteTalk, { talkId }, {});
    expect([before, await answers()]).toEqual([
      [gone, gone],
      [gone, gone],
    ]);
  });
});

describe("erasing what one said oneself [N4]", () => {
  it("takes one's own words at one place, for both; the hash stays, and the chain over it", async () => {
    const wordsOf = async (who: Arrived) => (await who.get(talkLog, { talkId }, { after: 0 })).events;
    const before = await wordsOf(ben);
    expect(await heardDuring(() => ada.get(eraseOwn, { talkId, seq: 2 }, {}))).toEqual([{ room: roomId }]);
    const erased = before.map((each) => (each.seq === 2 ? { ...each, words: null } : each));
    expect([await wordsOf(ada), await wordsOf(ben)]).toEqual([erased, erased]);
    expect(erased[1]?.wordsHash).not.toBe("");
    expect(await ada.ask(eraseOwn, { talkId, seq: 2 }, {})).toMatchObject({ refusal: "unknown" });
  });

  it("never takes the other's, the topic of the talk, or what nobody said", async () => {
    for (const seq of [3, 1, 4, 99]) {
      expect(await ada.ask(eraseOwn, { talkId, seq }, {})).toMatchObject({ refusal: "unknown" });
    }
    const { events } = await ben.get(talkLog, { talkId }, { after: 0 });
    expect(events.map(({ words }) => words !== null)).toEqual([true, true, true, false]);
  });

  it("is for a talk that is over and not deleted, and not for Eve [M7]", async () => {
    expect(await eve.ask(eraseOwn, { talkId, seq: 2 }, {})).toEqual(gone);
    await ben.get(deleteTalk, { talkId }, {});
    expect(await ada.ask(eraseOwn, { talkId, seq: 2 }, {})).toEqual(gone);
    const open = await talk(false);
    expect(await ada.ask(eraseOwn, { talkId: open, seq: 2 }, {})).toMatchObject({ refusal: "not-over" });
    const both = { roomId, ada: await signedIn(ada), ben: await signedIn(ben) };
    await openEventLog(theStore()).append([append(both, open, null, [event(4, CLOSED)])]);
  });
});
