import { describe, expect, it } from "vitest";
import { newId, type TalkId } from "../lib/values/ids";
import type { Seat } from "../lib/values/seat";
import { type Instant, instant, seconds } from "../lib/values/time";
import { Presence, SAID_FOR, type SeatHint } from "./presence";

const talk = newId<TalkId>();

/** Some nodes that hear each other's hints, a clock that the test moves, and what each node judged and saw change. */
function nodes(...names: readonly string[]) {
  const time = { now: instant(1_000_000) };
  const judged: { node: string; seat: Seat; lastSeen: Instant }[] = [];
  const changes: string[] = [];
  const hints: SeatHint[] = [];
  let fails = false;
  const all = new Map<string, Presence>();
  for (const node of names) {
    const presence = new Presence({
      node,
      now: () => time.now,
      graceOf: () => seconds(8),
      tell: (hint) => hints.push(hint),
      changed: () => changes.push(node),
      away: async (_talk, seat, lastSeen) => {
        if (fails) throw new Error("the database is away");
        judged.push({ node, seat, lastSeen });
      },
    });
    all.set(node, presence);
  }
  const deliver = () => {
    for (const hint of hints.splice(0)) for (const presence of all.values()) presence.hear(hint);
    if (hints.length > 0) deliver();
  };
  const pass = (length: number) => {
    time.now = instant(time.now + length);
    for (const presence of all.values()) presence.judge();
  };
  const on = (name: string): Presence => all.get(name) ?? all.values().next().value ?? createNever();
  return { on, pass, deliver, judged, changes, time, failing: (yes: boolean) => (fails = yes), hints };
}
const createNever = (): never => {
  throw new Error("no such node");
};

describe("who is here", () => {
  it("counts a partner as here while one of their lines is", () => {
    const { on, judged, pass } = nodes("one");
    on("one").enter(talk, "a", "phone");
    on("one").enter(talk, "a", "desk");
    on("one").exit(talk, "a", "phone", instant(1_000_000));
    pass(60_000);
    expect(on("one").present(talk)).toEqual({ a: true, b: false });
    expect(judged).toEqual([]);
  });

  it("judges nobody before the grace of the talk is over, counted from when they were last heard of", () => {
    const { on, judged, pass, time } = nodes("one");
    on("one").enter(talk, "b", "phone");
    const lastSeen = instant(time.now - 3_000);
    on("one").exit(talk, "b", "phone", lastSeen);
    pass(4_999);
    expect(judged).toEqual([]);
    pass(1);
    expect(judged).toEqual([{ node: "one", seat: "b", lastSeen }]);
    pass(60_000);
    expect(judged).toHaveLength(1);
  });

  it("forgets the judging of one who is back in time", () => {
    const { on, judged, pass, time } = nodes("one");
    on("one").enter(talk, "b", "phone");
    on("one").exit(talk, "b", "phone", time.now);
    pass(7_000);
    on("one").enter(talk, "b", "phone-again");
    pass(60_000);
    expect(judged).toEqual([]);
  });

  it("judges again what could not be written", async () => {
    const { on, judged, pass, time, failing } = nodes("one");
    on("one").enter(talk, "b", "phone");
    const lastSeen = time.now;
    on("one").exit(talk, "b", "phone", lastSeen);
    failing(true);
    pass(8_000);
    await Promise.resolve();
    failing(false);
    await Promise.resolve();
    pass(1_000);
    expect(judged).toEqual([{ node: "one", seat: "b", lastSeen }]);
  });

  it("awaits one who was never seen, but not before the other nodes could have said that they are there", () => {
    const { on, judged, pass, time } = nodes("one");
    on("one").enter(talk, "a", "phone");
    on("one").awaitBoth(talk);
    const start = time.now;
    pass(SAID_FOR - 1);
    expect(judged).toEqual([]);
    pass(1);
    expect(judged).toEqual([{ node: "one", seat: "b", lastSeen: start }]);
  });
});

describe("who is here, on two nodes", () => {
  it("knows the partner who sits at the other node", () => {
    const { on, deliver, changes } = nodes("one", "two");
    on("one").enter(talk, "a", "ada");
    on("two").enter(talk, "b", "ben");
    deliver();
    expect(on("one").present(talk)).toEqual({ a: true, b: true });
    expect(on("two").present(talk)).toEqual({ a: true, b: true });
    expect(changes).toContain("one");
  });

  it("does not miss one who moves from node to node", () => {
    const { on, deliver, judged, pass, time } = nodes("one", "two");
    on("one").enter(talk, "a", "ada");
    on("two").enter(talk, "b", "ben");
    deliver();
    on("two").exit(talk, "b", "ben", time.now);
    on("one").enter(talk, "b", "ben again");
    deliver();
    for (let seconds_ = 0; seconds_ < 30; seconds_ += 4) {
      on("one").repeat();
      on("two").repeat();
      deliver();
      pass(4_000);
    }
    expect(judged).toEqual([]);
  });

  it("misses those who sat at a node that fell silent", () => {
    const { on, deliver, judged, pass, time } = nodes("one", "two");
    on("one").enter(talk, "a", "ada");
    on("two").enter(talk, "b", "ben");
    deliver();
    const lastHeard = time.now;
    pass(SAID_FOR - 1);
    expect(on("one").present(talk)).toEqual({ a: true, b: true });
    pass(1);
    expect(on("one").present(talk).b).toBe(false);
    expect(judged.filter(({ node }) => node === "one")).toEqual([{ node: "one", seat: "b", lastSeen: lastHeard }]);
  });
});
