import { describe, expect, it } from "vitest";
import { refuse } from "../seal/refusal";
import { seconds } from "../values/time";
import type { Sealer } from "./sealer";
import { beginTalk, newDevice, openTab, type Tab } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;
const wordsOf = (tab: Tab) =>
  [...tab.see().words.values()].map((words) => (words.state === "open" ? words.text : words.state));
const sees = (tab: Tab, text: string) => () => wordsOf(tab).includes(text);
const shortTurns = { lengths: { say: seconds(10), sayBack: seconds(10), reply: seconds(10) } };

describe("a talk's line", () => {
  it("brings Ada's words to Ben, opened, and both fold the same talk [U2] [U3]", async () => {
    const { ada, ben, time } = await beginTalk();
    await ada.tap(say, "I felt alone on Sunday");
    await time.until(sees(ben, "I felt alone on Sunday"));
    await time.until(sees(ada, "I felt alone on Sunday"));
    expect(wordsOf(ben)).toEqual(["our evenings", "I felt alone on Sunday"]);
    expect(ben.see().talk).toEqual(ada.see().talk);
    expect(ben.see().view?.part).toBe("acting");
  });

  it("gives Ben what he missed while his line was cut, page by page, within 5 s [V2]", async () => {
    const { ada, ben, time, house } = await beginTalk();
    ben.wire.cut();
    await ada.tap(say, "I felt alone on Sunday");
    await time.until(sees(ada, "I felt alone on Sunday"));
    for (let nod = 0; nod < 3; nod += 1) await ada.tap({ type: "signal" }, "warmth");
    await time.until(() => house.log().length >= 10);
    ben.wire.mend();
    await time.until(() => ben.line.isOpen(), 9_000);
    await time.until(() => ben.see().events.length === house.log().length, 5_000);
    await time.settle();
    expect(ben.see()).toMatchObject({ behind: false, broken: null });
    expect(wordsOf(ben).slice(1)).toEqual(["I felt alone on Sunday", "warmth", "warmth", "warmth"]);
  });

  it("shows words as waiting until they are acknowledged, and sends the same bytes again [U1] [L9] [L3]", async () => {
    const { ada, time, house } = await beginTalk();
    ada.wire.mute("answers");
    const before = house.arrivals.length;
    const { outcome } = await ada.tap(say, "I felt alone");
    await time.pass(12_000);
    expect(ada.see().waiting).toMatchObject([{ act: say, text: "I felt alone" }]);
    expect(ada.see().words.size).toBe(1);
    ada.wire.mute("nothing");
    await time.until(() => ada.see().waiting.length === 0, 10_000);
    const sent = house.arrivals.slice(before).map((message) => JSON.stringify(message));
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(1);
    expect(house.log().filter(({ happening }) => happening.kind === "Said")).toHaveLength(1);
    expect(await outcome).toEqual({ ok: true, seq: house.log().length });
    expect(wordsOf(ada)).toContain("I felt alone");
  });

  it("gives words back that came too late, never drops them, never posts them [U4] [L7]", async () => {
    const { ada, time, house, sittings, devices } = await beginTalk(1, shortTurns);
    ada.wire.cut();
    const { cmdId, outcome } = await ada.tap(say, "one more thing");
    await time.pass(13_000);
    ada.wire.mend();
    await time.until(() => ada.see().givenBack.length > 0);
    expect(await outcome).toEqual({ ok: false, refusal: "turn-over" });
    expect(ada.see()).toMatchObject({
      waiting: [],
      givenBack: [{ cmdId, text: "one more thing", refusal: "turn-over" }],
      lastRefusal: { cmdId, refusal: "turn-over" },
    });
    ada.crash();
    const again = openTab(sittings.ada, devices.ada);
    await time.until(() => again.see().givenBack[0]?.text === "one more thing");
    await again.talk.letGo(cmdId);
    expect(again.see().givenBack).toEqual([]);
    await time.pass(60_000);
    expect(house.arrivals.filter((message) => message.cmdId === cmdId)).toHaveLength(1);
    expect(house.log().some((event) => event.cmdId === cmdId)).toBe(false);
  });

  it("sends after a crash what was tapped before it [U4]", async () => {
    const { ada, ben, time, sittings, devices } = await beginTalk();
    ada.wire.cut();
    await ada.tap(say, "written on the train");
    ada.crash();
    const again = openTab(sittings.ada, devices.ada);
    await time.until(() => again.see().waiting[0]?.text === "written on the train");
    await time.until(sees(ben, "written on the train"));
    await time.until(() => again.see().waiting.length === 0);
  });

  it("sends each command once from two tabs of one partner [U6]", async () => {
    const { ada, time, house, sittings, devices } = await beginTalk();
    const other = openTab(sittings.ada, devices.ada);
    await time.until(() => other.see().talk?.status === "running");
    for (const tab of [ada, other]) tab.wire.cut();
    const before = house.arrivals.length;
    await ada.tap(say, "from the first tab");
    await time.until(() => other.see().waiting.length === 1);
    await other.tap({ type: "askTime" });
    // Both lines open in the same moment.
    for (const tab of [ada, other]) {
      tab.wire.mend();
      tab.wake();
    }
    await time.until(() => [ada, other].every((tab) => tab.see().waiting.length === 0 && tab.line.isOpen()));
    await time.pass(10_000);
    expect(house.arrivals.slice(before).map(({ act }) => act.type)).toEqual(["say", "askTime"]);
    expect(other.see().talk).toEqual(ada.see().talk);
  });

  it("holds words safely while the database is away, and says so [D.12]", async () => {
    const { ada, time, house } = await beginTalk();
    house.beAway("database-away");
    await ada.tap(say, "still here");
    await time.until(() => ada.see().heldSafely);
    expect(ada.see().waiting).toMatchObject([{ text: "still here", refusal: "database-away" }]);
    house.beAway(null);
    await time.until(() => !ada.see().heldSafely, 10_000);
    await time.until(sees(ada, "still here"));
  });

  it("tries a command at most 20 times in a minute without the database [V8]", async () => {
    const { ada, time, house } = await beginTalk();
    house.beAway("database-away");
    const { cmdId } = await ada.tap({ type: "pass" });
    await time.pass(60_000);
    const tries = house.arrivals.filter((message) => message.cmdId === cmdId).length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThanOrEqual(20);
  });

  it("notices by the next head what it missed on an open line [D.4] [V2]", async () => {
    const { ada, ben, time } = await beginTalk();
    await time.pass(1_000);
    const before = ben.wire.openings();
    ben.wire.mute("answers");
    await ada.tap(say, "did you hear?");
    await time.pass(1_000);
    ben.wire.mute("nothing");
    expect(wordsOf(ben)).not.toContain("did you hear?");
    await time.until(sees(ben, "did you hear?"), 5_000);
    expect(ben.wire.openings()).toBe(before);
  });

  it("asks at once for what the next event shows to be missing [D.4]", async () => {
    const { ada, ben, time } = await beginTalk();
    await time.pass(1_000);
    ben.wire.mute("answers");
    await ada.tap(say, "first");
    await time.until(sees(ada, "first"));
    ben.wire.mute("nothing");
    await ada.tap({ type: "signal" }, "warmth");
    await time.until(() => wordsOf(ben).length === 3, 300);
    expect(wordsOf(ben)).toEqual(["our evenings", "first", "warmth"]);
  });

  it("sends no faster than a server takes it, however much waited [D.13]", async () => {
    const { ada, time, house } = await beginTalk();
    ada.wire.cut();
    for (let tap = 0; tap < 14; tap += 1) await ada.tap({ type: "takeReadyBack" });
    const before = house.arrivals.length;
    ada.wire.mend();
    ada.wake();
    await time.pass(1_500);
    expect(house.arrivals.length - before).toBeLessThanOrEqual(8);
    await time.until(() => ada.see().waiting.length === 0, 8_000);
    expect(house.arrivals.length - before).toBe(14);
  });

  it("says why an act was refused, and forgets it with the next", async () => {
    const { ben, time } = await beginTalk();
    ben.wire.cut();
    const { outcome } = await ben.tap(say, "but I");
    ben.wire.mend();
    await time.until(() => ben.see().lastRefusal !== null);
    expect(await outcome).toEqual({ ok: false, refusal: "not-your-floor" });
    await ben.tap({ type: "signal" }, "nod");
    await time.until(() => ben.see().lastRefusal === null);
  });

  it.each([
    ["everything", ["our evenings", "off the record"]],
    ["notes", ["our evenings", "not-kept"]],
    ["nothing", ["not-kept", "not-kept"]],
  ] as const)("keeps %s of what was said the moment the talk closes [K10]", async (keep, words) => {
    const { ada, ben, time } = await beginTalk(1, {}, keep);
    await ada.tap(say, "off the record");
    await time.until(sees(ben, "off the record"));
    ben.wire.cut();
    await ada.tap({ type: "end" });
    ben.wire.mend();
    await time.until(() => ben.see().talk?.status === "closed");
    expect(wordsOf(ben)).toEqual(words);
  });

  it("asks for words anew once the keys are here", async () => {
    const { ada, ben, time, sittings } = await beginTalk();
    await ada.tap(say, "for later");
    await time.until(sees(ben, "for later"));
    const real = sittings.ben.sealer;
    let here = false;
    const sealer: Sealer = {
      ...real,
      openTalkKey: async (ask) => (here ? real.openTalkKey(ask) : refuse("no-key")),
      openWordsMany: async (ask) => (here ? real.openWordsMany(ask) : ask.words.map(() => refuse("no-key"))),
    };
    const tab = openTab({ ...sittings.ben, sealer }, newDevice());
    await time.until(() => wordsOf(tab).length === 2 && wordsOf(tab).every((words) => words === "locked"));
    expect(tab.see().broken).toBeNull();
    here = true;
    tab.wire.drop();
    await time.until(sees(tab, "for later"));
  });
});
