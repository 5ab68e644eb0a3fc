import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../lib/talk/command";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { type CommandId, newId, type TalkId } from "../lib/values/ids";
import type { Sealed } from "../lib/values/sealed";
import { type Ack, type LogPage, PROTOCOL, type Refused } from "../lib/wire/messages";
import { type Browser, type House, heard, lost, openHouse, outcome } from "./testing/house";
import { kindsIn, messageOf, SAY } from "./testing/world";

let house: House;
let ada: Browser;
let ben: Browser;

beforeEach(async () => {
  house = await openHouse();
  [ada, ben] = [house.open(house.world.ada), house.open(house.world.ben)];
  await Promise.all([outcome(ada), outcome(ben)]);
});
afterEach(() => house.close());

const send = (browser: Browser, message: unknown): Promise<Ack> => browser.emitWithAck("command", message as never);
const join = (browser: Browser, since = 0, talkId: TalkId = house.world.talkId): Promise<LogPage | Refused> =>
  browser.emitWithAck("join", { v: PROTOCOL, talkId, since });

/** Where the talk stands, as whoever asks for its log would fold it. */
async function seen(): Promise<Parameters<typeof messageOf>[1]> {
  const { replay } = await import("../lib/talk/evolve");
  return replay((await house.world.log.load(house.world.talkId))?.events ?? []);
}
const act = async (browser: Browser, asked: Act) => send(browser, messageOf(house.world, await seen(), asked));

async function begin(rules = floorTalk.rules): Promise<void> {
  await act(ada, { type: "propose", skeleton: floorTalk.skeleton, rules });
  for (const one of [ada, ben]) expect((await join(one)).ok).toBe(true);
  for (const one of [ada, ben]) await act(one, { type: "choose", clock: "firm", keep: "everything" });
  for (const one of [ada, ben]) await act(one, { type: "sayReady", rulesNo: 1 });
}

describe("opening a line", () => {
  it("takes a live sign-in, this protocol, and our own pages", async () => {
    const { world, open } = house;
    expect(await outcome(open(null))).toBe("signed-out");
    expect(await outcome(open({ ...world.ada, signInId: newId() }))).toBe("signed-out");
    expect(await outcome(open(world.ada, { auth: { v: 99 } }))).toBe("upgrade");
    expect(await outcome(open(world.ada, { auth: {} }))).toBe("upgrade");
    expect(await outcome(open(world.ada, { extraHeaders: { origin: "https://elsewhere.example" } }))).toMatch(/error/);
    expect(await outcome(open(world.ada))).toBe("open");
  });

  it("closes the oldest of six lines of one partner", async () => {
    const first = lost(ada);
    for (let more = 0; more < 5; more += 1) await outcome(house.open(house.world.ada));
    expect(await first).toBe("io server disconnect");
    expect(ben.connected).toBe(true);
  });

  it("is refused to an address that knocks too often", async () => {
    const strict = await openHouse({ connectsPerMinute: 2 }, true);
    const from = (address: string) =>
      outcome(strict.open(strict.world.ada, { extraHeaders: { "x-forwarded-for": address } }));
    expect([await from("192.0.2.1"), await from("192.0.2.1")]).toEqual(["open", "open"]);
    expect(await from("192.0.2.1")).not.toBe("open");
    expect(await from("192.0.2.2")).toBe("open");
    await strict.close();
  });
});

describe("a talk over the line", () => {
  it("is heard by both who sit in it, in the order of the log", async () => {
    await begin();
    const hearing = heard(ben, "event");
    const ack = await act(ada, SAY);
    const { event } = await hearing;
    expect(ack).toMatchObject({ ok: true, seq: event.seq, at: event.at });
    expect(event).toMatchObject({ by: "a", author: house.world.ada.accountId, happening: { kind: "Said" } });
  });

  it("does not let the listener in, whatever his client sends [T4]", async () => {
    await begin();
    const before = await kindsIn(house.world);
    const talk = await seen();
    const tries = [
      messageOf(house.world, talk, SAY),
      messageOf(house.world, talk, { type: "pass" }),
      messageOf(house.world, talk, { type: "say", lastWords: true }),
      messageOf(house.world, talk, { type: "answer", answer: "confirm" }),
      { ...messageOf(house.world, talk, SAY), author: house.world.ada.accountId },
      { ...messageOf(house.world, talk, SAY), act: { type: "say", lastWords: false, from: "a" } },
      { ...messageOf(house.world, talk, SAY), act: { type: "takeFloor" } },
    ];
    const answers = [];
    for (const one of tries) answers.push(await send(ben, one));
    expect(answers.map((ack) => (ack.ok ? "ok" : ack.refusal))).toEqual([
      ...["not-your-floor", "not-your-floor", "not-your-floor", "not-your-floor"],
      ...["malformed", "malformed", "unknown"],
    ]);
    expect(await kindsIn(house.world)).toEqual(before);
  });

  it("gives one who comes back what they missed, and no more", async () => {
    await begin();
    const page = await join(ada);
    const head = page.ok ? page.headSeq : 0;
    ben.disconnect();
    await act(ada, SAY);
    const again = house.open(house.world.ben);
    const missed = await join(again, head);
    expect(missed).toMatchObject({ ok: true, seat: "b", more: false, headSeq: head + 1 });
    expect(missed.ok && missed.events.map(({ seq }) => seq)).toEqual([head + 1]);
  });

  it("pages what does not fit at once", async () => {
    await begin();
    const words = "A".repeat(21_800) as Sealed;
    const more: Act = { type: "answer", answer: "more" };
    for (let round = 0; round < 6; round += 1) {
      for (const [person, one] of [
        [house.world.ada, SAY],
        [house.world.ben, SAY],
        [house.world.ada, more],
      ] as const) {
        // A line each: this is not about how fast one may speak.
        const browser = house.open(person);
        await send(browser, messageOf(house.world, await seen(), one, one === SAY ? { words } : {}));
        browser.disconnect();
      }
    }
    const first = await join(ada, 0);
    if (!first.ok) throw new Error(first.refusal);
    const last = first.events.at(-1)?.seq ?? 0;
    expect(first.more).toBe(true);
    expect(JSON.stringify(first.events).length).toBeLessThan(300_000);
    const rest: LogPage | Refused = await ada.emitWithAck("since", {
      v: PROTOCOL,
      talkId: house.world.talkId,
      after: last,
    });
    expect(rest.ok && rest.events.length).toBe(first.headSeq - last);
  });

  it("is nothing to a stranger, whether it is there or not [M7]", async () => {
    await begin();
    house.world.left.add(house.world.ben.accountId);
    const there = await join(ben);
    const nowhere = await join(ben, 0, newId<TalkId>());
    expect([there, nowhere].map((page) => !page.ok && page.refusal)).toEqual(["gone", "gone"]);
  });

  it("tells who is here and where the log ends", async () => {
    await begin();
    const leaving = new Promise<void>((resolve) => {
      ada.on("head", ({ present }) => {
        if (present.a && !present.b) resolve();
      });
    });
    ben.disconnect();
    await leaving;
    const { headSeq, chainHead } = await heard(ada, "head");
    expect({ headSeq, chainHead }).toEqual({
      headSeq: (await kindsIn(house.world)).length,
      chainHead: (await house.world.log.load(house.world.talkId))?.talk.chainHead,
    });
  });

  it("is left by one who gets up, whose line stays open", async () => {
    await begin();
    const alone = new Promise<void>((resolve) => {
      ada.on("head", ({ present }) => void (present.b || resolve()));
    });
    ben.emit("leave", { v: PROTOCOL, talkId: house.world.talkId });
    await alone;
    const silence: string[] = [];
    ben.on("event", ({ event }) => silence.push(event.happening.kind));
    await act(ada, SAY);
    await ben.emitWithAck("probe");
    expect(silence).toEqual([]);
  });
});

describe("whatever is sent", () => {
  it("is answered: unknown asks, nonsense, and asks that want no answer", async () => {
    const raw = ada as unknown as {
      emitWithAck: (...args: unknown[]) => Promise<Ack>;
      emit: (...args: unknown[]) => void;
    };
    expect(await raw.emitWithAck("interrupt", {})).toMatchObject({ ok: false, refusal: "unknown" });
    expect(await raw.emitWithAck("command")).toMatchObject({ ok: false, refusal: "malformed" });
    expect(await raw.emitWithAck("command", null)).toMatchObject({ ok: false, refusal: "malformed" });
    expect(await raw.emitWithAck("join", "talk")).toMatchObject({ ok: false, refusal: "malformed" });
    raw.emit("command", {});
    raw.emit("probe");
    raw.emit("leave", 7);
    expect(await ada.emitWithAck("probe")).toBeGreaterThanOrEqual(house.world.now());
  });

  it("is too fast past the burst, and says how long to wait", async () => {
    const talkId = newId<TalkId>();
    const message = () => messageOf(house.world, null, SAY, { talkId, cmdId: newId<CommandId>() });
    const answers = [];
    for (let sent = 0; sent < 11; sent += 1) answers.push(await send(ada, message()));
    expect(answers.slice(0, 10).every((ack) => !ack.ok && ack.refusal === "gone")).toBe(true);
    expect(answers[10]).toMatchObject({ ok: false, refusal: "too-fast" });
    expect(answers[10]?.ok === false && (answers[10].retryAfter ?? 0) > 0).toBe(true);
  });

  it("is cut off past the size of a frame", async () => {
    const cut = lost(ada);
    ada.emit("command", { words: "A".repeat(40_000) } as never, () => {});
    expect(await cut).toBe("transport close");
    expect(ben.connected).toBe(true);
  });
});

describe("the end of a sign-in, of a room's quiet, of the server", () => {
  it("reaches the lines of that sign-in and no others", async () => {
    const other = house.open({ ...house.world.ada });
    await outcome(other);
    const [said, gone] = [heard(ada, "ended"), lost(ada)];
    house.hint({ signInEnded: house.world.ada.signInId });
    expect(await said).toEqual({ signInId: house.world.ada.signInId });
    expect(await gone).toBe("io server disconnect");
    expect(ben.connected).toBe(true);
  });

  it("is noticed at the next command too, should the hint be lost [M2]", async () => {
    await begin();
    house.world.endedSignIns.add(house.world.ada.signInId);
    const gone = lost(ada);
    await act(ada, SAY).catch(() => null);
    expect(await gone).toBe("io server disconnect");
  });

  it("tells a room's partners that something changed", async () => {
    const both = Promise.all([heard(ada, "room"), heard(ben, "room")]);
    house.hint({ room: house.world.roomId });
    expect(await both).toEqual([{ roomId: house.world.roomId }, { roomId: house.world.roomId }]);
  });

  it("sends everyone away to come back, once all is answered", async () => {
    await begin();
    const [told, gone] = [heard(ben, "drain"), lost(ben)];
    const saying = act(ada, SAY);
    await new Promise((resolve) => setImmediate(resolve));
    const closing = house.sockets.close();
    const ack = await saying.catch(() => null);
    await closing;
    expect((await told).delay).toBeLessThan(2_000);
    expect(await gone).toBe("transport close");
    expect(ack === null || ack.ok || ack.refusal === "draining").toBe(true);
  });
});
