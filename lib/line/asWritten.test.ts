import { describe, expect, it } from "vitest";
import { twoWaySilence } from "../talk/formats/twoWaySilence";
import { part } from "../talk/plan";
import { chainOver, hashWords, startOfChain } from "../values/chain";
import type { Sealed } from "../values/sealed";
import { seconds } from "../values/time";
import type { LoggedEvent, Writing } from "../wire/messages";
import { beginTalk } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;
const enough = { type: "answer", answer: "enough" } as const;
type Heard = Writing & { readonly seat: "a" | "b" };

/** Two-way silence without its arriving: Ada's slot is at hand at once. */
const slots = twoWaySilence.skeleton.parts.slice(1);
const format = {
  skeleton: { ...twoWaySilence.skeleton, parts: slots },
  rules: {
    ...twoWaySilence.rules,
    lengths: { slot: seconds(100), pause: seconds(5), lastWord: seconds(60), quiet: seconds(60) },
  },
};

async function inHerSlot(parts = slots) {
  const table = await beginTalk(1, {}, "everything", { ...format, skeleton: { ...format.skeleton, parts } });
  const heard: Heard[] = [];
  table.house.onWritten((written) => heard.push(written as Heard));
  return { ...table, heard, reads: () => table.ben.see().livePartner };
}

describe("what Ada writes at a step shown as it is written [S12]", () => {
  it("is read along by Ben, and is no statement", async () => {
    const { ada, ben, time, house, reads } = await inHerSlot();
    const before = house.log().length;
    ada.talk.writing("I was so");
    await time.until(() => reads() === "I was so", 1_000);
    ada.talk.writing("I was so alone");
    await time.until(() => reads() === "I was so alone", 1_100);
    expect(house.log()).toHaveLength(before);
    expect([...ben.see().words.values()].map((words) => "text" in words && words.text)).toEqual(["our evenings"]);
    expect(ada.see().livePartner).toBeNull();
  });

  it("is told once a second, and the last wins", async () => {
    const { ada, time, heard, reads } = await inHerSlot();
    const line = "I was so alone on that evening";
    for (let n = 1; n <= line.length; n += 1) {
      ada.talk.writing(line.slice(0, n));
      await time.pass(100);
    }
    await time.pass(1_000);
    expect(reads()).toBe(line);
    expect(heard.length).toBeLessThanOrEqual(5);
    expect(new Set(heard.map(({ words }) => words)).size).toBe(heard.length);
    expect(new Set(heard.map(({ cmdId }) => cmdId)).size).toBe(heard.length);
  });

  it("is told again now and then, for Ben who was away", async () => {
    const { ada, ben, time, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => reads() === "I was so");
    ben.wire.cut();
    await time.pass(2_000);
    ada.talk.writing("I was so alone");
    await time.pass(2_000);
    ben.wire.mend();
    await time.until(() => reads() === "I was so alone", 10_000);
    await time.pass(60_000);
    expect(reads()).toBe("I was so alone");
  });

  it("is gone when she takes it back", async () => {
    const { ada, time, heard, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => reads() !== null);
    ada.talk.writing("  ");
    await time.until(() => reads() === null, 1_100);
    expect(heard.at(-1)).toMatchObject({ words: null });
    const told = heard.length;
    await time.pass(20_000);
    expect(heard).toHaveLength(told);
  });

  it("is gone when she has said it, and comes again with what she writes next", async () => {
    const { ada, ben, time, reads } = await inHerSlot();
    ada.talk.writing("I was so alone");
    await time.until(() => reads() !== null);
    await ada.tap(say, "I was so alone");
    await time.until(() => ben.see().talk?.seq === ada.see().talk?.seq && ada.see().waiting.length === 0);
    expect(reads()).toBeNull();
    await time.pass(7_000);
    expect(reads()).toBeNull();
    ada.talk.writing("and then");
    await time.until(() => reads() === "and then", 1_100);
  });

  it("is gone with the step, and Ben writes next", async () => {
    const { ada, ben, time, heard, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => reads() !== null);
    for (const one of [ada, ben]) await one.tap(enough);
    await time.until(() => ben.see().view?.id === "pause");
    expect(reads()).toBeNull();
    const told = heard.length;
    await time.pass(3_000);
    expect(heard).toHaveLength(told);
    for (const one of [ada, ben]) await one.tap(enough);
    await time.until(() => ben.see().view?.part === "acting");
    ben.talk.writing("For me it was");
    ada.talk.writing("but");
    await time.until(() => ada.see().livePartner === "For me it was", 1_100);
    expect(reads()).toBeNull();
    expect(heard.filter(({ seat }) => seat === "a")).toHaveLength(told);
  });

  it("is gone in a pause, and comes again after it", async () => {
    const { ada, ben, time, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => reads() !== null);
    await ben.tap({ type: "callTimeOut", length: twoWaySilence.rules.timeOutLeast });
    await time.until(() => ben.see().talk?.status === "paused");
    expect(reads()).toBeNull();
    await time.pass(twoWaySilence.rules.timeOutLeast);
    for (const one of [ada, ben]) await one.tap({ type: "comeBack" });
    await time.until(() => reads() === "I was so", 5_000);
  });

  it("is gone when nothing was heard of her for half a minute, or she is not here", async () => {
    const { ada, ben, time, house, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => reads() !== null);
    ada.wire.cut();
    await time.pass(28_000);
    expect(reads()).toBe("I was so");
    await time.pass(8_000);
    expect(reads()).toBeNull();
    ada.wire.mend();
    await time.until(() => reads() === "I was so", 20_000);
    ben.wire.tell("head", { ...(await house.head()), present: { a: false, b: true } });
    await time.settle();
    expect(reads()).toBeNull();
  });
});

describe("what Ada writes at another step [S12]", () => {
  it.each(["when-sent", "to-oneself"] as const)("leaves no browser where it is shown %s", async (shown) => {
    const [first] = slots;
    const steps = first?.steps.map((step) => (step.id === "slot" ? { ...step, shown } : step)) ?? [];
    const { ada, time, heard } = await inHerSlot([{ id: "slots", goes: "agreed", steps }]);
    ada.talk.writing("I was so");
    await time.pass(3_000);
    expect(heard).toEqual([]);
  });

  it("leaves no browser of someone who listens", async () => {
    const { ben, time, heard } = await inHerSlot();
    ben.talk.writing("But you");
    await time.pass(3_000);
    expect(heard).toEqual([]);
  });
});

describe("what a dishonest server makes of it [S12] [K2]", () => {
  const place = (heard: Heard | undefined): Heard => {
    if (heard === undefined) throw new Error("nothing was written");
    return heard;
  };

  it("is never a statement, whatever the log says it is", async () => {
    for (const type of ["say", "write"]) {
      const { ada, ben, time, house, heard } = await inHerSlot();
      ada.talk.writing("Take it away then");
      await time.until(() => heard.length > 0);
      const { talkId: _, seat, stepNo: __, ...written } = place(heard[0]);
      ben.wire.cut();
      await ada.tap(say, "I take that back");
      await time.until(() => ada.see().waiting.length === 0);
      house.forge((log) =>
        log.map((event) =>
          event.happening.kind === "Said" ? ({ ...event, ...written, by: seat, type } as LoggedEvent) : event,
        ),
      );
      const hashed = house.log().at(-1) as LoggedEvent;
      const wordsHash = await hashWords(hashed.words);
      house.forge((log) => log.map((event) => (event === hashed ? { ...event, wordsHash } : event)));
      ben.wire.mend();
      await time.until(() => ben.see().broken !== null, 20_000);
      expect([...ben.see().words.values()].map((words) => ("text" in words ? words.text : words.state))).toEqual([
        "our evenings",
        "tampered",
      ]);
    }
  });

  it("is nothing: neither words that were said, nor of another place, nor her own back to her", async () => {
    const { ada, ben, time, house, heard, reads } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => heard.length > 0);
    const written = place(heard[0]);
    await time.until(() => reads() !== null);
    ada.talk.writing("");
    await time.until(() => reads() === null);
    await ada.tap(say, "I felt alone");
    await time.until(() => ben.see().words.size === 2 && ada.see().waiting.length === 0);
    const said = house.log().at(-1) as LoggedEvent;
    const { seat, talkId, stepNo } = written;
    const { cmdId, turnNo, epoch, words } = said;
    const tries: Heard[] = [
      { seat, talkId, stepNo, cmdId, turnNo, epoch, words, baseSeq: said.baseSeq },
      { seat, talkId, stepNo, cmdId, turnNo, epoch, words, baseSeq: said.seq },
      written,
      { ...written, baseSeq: said.seq },
      { ...written, baseSeq: said.seq + 1 },
      { ...written, words: Buffer.from("I was so").toString("base64url") as Sealed },
    ];
    for (const each of tries) {
      ben.wire.tell("written", each);
      ada.wire.tell("written", { ...each, seat: "b" });
      ada.wire.tell("written", each);
      await time.settle();
      expect([reads(), ada.see().livePartner, ben.see().broken, ada.see().broken]).toEqual([null, null, null, null]);
    }
  });

  it("is nothing of an earlier step, moved to this one", async () => {
    const step = slots[0]?.steps[0];
    if (step === undefined) throw new Error("no slot");
    const two = part("two", 2, {
      one: { ...{ kind: "statement", by: "speaker", shown: "as-written", sent: "two" }, passed: "two" },
      two: { ...{ kind: "statement", by: "speaker", shown: "as-written", sent: "turn-over" }, passed: "turn-over" },
    });
    const { ada, ben, time, heard, reads } = await inHerSlot([two]);
    ada.talk.writing("I was so");
    await time.until(() => reads() !== null);
    await ada.tap({ type: "pass" });
    await time.until(() => ben.see().view?.id === "two");
    const { stepNo } = ben.see().view ?? { stepNo: 0 };
    ben.wire.tell("written", { ...place(heard[0]), stepNo });
    await time.settle();
    expect(reads()).toBeNull();
  });

  it("opens nowhere under the place of a statement", async () => {
    const { ada, ben, time, house, heard, sittings } = await inHerSlot();
    ada.talk.writing("I was so");
    await time.until(() => heard.length > 0);
    const { talkId, cmdId, turnNo, baseSeq, epoch, words } = place(heard[0]);
    const headHash = await chainOver(await startOfChain(house.roomId, house.talkId), house.log().slice(0, baseSeq));
    const at = { roomId: house.roomId, talkId, epoch, cmdId, turnNo, baseSeq, headHash, authorId: ada.self.accountId };
    const sealed = words ?? "";
    const asked = ["write", "say", "answer", "signal", "propose"].flatMap((type) =>
      [false, true].map((note) => ({ place: { ...at, type }, sealed, note })),
    );
    const opened = await sittings.ben.sealer.openWordsMany({ words: asked });
    expect(opened).toEqual(["I was so", ...asked.slice(1).map(() => ({ refused: "tampered" }))]);
    expect(ben.see().broken).toBeNull();
  });
});
