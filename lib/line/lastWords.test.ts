import { describe, expect, it } from "vitest";
import { seconds } from "../values/time";
import { timeAtHand, watchZero } from "./lastWords";
import { beginTalk } from "./testing/sitting";

const short = { lengths: { say: seconds(10), sayBack: seconds(10), reply: seconds(10) } };

describe("a firm clock's zero", () => {
  it("calls the one who writes once, in time for last words to count [C2] [U5]", async () => {
    const { ada, ben, time, house } = await beginTalk(1, short);
    const called: string[] = [];
    watchZero({ talk: ben.talk, clock: ben.clock, timing: time }, () => called.push("ben"));
    watchZero({ talk: ada.talk, clock: ada.clock, timing: time }, () => {
      called.push("ada");
      void ada.tap({ type: "say", lastWords: true }, "and that is");
    });
    await time.until(() => called.length > 0, 11_000);
    ben.wire.cut();
    await time.pass(3_000);
    const said = house.log().find(({ happening }) => happening.kind === "Said");
    expect(said?.happening).toMatchObject({ lastWords: true });
    expect(ada.see().givenBack).toEqual([]);
    expect(called).toEqual(["ada"]);
  });

  it("calls nobody who is away from the server: the time may be given back [C8] [U5]", async () => {
    const { ada, time } = await beginTalk(1, short);
    const called: number[] = [];
    watchZero({ talk: ada.talk, clock: ada.clock, timing: time }, (stepNo) => called.push(stepNo));
    await time.pass(5_000);
    ada.wire.cut();
    await time.until(() => (timeAtHand(ada.see().talk, ada.clock.now())?.left ?? 1) <= 0, 12_000);
    await time.pass(1_000);
    expect(ada.see().connection).toBe("reconnecting");
    expect(called).toEqual([]);
  });

  it("is called late after a reload within the grace, and no more after it", async () => {
    const { ada, time } = await beginTalk(1, short);
    await time.until(() => (timeAtHand(ada.see().talk, ada.clock.now())?.left ?? 1) <= 0, 12_000);
    const called: number[] = [];
    watchZero({ talk: ada.talk, clock: ada.clock, timing: time }, (stepNo) => called.push(stepNo));
    expect(called).toEqual([1]);
    ada.wire.cut();
    await time.pass(2_100);
    watchZero({ talk: ada.talk, clock: ada.clock, timing: time }, (stepNo) => called.push(stepNo));
    expect(called).toEqual([1]);
  });

  it("shows what is left, what is spent, and that writing is closed", async () => {
    const { ada, time } = await beginTalk(1, short);
    const { talk } = ada.see();
    const began = talk?.status === "running" ? talk.began : null;
    if (began === null) throw new Error("not running");
    const at = (ms: number) => timeAtHand(talk, (began + ms) as typeof began);
    expect(at(4_000)).toEqual({ mode: "firm", left: 6_000, spent: 4_000, running: true, writingClosed: false });
    expect(at(10_000)).toMatchObject({ left: 0, writingClosed: true });
    await ada.tap({ type: "callTimeOut", length: seconds(1_200) });
    await time.until(() => ada.see().talk?.status === "paused");
    expect(timeAtHand(ada.see().talk, ada.clock.now())).toMatchObject({ running: false, writingClosed: false });
    expect(timeAtHand(null, ada.clock.now())).toBeNull();
  });
});
