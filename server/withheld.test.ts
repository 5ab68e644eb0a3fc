import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../lib/talk/command";
import { replay } from "../lib/talk/evolve";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { part } from "../lib/talk/plan";
import type { Skeleton } from "../lib/talk/skeleton";
import type { Ack, LoggedEvent, LogPage, Refused } from "../lib/wire/messages";
import { PROTOCOL } from "../lib/wire/messages";
import { type Browser, type House, openHouse, outcome } from "./testing/house";
import { messageOf, SAY } from "./testing/world";

/** Both write before either sees it; then both wish. */
const skeleton: Skeleton = {
  ...floorTalk.skeleton,
  format: "trial",
  parts: [
    part("both", "once", {
      write: { kind: "statement", by: "each", shown: "when-both", sent: "wish", passed: "wish" },
      wish: {
        kind: "answer",
        by: "each",
        shown: "when-both",
        answers: [
          { answer: "stay", goal: "part-over" },
          { answer: "deeper", needs: "both", goal: "part-over" },
        ],
      },
    }),
    part("thanks", "once", { thanks: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" } }),
  ],
};

let house: House;
let ada: Browser;
let ben: Browser;
const told: { readonly ada: LoggedEvent[]; readonly ben: LoggedEvent[] } = { ada: [], ben: [] };

const talk = async () => replay((await house.world.log.load(house.world.talkId))?.events ?? []);
const act = async (browser: Browser, asked: Act): Promise<Ack> =>
  browser.emitWithAck("command", messageOf(house.world, await talk(), asked) as never);
const since = (browser: Browser, after: number): Promise<LogPage | Refused> =>
  browser.emitWithAck("since", { v: PROTOCOL, talkId: house.world.talkId, after });
const wordsAt = async (browser: Browser, seq: number) => {
  const page = await since(browser, seq - 1);
  return page.ok ? page.events[0]?.words : "refused";
};
const seqOf = (ack: Ack): number => (ack.ok ? ack.seq : 0);

beforeEach(async () => {
  house = await openHouse();
  [ada, ben] = [house.open(house.world.ada), house.open(house.world.ben)];
  await Promise.all([outcome(ada), outcome(ben)]);
  told.ada.length = 0;
  told.ben.length = 0;
  ada.on("event", ({ event }) => void told.ada.push(event));
  ben.on("event", ({ event }) => void told.ben.push(event));
  await act(ada, { type: "propose", skeleton, rules: floorTalk.rules });
  for (const one of [ada, ben]) await one.emitWithAck("join", { v: PROTOCOL, talkId: house.world.talkId, since: 0 });
  for (const one of [ada, ben]) await act(one, { type: "choose", clock: "none", keep: "everything" });
  for (const one of [ada, ben]) await act(one, { type: "sayReady", rulesNo: 1 });
});
afterEach(() => house.close());

describe("what is shown when both have written [S7]", () => {
  it("reaches its author and not the other, on the line and in a page, until both have", async () => {
    const seq = seqOf(await act(ada, SAY));
    expect(await wordsAt(ada, seq)).not.toBeNull();
    expect(await wordsAt(ben, seq)).toBeNull();
    expect(told.ada.find((event) => event.seq === seq)?.words).not.toBeNull();
    expect(told.ben.find((event) => event.seq === seq)).toMatchObject({ words: null });
    expect(told.ben.find((event) => event.seq === seq)?.wordsHash).not.toBe("");
    await act(ben, SAY);
    expect(await wordsAt(ben, seq)).not.toBeNull();
  });

  it("stays with its author where the talk ends before", async () => {
    const seq = seqOf(await act(ada, SAY));
    await act(ben, { type: "end" });
    expect(await wordsAt(ben, seq)).toBeNull();
    expect(await wordsAt(ada, seq)).not.toBeNull();
  });
});

describe("a wish [S8]", () => {
  const wishing = async (own: "stay" | "deeper", other: "stay" | "deeper") => {
    await act(ada, SAY);
    await act(ben, SAY);
    const seq = seqOf(await act(ada, { type: "answer", answer: own }));
    await act(ben, { type: "answer", answer: other });
    return seq;
  };

  it("reaches nobody, and what comes of two reaches both", async () => {
    const seq = await wishing("deeper", "deeper");
    expect([await wordsAt(ada, seq), await wordsAt(ben, seq)]).toEqual([null, null]);
    expect(JSON.stringify(told.ben.filter((event) => event.seq === seq))).not.toContain("deeper");
    const met = (await talk())?.seq ?? 0;
    expect((await house.world.log.after(house.world.talkId, met - 1, 1)).events[0]?.happening).toEqual({
      kind: "WishesMet",
      step: "wish",
      answer: "deeper",
    });
  });

  it("that is one-sided comes to nothing, and nothing tells of it", async () => {
    await wishing("deeper", "stay");
    const { events } = await house.world.log.after(house.world.talkId, 0, 100);
    const told_ = [...told.ada, ...told.ben].filter(({ happening }) => happening.kind !== "TalkProposed");
    expect(events.at(-1)?.happening).toMatchObject({ kind: "WishesMet", answer: "stay" });
    expect(JSON.stringify(told_)).not.toContain("deeper");
  });
});
