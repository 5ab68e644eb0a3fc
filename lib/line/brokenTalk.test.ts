import { describe, expect, it } from "vitest";
import { chainOver, startOfChain } from "../values/chain";
import type { CommandId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import type { LoggedEvent } from "../wire/messages";
import { lyingHouse } from "./testing/lyingHouse";
import { beginTalk, newDevice, openTab } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;
type Log = readonly LoggedEvent[];

/** Ada has spoken; Ben was away meanwhile, and comes back to what a dishonest server made of it. */
async function whatBenFinds(forge: (log: Log) => Log) {
  const table = await beginTalk();
  const { ada, ben, time, house } = table;
  ben.wire.cut();
  await ada.tap(say, "I felt alone");
  await time.until(() => ada.see().waiting.length === 0);
  house.forge(forge);
  ben.wire.mend();
  await time.until(() => ben.see().broken !== null, 20_000);
  return table;
}

const changed = (seq: number, change: Partial<LoggedEvent>) => (log: Log) =>
  log.map((event) => (event.seq === seq ? { ...event, ...change } : event));
const swapped = (text: string) => Buffer.from(text).toString("base64url") as Sealed;

describe("a talk whose log is not the one both saw [U7] [L12]", () => {
  it.each([
    ["words were changed", changed(7, { words: swapped("something else") }), { why: "tampered", at: 7 }],
    ["words were put on the other's seat", changed(7, { by: "b" }), { why: "tampered", at: 7 }],
    [
      "words were put on another author",
      changed(7, { author: "ben" as LoggedEvent["author"] }),
      { why: "tampered", at: 7 },
    ],
    ["words were sealed to another past", changed(7, { baseSeq: 4 }), { why: "tampered", at: 7 }],
    ["words claim to know the future", changed(7, { baseSeq: 7 }), { why: "tampered", at: 7 }],
    [
      "an event is of an unknown kind",
      changed(7, { happening: { kind: "Shouted" } as never }),
      { why: "unreadable", at: 7 },
    ],
    ["a time is none", changed(7, { at: 9e9 + 0.5 } as never), { why: "unreadable", at: 7 }],
    ["a time went back", changed(7, { at: 1 as never }), { why: "out-of-order", at: 7 }],
    ["the end was cut off", (log: Log) => log.slice(0, 4), { why: "cut-short", at: 4 }],
  ])("stops where %s", async (_, forge, broken) => {
    const { ben } = await whatBenFinds(forge);
    expect(ben.see()).toMatchObject({ broken, view: null });
    expect([...ben.see().words.values()].filter(({ state }) => state === "open")).toHaveLength(1);
    expect(await ben.talk.act({ type: "pass" })).toEqual({ notPutDown: "broken" });
  });

  it("stops where the past was changed after it was seen, and lets Ben end the talk still", async () => {
    const { ben, time, house } = await whatBenFinds(changed(3, { cmdId: "another" as CommandId }));
    expect(ben.see().broken).toEqual({ why: "another-head", at: expect.any(Number) });
    await ben.talk.act({ type: "end" });
    await time.until(() => house.talk()?.status === "closed");
  });

  it("stops where the author says it differently after the log has bound it", async () => {
    const { ada, time, house, sittings } = await beginTalk();
    await ada.tap(say, "I will");
    await time.until(() => ada.see().events.length === 7);
    const { epoch, cmdId, type, turnNo, baseSeq } = house.log()[6] as LoggedEvent;
    const headHash = await chainOver(await startOfChain(house.roomId, house.talkId), house.log().slice(0, baseSeq));
    const place = { roomId: house.roomId, talkId: house.talkId, epoch, cmdId, type, turnNo, baseSeq, headHash };
    const asked = { place: { ...place, authorId: ada.self.accountId }, note: false, text: "I never said so" };
    const words = (await sittings.ada.sealer.sealWords(asked)) as Sealed;
    expect(await sittings.ben.sealer.openWordsMany({ words: [{ ...asked, sealed: words }] })).toEqual([asked.text]);
    house.forge(changed(7, { words }));
    const late = openTab(sittings.ben, newDevice());
    await time.until(() => late.see().broken !== null);
    expect(late.see().broken).toEqual({ why: "tampered", at: 7 });
  });

  it("stops where a page repeats another past", async () => {
    const { ben, time, house } = await beginTalk();
    house.forge(changed(2, { at: 1 as never }));
    ben.wire.tell("event", { talkId: house.talkId, event: house.log()[1] as LoggedEvent });
    await time.settle();
    expect(ben.see().broken).toEqual({ why: "another-head", at: 2 });
  });

  it("stops where the server names another seat than Ben's", async () => {
    const { sittings, time } = await beginTalk();
    const tab = openTab({ ...sittings.ben, servedAs: "a" }, newDevice());
    await time.until(() => tab.see().broken !== null);
    expect(tab.see().broken).toEqual({ why: "wrong-seat", at: 0 });
  });

  it("stops on the next visit where the server has taken back what this device saw [U8]", async () => {
    const { ada, ben, time, house, sittings, devices } = await beginTalk();
    await ada.tap(say, "I felt alone");
    await ada.tap({ type: "goOffTheRecord" });
    await time.until(() => ben.see().events.length === 8);
    ben.crash();
    const whole = house.log();
    const visit = async (forged: Log, device = devices.ben) => {
      house.forge(() => forged);
      const tab = openTab(sittings.ben, device);
      await time.until(() => tab.see().broken !== null || (tab.see().talk !== null && !tab.see().behind));
      const { broken, words } = tab.see();
      tab.crash();
      return { broken, open: [...words.values()].filter(({ state }) => state === "open").length };
    };
    expect(await visit(whole)).toEqual({ broken: null, open: 2 });
    expect(await visit(whole.slice(0, 6))).toEqual({ broken: { why: "cut-short", at: 6 }, open: 0 });
    // Nobody has said anything since, so no words tell.
    const another = changed(8, { happening: { kind: "LessKept", keep: "notes" } })(whole);
    expect(await visit(another)).toMatchObject({ broken: { why: "another-head", at: 8 } });
    expect(await visit(whole)).toEqual({ broken: null, open: 2 });
    // What did not hold is not remembered.
    const device = newDevice();
    expect(await visit(changed(3, { cmdId: "another" as CommandId })(whole), device)).toMatchObject({
      broken: { why: "tampered", at: 7 },
    });
    expect(await visit(whole, device)).toEqual({ broken: null, open: 2 });
  });

  it("can be ended where nothing of it was taken in at all [M10]", async () => {
    const { ben, time, house, sittings, devices } = await beginTalk();
    ben.crash();
    const tab = openTab({ ...sittings.ben, house: lyingHouse(house, (log) => log.slice(0, 3)) }, devices.ben);
    await time.until(() => tab.see().broken !== null);
    expect(tab.see()).toMatchObject({ broken: { why: "cut-short", at: 3 }, talk: null });
    expect(await tab.talk.act({ type: "pass" })).toEqual({ notPutDown: "broken" });
    await tab.tap({ type: "end" });
    await time.until(() => house.talk()?.status === "closed");
  });

  it("stops where something else stands in the place of one's own that the server called saved [L6]", async () => {
    const { ada, ben, time, house, sittings, devices } = await beginTalk();
    ada.crash();
    const [own, others] = ["WentOffTheRecord", "LessKept"] as const;
    const lie = (log: Log) =>
      log.map((event) =>
        event.happening.kind === own
          ? { ...event, cmdId: "another" as CommandId, happening: { kind: others, keep: "notes" } as const }
          : event,
      );
    const tab = openTab({ ...sittings.ada, house: lyingHouse(house, lie) }, devices.ada);
    await time.until(() => tab.see().talk !== null && !tab.see().behind);
    await tab.tap({ type: "goOffTheRecord" });
    await time.until(() => tab.see().broken !== null);
    expect(tab.see().broken).toEqual({ why: "missing", at: 7 });
    await time.until(() => ben.see().events.length === 7);
    expect(ben.see().broken).toBeNull();
  });

  it("goes on where an event comes twice, or words were erased since", async () => {
    const { ada, ben, time, house } = await beginTalk();
    await ada.tap(say, "I felt alone");
    await time.until(() => ben.see().events.length === 7);
    for (const event of house.log()) ben.wire.tell("event", { talkId: house.talkId, event: { ...event, words: null } });
    await time.settle();
    expect(ben.see()).toMatchObject({ broken: null, behind: false });
    expect(ben.see().events).toHaveLength(7);
  });
});
