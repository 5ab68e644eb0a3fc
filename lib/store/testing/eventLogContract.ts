import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Keep } from "../../talk/talk";
import { type CommandId, newId, type TalkId } from "../../values/ids";
import { instant } from "../../values/time";
import type { Append, AppendResult } from "../eventLog";
import {
  append,
  CLOSED,
  DIFFERENTLY,
  event,
  NOON,
  type Pair,
  PROPOSED,
  proposed,
  RAN_OUT,
  SAID,
  type Setting,
  says,
  TAKEAWAY,
} from "./eventLogSetting";

/** What every log of talks keeps to, told as stories of Ada and Ben. */
export function eventLogContract(name: string, open: () => Promise<Setting>): void {
  let setting: Setting;
  const tell = async (each: Append) => (await setting.log.append([each]))[0];
  const seqsOf = async (talkId: TalkId) => (await setting.log.load(talkId))?.events.map(({ seq }) => seq);
  const start = async (): Promise<readonly [Pair, TalkId]> => {
    const pair = await setting.pair();
    return [pair, await proposed(setting, pair)];
  };

  describe(`the log of talks, ${name}`, () => {
    beforeAll(async () => {
      setting = await open();
    });
    afterAll(() => setting.close());

    it("gives back what Ada and Ben wrote, as they wrote it [L1] [L5]", async () => {
      const [pair, talkId] = await start();
      const opening = (await setting.log.load(talkId))?.events ?? [];
      const events = [says(2, "a", pair.ada), event(3, RAN_OUT), says(4, "b", pair.ben)];
      expect(await tell(append(pair, talkId, pair.ada, events.slice(0, 2)))).toEqual({ appended: true });
      expect(await tell(append(pair, talkId, pair.ben, events.slice(2)))).toEqual({ appended: true });
      const loaded = await setting.log.load(talkId);
      expect(loaded?.events).toEqual([...opening, ...events]);
      expect(opening[0]?.happening).toEqual(PROPOSED);
      expect(loaded?.talk).toEqual({
        ...{ talkId, roomId: pair.roomId, headSeq: 4, chainHead: "head at 4", status: "running" },
        key: { epoch: 1, wrappedKey: "wrapped" },
        lastAt: NOON + 4_000,
        nextDeadline: NOON + 600_000,
      });
    });

    it("knows nothing of a talk that is not there", async () => {
      expect(await setting.log.load(newId<TalkId>())).toBeNull();
      expect(await setting.log.after(newId<TalkId>(), 0, 10)).toEqual({ events: [], headSeq: 0 });
    });

    it("hands out pages after a place", async () => {
      const [pair, talkId] = await start();
      await tell(
        append(
          pair,
          talkId,
          null,
          [2, 3, 4, 5].map((seq) => event(seq, RAN_OUT)),
        ),
      );
      const page = await setting.log.after(talkId, 2, 2);
      expect(page.events.map(({ seq }) => seq)).toEqual([3, 4]);
      expect(page.headSeq).toBe(5);
      expect((await setting.log.after(talkId, 5, 2)).events).toEqual([]);
    });

    it("takes only what follows its head [L2]", async () => {
      const [pair, talkId] = await start();
      await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]));
      const late = await tell(append(pair, talkId, pair.ben, [says(2, "b", pair.ben)]));
      const early = await tell(append(pair, talkId, pair.ben, [says(4, "b", pair.ben)]));
      expect([late, early]).toEqual([conflict, conflict]);
      expect(await seqsOf(talkId)).toEqual([1, 2]);
    });

    it("takes one of two that Ada and Ben send at the same moment [L2]", async () => {
      const [pair, talkId] = await start();
      const results = await Promise.all([
        tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)])),
        tell(append(pair, talkId, pair.ben, [says(2, "b", pair.ben)])),
      ]);
      expect(results.filter((result) => result?.appended)).toHaveLength(1);
      expect(results).toContainEqual(conflict);
      expect(await seqsOf(talkId)).toEqual([1, 2]);
    });

    it("answers a command that comes again with its place [L3] [L7]", async () => {
      const [pair, talkId] = await start();
      const cmdId = newId<CommandId>();
      await tell(append(pair, talkId, pair.ben, [event(2, RAN_OUT), says(3, "b", pair.ben, { cmdId })]));
      const again = append(pair, talkId, pair.ben, [says(4, "b", pair.ben, { cmdId })]);
      expect(await tell(again)).toEqual({ appended: false, why: "repeated", seq: 3 });
      await setting.signOut(pair.ben);
      expect(await tell(again)).toEqual({ appended: false, why: "repeated", seq: 3 });
      expect(await seqsOf(talkId)).toEqual([1, 2, 3]);
    });

    it("lets nobody write under the id of another's command", async () => {
      const [pair, talkId] = await start();
      const cmdId = newId<CommandId>();
      await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada, { cmdId })]));
      expect(await tell(append(pair, talkId, pair.ben, [says(3, "b", pair.ben, { cmdId })]))).toEqual(gone);
    });

    it("lets the conflict of one talk touch no other", async () => {
      const [one, oneTalk] = await start();
      const [two, twoTalk] = await start();
      const [three, threeTalk] = await start();
      const results = await setting.log.append([
        append(one, oneTalk, one.ada, [says(2, "a", one.ada)]),
        append(two, twoTalk, two.ada, [says(7, "a", two.ada)]),
        append(three, threeTalk, three.ben, [says(2, "b", three.ben)]),
        append(one, oneTalk, one.ben, [says(3, "b", one.ben)]),
      ]);
      expect(results).toEqual([{ appended: true }, conflict, { appended: true }, conflict]);
      expect(await seqsOf(twoTalk)).toEqual([1]);
      expect(await seqsOf(threeTalk)).toEqual([1, 2]);
    });

    it("takes nothing from whoever is signed out [M2]", async () => {
      const [pair, talkId] = await start();
      await setting.signOut(pair.ben);
      expect(await tell(append(pair, talkId, pair.ben, [says(2, "b", pair.ben)]))).toEqual(refusedWith("signed-out"));
      expect(await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]))).toEqual({ appended: true });
    });

    it("takes nothing from strangers, from the wrong seat, or in another's name [M1] [M3] [M7]", async () => {
      const [pair, talkId] = await start();
      const carl = await setting.stranger();
      const attempts = [
        append(pair, talkId, carl, [says(2, "a", carl)]),
        append(pair, talkId, pair.ben, [says(2, "a", pair.ben)]),
        append(pair, talkId, pair.ben, [says(2, "a", pair.ada)]),
        append(pair, newId<TalkId>(), pair.ben, [says(2, "b", pair.ben)]),
      ];
      for (const attempt of attempts) expect(await tell(attempt)).toEqual(gone);
      const elsewhere = await setting.pair();
      expect(await tell(append(elsewhere, talkId, elsewhere.ada, [says(2, "a", elsewhere.ada)]))).toEqual(gone);
      expect(await seqsOf(talkId)).toEqual([1]);
    });

    it("takes nothing from who left, and nothing but the server's care in a closed room [M4]", async () => {
      const [pair, talkId] = await start();
      await setting.leave(pair.roomId, pair.ben);
      expect(await tell(append(pair, talkId, pair.ben, [says(2, "b", pair.ben)]))).toEqual(gone);
      await setting.closeRoom(pair.roomId);
      expect(await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]))).toEqual(gone);
      expect(await tell(append(pair, talkId, null, [event(2, CLOSED)]))).toEqual({ appended: true });
    });

    it("takes words under the newest key only [K4]", async () => {
      const [pair, talkId] = await start();
      await setting.renewKey(pair.roomId, 2);
      const stale = append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]);
      expect(await tell(stale)).toEqual(refusedWith("stale-epoch"));
      const wordless = append(pair, talkId, pair.ada, [event(2, SAID, { by: "a", author: pair.ada.accountId })]);
      expect(await tell(wordless)).toEqual({ appended: true });
      const fresh = append(pair, talkId, pair.ada, [says(3, "a", pair.ada, { epoch: 2 })]);
      expect(await tell(fresh)).toEqual({ appended: true });
      const openedStale = await tell(proposal(pair, newId<TalkId>()));
      expect(openedStale).toEqual(refusedWith("stale-epoch"));
    });

    it("holds one live talk in a room, and the next one after it [M9]", async () => {
      const [pair, talkId] = await start();
      const next = newId<TalkId>();
      expect(await tell(proposal(pair, next))).toEqual(refusedWith("another-talk"));
      expect(await tell(proposal(pair, talkId))).toEqual(conflict);
      await tell(append(pair, talkId, null, [event(2, CLOSED)]));
      expect(await tell(proposal(pair, next))).toEqual({ appended: true });
    });

    it.each<[Keep, boolean, boolean, boolean]>([
      ["everything", true, true, true],
      ["notes", true, false, false],
      ["nothing", false, false, false],
    ])("keeps %s when a talk closes: notes %s, words %s, key %s", async (keep, notes, words, key) => {
      const [pair, talkId] = await start();
      const takeaway = event(3, TAKEAWAY, { by: "b", author: pair.ben.accountId, words: "what I take with me" });
      await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]));
      await tell({ ...append(pair, talkId, pair.ben, [takeaway, event(4, CLOSED)]), erases: keep });
      const loaded = await setting.log.load(talkId);
      expect(loaded?.events.map((each) => each.words !== null)).toEqual([notes, words, notes, false]);
      expect(loaded?.events.map(({ wordsHash }) => wordsHash !== "")).toEqual([true, true, true, false]);
      expect(loaded?.talk.key !== null).toBe(key);
      expect(loaded?.talk).toMatchObject({ status: "closed", nextDeadline: null, headSeq: 4 });
    });

    it.each<[Keep, readonly boolean[]]>([
      ["everything", [true, true, false, true, false, true, true, false]],
      ["notes", [true, false, false, true, false, false, true, false]],
      ["nothing", [false, false, false, false, false, false, false, false]],
    ])("keeps every wording until the close, and of %s only each one's newest after it [N8]", async (keep, stays) => {
      const [pair, talkId] = await start();
      const by = (who: "ada" | "ben") => ({ by: who === "ada" ? "a" : "b", author: pair[who].accountId }) as const;
      const told = [
        event(2, SAID, { ...by("ada"), words: "what I say" }),
        event(3, TAKEAWAY, { ...by("ada"), words: "as I first put it" }),
        event(4, TAKEAWAY, { ...by("ben"), words: "how he put it" }),
        event(5, DIFFERENTLY, { ...by("ada"), words: "as I then put it" }),
        event(6, SAID, { ...by("ben"), words: "what he says" }),
        event(7, DIFFERENTLY, { ...by("ada"), words: "as I put it last" }),
      ];
      for (const each of told) await tell(append(pair, talkId, each.by === "a" ? pair.ada : pair.ben, [each]));
      const written = async () => (await setting.log.load(talkId))?.events.map(({ words }) => words !== null);
      expect(await written()).toEqual([true, true, true, true, true, true, true]);
      await tell({ ...append(pair, talkId, null, [event(8, CLOSED)]), erases: keep });
      expect(await written()).toEqual(stays);
      const hashes = (await setting.log.load(talkId))?.events.map(({ wordsHash }) => wordsHash !== "");
      expect(hashes).toEqual([true, true, true, true, true, true, true, false]);
    });

    it("takes nothing more once a talk is closed [L11]", async () => {
      const [pair, talkId] = await start();
      await tell(append(pair, talkId, null, [event(2, CLOSED)]));
      expect(await tell(append(pair, talkId, pair.ada, [says(3, "a", pair.ada)]))).toEqual(gone);
      expect(await tell(append(pair, talkId, pair.ada, [says(2, "a", pair.ada)]))).toEqual(conflict);
      expect(await seqsOf(talkId)).toEqual([1, 2]);
    });

    it("finds the talks whose time is up, the longest waiting first [V3]", async () => {
      const dates = [300, 100, 900];
      const talks: TalkId[] = [];
      for (const seconds of dates) {
        const [pair, talkId] = await start();
        talks.push(talkId);
        const nextDeadline = instant(Date.UTC(2001, 0, 1) + seconds * 1_000);
        await tell({ ...append(pair, talkId, null, [event(2, RAN_OUT)]), nextDeadline });
      }
      const moment = instant(Date.UTC(2001, 0, 1) + 300_000);
      expect(await setting.log.overdue(moment, 10)).toEqual([talks[1], talks[0]]);
      expect(await setting.log.overdue(moment, 1)).toEqual([talks[1]]);
    });

    it("finds the talks that an outage would hold up", async () => {
      const [pair, open_] = await start();
      const [other, closed] = await start();
      const [third, resting] = await start();
      await tell(append(other, closed, null, [event(2, CLOSED)]));
      await tell({ ...append(third, resting, null, [event(2, { kind: "TalkRested" })]), status: "resting" });
      const live = await setting.log.live();
      expect(live).toContain(open_);
      expect(live).not.toContain(closed);
      expect(live).not.toContain(resting);
      expect(pair.roomId).not.toBe(other.roomId);
    });

    it("remembers the last sign of life of any node [C8]", async () => {
      expect(await setting.log.lastBeat()).toBeNull();
      await setting.log.beat("north", NOON);
      await setting.log.beat("south", instant(NOON + 5_000));
      await setting.log.beat("north", instant(NOON + 1_000));
      expect(await setting.log.lastBeat()).toBe(NOON + 5_000);
    });

    it("has one clock, which goes forward [L4]", async () => {
      const first = await setting.log.now();
      expect(await setting.log.now()).toBeGreaterThanOrEqual(first);
      expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
    });
  });
}

const refusedWith = (why: "signed-out" | "stale-epoch" | "another-talk" | "gone" | "conflict"): AppendResult => ({
  appended: false,
  why,
});
const conflict = refusedWith("conflict");
const gone = refusedWith("gone");

const proposal = (pair: Pair, talkId: TalkId): Append =>
  append(pair, talkId, pair.ada, [event(1, PROPOSED, { by: "a", author: pair.ada.accountId, words: "a topic" })]);
