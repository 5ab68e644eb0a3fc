import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../lib/talk/command";
import { replay } from "../lib/talk/evolve";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { type PlannedStep, part } from "../lib/talk/plan";
import type { Shown, Skeleton } from "../lib/talk/skeleton";
import { type CommandId, newId, type TalkId } from "../lib/values/ids";
import type { Sealed } from "../lib/values/sealed";
import { seconds } from "../lib/values/time";
import { type Ack, PROTOCOL, type Refused, type Tells } from "../lib/wire/messages";
import { type Browser, type House, openHouse, outcome } from "./testing/house";
import { messageOf, newPerson, SAY } from "./testing/world";

type Written = Parameters<Tells["written"]>[0];

const slot = (shown: Shown): PlannedStep<"slot"> => ({
  ...{ kind: "statement", by: "speaker", shown, sent: "stay" },
  answers: [{ answer: "enough", of: "each", needs: "both", goal: "turn-over" }],
  clock: { mode: "firm", length: "slot", ranOut: "turn-over" },
});

const skeletonOf = (shown: Shown): Skeleton => ({
  ...floorTalk.skeleton,
  format: "trial",
  parts: [part("slots", "agreed", { slot: slot(shown) })],
});

let house: House;
let ada: Browser;
let ben: Browser;
let heardBy: { readonly ada: Written[]; readonly ben: Written[] };

const talk = async () => replay((await house.world.log.load(house.world.talkId))?.events ?? []);
const act = async (browser: Browser, asked: Act): Promise<Ack> =>
  browser.emitWithAck("command", messageOf(house.world, await talk(), asked) as never);

async function writing(text: string, changes: object = {}) {
  const seen = await talk();
  const place = seen && "turn" in seen ? { turnNo: seen.turn.turnNo, stepNo: seen.step.stepNo } : {};
  return {
    ...{ v: PROTOCOL, talkId: house.world.talkId, cmdId: newId<CommandId>(), turnNo: 0, stepNo: 0, ...place },
    ...{ baseSeq: seen?.seq ?? 0, epoch: 1, words: Buffer.from(text).toString("base64url") as Sealed, ...changes },
  };
}

/** Writes, and gives the refusal; null where none came before the answer to what was asked after it. */
async function refusalOf(browser: Browser, message: unknown): Promise<string | null> {
  let refusal: string | null = null;
  browser.emit("write", ...([message, (refused: Refused) => (refusal = refused.refusal)] as never as [never]));
  await browser.emitWithAck("probe");
  return refusal;
}

async function begin(shown: Shown, limits: Parameters<typeof openHouse>[0] = { writingBurst: 100 }): Promise<void> {
  house = await openHouse(limits);
  [ada, ben] = [house.open(house.world.ada), house.open(house.world.ben)];
  await Promise.all([outcome(ada), outcome(ben)]);
  heardBy = { ada: [], ben: [] };
  ada.on("written", (told) => void heardBy.ada.push(told));
  ben.on("written", (told) => void heardBy.ben.push(told));
  const rules = { ...floorTalk.rules, lengths: { slot: seconds(60) }, turns: 2 };
  await act(ada, { type: "propose", skeleton: skeletonOf(shown), rules });
  for (const one of [ada, ben]) await one.emitWithAck("join", { v: PROTOCOL, talkId: house.world.talkId, since: 0 });
  for (const one of [ada, ben]) await act(one, { type: "choose", clock: "firm", keep: "everything" });
  for (const one of [ada, ben]) await act(one, { type: "sayReady", rulesNo: 1 });
}
afterEach(() => house.close());

describe("what Ada writes at a step shown as it is written [S12]", () => {
  beforeEach(() => begin("as-written"));

  it("is told to Ben as it was sealed, and to nobody else", async () => {
    const message = await writing("I was so");
    expect(await refusalOf(ada, message)).toBeNull();
    await ben.emitWithAck("probe");
    const { v: _, ...told } = message;
    expect(heardBy).toEqual({ ada: [], ben: [{ ...told, seat: "a" }] });
  });

  it("leaves nothing behind: not in the log, not for one who comes later", async () => {
    const before = await talk();
    await refusalOf(ada, await writing("I was so"));
    await refusalOf(ada, await writing("", { words: null }));
    expect(await talk()).toEqual(before);
    const late = house.open(house.world.ben);
    const heard: Written[] = [];
    late.on("written", (told) => void heard.push(told));
    await outcome(late);
    await late.emitWithAck("join", { v: PROTOCOL, talkId: house.world.talkId, since: 0 });
    expect(heard).toEqual([]);
    expect(heardBy.ben.at(-1)).toMatchObject({ words: null });
  });

  it("comes from her seat alone, at the step at hand alone", async () => {
    const at = await writing("I was so");
    expect(await refusalOf(ben, at)).toBe("wrong-step");
    expect(await refusalOf(ada, { ...at, stepNo: at.stepNo + 1 })).toBe("wrong-step");
    expect(await refusalOf(ada, { ...at, turnNo: at.turnNo + 1 })).toBe("wrong-step");
    expect(await refusalOf(ada, { ...at, seat: "b" })).toBe("malformed");
    for (const one of [ada, ben]) await act(one, { type: "answer", answer: "enough" });
    expect(await refusalOf(ada, at)).toBe("wrong-step");
    expect(await refusalOf(ada, await writing("and still"))).toBe("wrong-step");
    await act(ben, { type: "callTimeOut", length: floorTalk.rules.timeOutLeast });
    expect(await refusalOf(ben, await writing("in the pause"))).toBe("wrong-step");
    expect(heardBy).toEqual({ ada: [], ben: [] });
  });

  it("is not taken from, nor told to, whoever does not sit in the talk [M7]", async () => {
    const standing = house.open(house.world.ada);
    await outcome(standing);
    const message = await writing("I was so");
    expect(await refusalOf(standing, message)).toBe("gone");
    expect(await refusalOf(standing, { ...message, talkId: newId<TalkId>() })).toBe("gone");
    ben.emit("leave", { v: PROTOCOL, talkId: house.world.talkId });
    await ben.emitWithAck("probe");
    await refusalOf(ada, message);
    await ben.emitWithAck("probe");
    expect(await outcome(house.open(newPerson("a")))).toBe("signed-out");
    expect(heardBy.ben).toEqual([]);
  });
});

describe("what is written at another step [S12]", () => {
  it.each(["when-sent", "to-oneself"] as const)("stays with its writer where it is shown %s", async (shown) => {
    await begin(shown);
    expect(await refusalOf(ada, await writing("I was so"))).toBe("wrong-step");
    expect(heardBy.ben).toEqual([]);
  });
});

describe("a line that writes fast", () => {
  it("is heard once a second; the rest is dropped, and costs no command", async () => {
    await begin("as-written", { asksPerMinute: 80 });
    const answers: (string | null)[] = [];
    for (let n = 0; n < 60; n += 1) answers.push(await refusalOf(ada, await writing(`${n}`)));
    expect((await act(ada, SAY)).ok).toBe(true);
    await ben.emitWithAck("probe");
    expect(heardBy.ben.length).toBeGreaterThanOrEqual(3);
    expect(heardBy.ben.length).toBeLessThanOrEqual(5);
    expect(answers.filter((answer) => answer === "too-fast")).toHaveLength(60 - heardBy.ben.length);
  });
});
