import { afterEach, describe, expect, it } from "vitest";
import type { EventLog } from "../lib/store/eventLog";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { newId, type TalkId } from "../lib/values/ids";
import type { Sealed } from "../lib/values/sealed";
import { type Ack, PROTOCOL } from "../lib/wire/messages";
import { refusedLines } from "./lineMetrics";
import { type Browser, type House, openHouse, outcome } from "./testing/house";
import { messageOf, SAY } from "./testing/world";

let house: House;
afterEach(() => house.close());

const propose = { type: "propose", skeleton: floorTalk.skeleton, rules: floorTalk.rules } as const;
const answered = (acks: readonly Ack[]) => acks.map((ack) => (ack.ok ? "stored" : ack.refusal));

/** A log whose every page is as large as pages may be. */
const heavy = (log: EventLog): EventLog => ({
  ...log,
  after: async (talkId, seq, limit) => {
    const { events, headSeq } = await log.after(talkId, seq, limit);
    const words = "A".repeat(200_000) as Sealed;
    return { events: events.map((event) => ({ ...event, words })), headSeq };
  },
});

/** The network beneath a browser's line. */
const networkOf = (browser: Browser) =>
  (browser.io.engine.transport as unknown as { ws: { _socket: { pause: () => void } } }).ws._socket;

describe("a line that asks for much", () => {
  it("has eight commands waiting at most; the next is told to come again", async () => {
    let open = () => {};
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = (log: EventLog): EventLog => ({ ...log, load: (talkId) => held.then(() => log.load(talkId)) });
    house = await openHouse({}, false, slow);
    const ada = house.open(house.world.ada);
    await outcome(ada);
    const asks = Array.from({ length: 9 }, () => {
      const talkId = newId<TalkId>();
      return ada.emitWithAck("command", messageOf(house.world, null, SAY, { talkId }));
    });
    const ninth = await Promise.race(asks);
    expect(ninth).toMatchObject({ ok: false, refusal: "busy", retryAfter: 1_000 });
    open();
    expect(answered(await Promise.all(asks)).filter((answer) => answer === "gone")).toHaveLength(8);
  });

  it("may ask so much a minute and no more, whatever it asks", async () => {
    house = await openHouse({ asksPerMinute: 3 });
    const ada = house.open(house.world.ada);
    await outcome(ada);
    for (let asked = 0; asked < 3; asked += 1) expect(await ada.emitWithAck("probe")).toEqual(expect.any(Number));
    expect(await ada.emitWithAck("probe")).toMatchObject({ ok: false, refusal: "too-fast" });
    expect(await ada.emitWithAck("join", { v: PROTOCOL, talkId: house.world.talkId, since: 0 })).toMatchObject({
      refusal: "too-fast",
    });
  });
});

describe("a line that takes nothing", () => {
  it("is cut before the server drowns in what it did not take", async () => {
    house = await openHouse({}, false, heavy);
    const [ada, ben] = [house.open(house.world.ada), house.open(house.world.ben)];
    await Promise.all([outcome(ada), outcome(ben)]);
    const { talkId } = house.world;
    await ada.emitWithAck("command", messageOf(house.world, null, propose));
    const join = { v: PROTOCOL, talkId, since: 0 };
    await Promise.all([ada.emitWithAck("join", join), ben.emitWithAck("join", join)]);
    const gone = new Promise<void>((resolve) => {
      ada.on("head", ({ present }) => void (present.b || resolve()));
    });
    networkOf(ben).pause();
    for (let asked = 0; asked < 95; asked += 1) ben.emit("since", { v: PROTOCOL, talkId, after: 0 }, () => {});
    await gone;
    expect(await refusedLines.get()).toMatchObject({ values: [{ labels: { reason: "slow" }, value: 1 }] });
  });
});
