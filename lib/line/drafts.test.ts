import { describe, expect, it } from "vitest";
import { seconds } from "../values/time";
import { beginTalk, openTab } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;

describe("what is being written", () => {
  it("is there again after a crash and a cut line, sealed on the device [U4]", async () => {
    const { ada, time, sittings, devices, house } = await beginTalk();
    ada.wire.cut();
    const draft = ada.drafts.step(house.talkId, 1);
    draft.write("I have been meaning to");
    await time.pass(200);
    ada.crash();
    const kept = JSON.stringify(await devices.ada.store.draftsUnder(""));
    expect(kept).toContain(`step:${house.talkId}:1`);
    expect(kept).not.toContain("meaning");
    const again = openTab(sittings.ada, devices.ada).drafts.step(house.talkId, 1);
    await time.settle();
    expect(again.snapshot()).toEqual({ text: "I have been meaning to", mine: true, loaded: true });
  });

  it("is put away at once when the page goes", async () => {
    const { ada, time, devices, house } = await beginTalk();
    ada.drafts.step(house.talkId, 1).write("wait");
    ada.leave();
    await time.settle();
    expect(await devices.ada.store.draftsUnder("step:")).toHaveLength(1);
  });

  it("is put away once for many letters, and leaves nothing behind when emptied", async () => {
    const { ada, time, devices, house } = await beginTalk();
    const draft = ada.drafts.step(house.talkId, 1);
    let writes = 0;
    ada.tabs.hear(({ news }) => {
      if (news === "draft-written") writes += 1;
    });
    for (const text of ["I", "I f", "I fe", "I fel", "I felt"]) {
      draft.write(text);
      await time.pass(50);
    }
    await time.pass(200);
    expect(writes).toBe(1);
    draft.write("");
    await time.pass(200);
    expect(await devices.ada.store.draftsUnder("")).toEqual([]);
  });

  it("leaves with the words it became, also where the line is cut, and late writes do not revive it", async () => {
    const { ada, time, devices, house } = await beginTalk();
    const draft = ada.drafts.step(house.talkId, 1);
    ada.wire.cut();
    draft.write("I felt alone");
    await ada.tap(say, "I felt alone");
    await time.pass(1_000);
    expect(draft.snapshot().text).toBe("");
    expect(await devices.ada.store.draftsUnder("")).toEqual([]);
    expect(ada.see().waiting).toMatchObject([{ text: "I felt alone" }]);
  });

  it("is offered later where its step passed before it was sent", async () => {
    const { ada, time, house } = await beginTalk(1, {
      lengths: { say: seconds(5), sayBack: seconds(5), reply: seconds(5) },
    });
    ada.drafts.step(house.talkId, 1).write("half a thought");
    await time.pass(8_000);
    expect(await ada.drafts.leftovers(house.talkId, 2)).toEqual([{ stepNo: 1, text: "half a thought" }]);
    expect(await ada.drafts.leftovers(house.talkId, 1)).toEqual([]);
    await ada.drafts.letLeftoverGo(house.talkId, 1);
    expect(await ada.drafts.leftovers(house.talkId, 2)).toEqual([]);
  });
});

describe("a composer that goes away", () => {
  it("leaves its last letters to be offered at once [U4]", async () => {
    const { ada, house } = await beginTalk();
    const draft = ada.drafts.step(house.talkId, 1);
    draft.write("and then she cl");
    draft.close();
    expect(await ada.drafts.leftovers(house.talkId, 2)).toEqual([{ stepNo: 1, text: "and then she cl" }]);
  });

  it("on a device that keeps nothing for a moment is put away later [U4]", async () => {
    const { ada, time, devices, house } = await beginTalk();
    const draft = ada.drafts.step(house.talkId, 1);
    await time.settle();
    const { store } = devices.ada;
    const { putDraft } = store;
    Object.assign(store, { putDraft: () => Promise.reject(new DOMException("full", "QuotaExceededError")) });
    draft.write("not to be lost");
    await time.pass(200);
    Object.assign(store, { putDraft });
    ada.leave();
    await time.settle();
    expect(await ada.drafts.leftovers(house.talkId, 2)).toEqual([{ stepNo: 1, text: "not to be lost" }]);
  });
});

describe("two tabs of one composer [D.10]", () => {
  async function twoTabs() {
    const { ada, time, sittings, devices, house } = await beginTalk();
    const other = openTab(sittings.ada, devices.ada);
    const [one, two] = [ada.drafts.step(house.talkId, 1), other.drafts.step(house.talkId, 1)];
    await time.settle();
    return { one, two, time, ada };
  }

  it("the pen is where it was last written with; the other shows the words", async () => {
    const { one, two, time } = await twoTabs();
    one.write("begun here");
    await time.pass(200);
    expect(one.snapshot()).toMatchObject({ mine: true, text: "begun here" });
    expect(two.snapshot()).toMatchObject({ mine: false, text: "begun here" });
  });

  it("continue here takes the pen, with words not yet put away", async () => {
    const { one, two, time } = await twoTabs();
    one.write("begun here");
    await time.pass(20);
    const taken = two.takePen();
    await time.pass(400);
    await taken;
    expect(one.snapshot().mine).toBe(false);
    expect(two.snapshot()).toMatchObject({ mine: true, text: "begun here" });
    two.write("begun here, done there");
    await time.pass(200);
    expect(one.snapshot()).toMatchObject({ mine: false, text: "begun here, done there" });
  });

  it("one of the two has the pen where both reach for it at the same moment", async () => {
    const { one, two, time } = await twoTabs();
    one.write("from the first");
    two.write("from the second");
    await time.pass(400);
    expect([one.snapshot().mine, two.snapshot().mine].filter(Boolean)).toHaveLength(1);
    expect(one.snapshot().text).toBe(two.snapshot().text);
  });

  it("both are empty once the words are on their way", async () => {
    const { one, two, time, ada } = await twoTabs();
    one.write("said");
    await time.pass(200);
    await ada.tap(say, "said");
    await time.settle();
    expect([one.snapshot().text, two.snapshot().text]).toEqual(["", ""]);
  });
});

describe("held thoughts", () => {
  it("stay on the device, in their order, in every tab, until let go", async () => {
    const { ben, time, sittings, devices, house } = await beginTalk();
    const thoughts = ben.drafts.thoughts(house.talkId);
    await thoughts.hold("ask about Sunday");
    await time.pass(10);
    await thoughts.hold("I was tired too");
    ben.crash();
    const again = openTab(sittings.ben, devices.ben).drafts.thoughts(house.talkId);
    await time.settle();
    expect(again.snapshot().map(({ text }) => text)).toEqual(["ask about Sunday", "I was tired too"]);
    await again.letGo(again.snapshot()[0]?.id ?? "");
    expect(again.snapshot().map(({ text }) => text)).toEqual(["I was tired too"]);
    expect(JSON.stringify(house.arrivals)).not.toContain("tired");
    expect(await ben.drafts.leftovers(house.talkId, 99)).toEqual([]);
  });
});
