import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseAway } from "../lib/store/away";
import type { EventLog } from "../lib/store/eventLog";
import type { Happening } from "../lib/talk/event";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { instant, millis, minutes, seconds } from "../lib/values/time";
import { ask, begin, createWorld, kindsIn, messageOf, SAY, told, type WatchedNode, type World } from "./testing/world";

const TURN = floorTalk.rules.lengths["say"] ?? minutes(0);
const GRACE = floorTalk.rules.grace;

let world: World;
let node: WatchedNode;
beforeEach(() => {
  world = createWorld();
  node = world.addNode("one");
});
afterEach(() => world.stop());

const tick = (on: WatchedNode) => on.hosts.tick([world.talkId]);
const eventsOf = async <Kind extends Happening["kind"]>(kind: Kind) =>
  ((await world.log.load(world.talkId))?.events ?? []).filter(({ happening }) => happening.kind === kind);

describe("the end of a clock", () => {
  it("is written at its nominal time, however late it is noticed [C3]", async () => {
    await begin(world, node);
    const began = world.now();
    world.pass(TURN + GRACE + 250);
    await tick(node);
    expect((await eventsOf("TimeRanOut")).map(({ at }) => at)).toEqual([instant(began + TURN + GRACE)]);
  });

  it("stands before whatever is asked after it [C5]", async () => {
    await begin(world, node);
    world.pass(TURN + GRACE);
    expect(await ask(world, node, world.ada, SAY)).toMatchObject({ refusal: "turn-over" });
    expect((await kindsIn(world)).at(-1)).toBe("TimeRanOut");
  });

  it("lets last words in until the grace is over [C2]", async () => {
    await begin(world, node);
    world.pass(TURN + GRACE - 1);
    expect((await ask(world, node, world.ada, { type: "say", lastWords: true })).ok).toBe(true);
  });

  it("is written once, though two nodes notice it at the same moment [C4] [L2]", async () => {
    for (let round = 0; round < 25; round += 1) {
      const world_ = createWorld();
      const nodes = [world_.addNode("one"), world_.addNode("two")] as const;
      await begin(world_, nodes[0]);
      await nodes[1].hosts.of(world_.talkId).facts();
      world_.pass(TURN + GRACE + round);
      await Promise.all(nodes.map((each) => each.hosts.tick([world_.talkId])));
      const kinds = await kindsIn(world_);
      expect(kinds.filter((kind) => kind === "TimeRanOut")).toHaveLength(1);
      for (const each of nodes) {
        expect(each.broken).toEqual([]);
        expect(each.emitted.at(-1)?.happening.kind).toBe("TimeRanOut");
        expect(each.hosts.of(world_.talkId).held?.talk.seq).toBe(kinds.length);
      }
      await world_.stop();
    }
  });

  it("meets a command of the same moment at the other node: one of them is first, both are in order [L1]", async () => {
    const other = world.addNode("two");
    await begin(world, node);
    await other.hosts.of(world.talkId).facts();
    world.pass(TURN + GRACE - 1);
    const saying = ask(world, node, world.ada, SAY);
    world.pass(1);
    const [ack] = await Promise.all([saying, tick(other)]);
    const last = (await kindsIn(world)).at(-1);
    expect(ack.ok ? "Said" : "TimeRanOut").toBe(last);
  });
});

describe("a service that was away", () => {
  it("gives the time back before any deadline that fell into it [C8]", async () => {
    await world.log.beat("one", world.now());
    await begin(world, node);
    const [from] = [world.now()];
    world.pass(TURN + GRACE + 20_000);
    const restarted = world.addNode("one");
    await restarted.start();
    const [outage] = await eventsOf("OutageCounted");
    expect(outage?.happening).toEqual({ kind: "OutageCounted", from, to: world.now(), pauses: false });
    expect(await eventsOf("TimeRanOut")).toEqual([]);
    await told(world, restarted, world.ada, SAY);
  });

  it("is counted once, though two nodes come back together [C8]", async () => {
    await world.log.beat("one", world.now());
    await begin(world, node);
    world.pass(20_000);
    const nodes = [world.addNode("one"), world.addNode("two")];
    await Promise.all(nodes.map((each) => each.start()));
    expect(await eventsOf("OutageCounted")).toHaveLength(1);
    expect(nodes.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it("is no outage while another node was alive, and any node writes what is due [V3]", async () => {
    await world.log.beat("two", world.now());
    await begin(world, node);
    world.pass(TURN + GRACE);
    await world.log.beat("two", world.now());
    await world.addNode("one").start();
    expect(await eventsOf("OutageCounted")).toEqual([]);
    expect(await eventsOf("TimeRanOut")).toHaveLength(1);
  });

  it("pauses the talk when it lasted long [P5]", async () => {
    await world.log.beat("one", world.now());
    await begin(world, node);
    world.pass(11 * 60_000);
    const restarted = world.addNode("one");
    await restarted.start();
    expect(restarted.hosts.of(world.talkId).held?.talk.status).toBe("paused");
  });
});

describe("a partner out of sight", () => {
  it("pauses the talk after its grace, from when they were last seen [C7]", async () => {
    await begin(world, node);
    node.enter(world.talkId, "a", "ada's phone");
    node.enter(world.talkId, "b", "ben's phone");
    world.pass(10_000);
    const lastSeen = world.now();
    world.pass(4_000);
    node.presence.exit(world.talkId, "b", "ben's phone", lastSeen);
    world.pass(3_999);
    node.presence.judge();
    expect(await eventsOf("TalkPaused")).toEqual([]);
    world.pass(1);
    node.presence.judge();
    await node.hosts.of(world.talkId).facts();
    expect((await eventsOf("TalkPaused")).map(({ happening }) => happening)).toEqual([
      { kind: "TalkPaused", lastSeen },
    ]);
    expect(node.heads.at(-1)?.present).toEqual({ a: true, b: false });
  });

  it("loses their readiness where the talk has not begun", async () => {
    await begin(world, node, {}).then(() =>
      told(world, node, world.ada, { type: "callTimeOut", length: millis(1_200_000) }),
    );
    node.enter(world.talkId, "b", "ben's phone");
    world.pass(1_200_000);
    await told(world, node, world.ben, { type: "comeBack" });
    node.presence.exit(world.talkId, "b", "ben's phone", world.now());
    world.pass(8_000);
    node.presence.judge();
    await node.hosts.of(world.talkId).facts();
    expect((await kindsIn(world)).slice(-2)).toEqual(["CameBack", "ReadyTakenBack"]);
  });
});

describe("a partner who never sat down", () => {
  it("is not ready for longer than the grace, whatever they say from afar [G1] [P4]", async () => {
    await begin(world, node, {}).then(() =>
      told(world, node, world.ada, { type: "callTimeOut", length: millis(1_200_000) }),
    );
    node.enter(world.talkId, "a", "ada's phone");
    world.pass(1_200_000);
    node.presence.judge();
    await told(world, node, world.ben, { type: "comeBack" });
    world.pass(8_000);
    node.presence.judge();
    await node.hosts.of(world.talkId).facts();
    expect((await kindsIn(world)).slice(-2)).toEqual(["CameBack", "ReadyTakenBack"]);
  });
});

describe("a database that is away", () => {
  const failing = (log: EventLog, fails: { how: "before" | "after" | "not" }): EventLog => ({
    ...log,
    append: async (batch) => {
      if (fails.how === "before") throw databaseAway(seconds(2));
      const results = await log.append(batch);
      if (fails.how === "after") throw databaseAway(seconds(2));
      return results;
    },
  });

  it("is named, and the same bytes are taken later [L9]", async () => {
    const fails = { how: "not" as "before" | "after" | "not" };
    const far = world.addNode("far", failing(world.log, fails));
    await begin(world, far);
    const message = messageOf(world, far.hosts.of(world.talkId).held?.talk ?? null, SAY);
    fails.how = "before";
    const away = await far.hosts.of(world.talkId).command(world.ada, message);
    expect(away).toMatchObject({ ok: false, refusal: "database-away", retryAfter: 2_000 });
    fails.how = "not";
    expect(await far.hosts.of(world.talkId).command(world.ada, message)).toMatchObject({ ok: true, repeated: false });
  });

  it("that took the words before it fell silent has them, and says so when asked again [L6]", async () => {
    const fails = { how: "not" as "before" | "after" | "not" };
    const far = world.addNode("far", failing(world.log, fails));
    await begin(world, far);
    const message = messageOf(world, far.hosts.of(world.talkId).held?.talk ?? null, SAY);
    fails.how = "after";
    expect(await far.hosts.of(world.talkId).command(world.ada, message)).toMatchObject({ refusal: "database-away" });
    fails.how = "not";
    // Even past the deadline: a refusal now would be a lie.
    world.pass(TURN + GRACE);
    expect(await far.hosts.of(world.talkId).command(world.ada, message)).toMatchObject({ ok: true, repeated: true });
    expect((await kindsIn(world)).filter((kind) => kind === "Said")).toHaveLength(1);
    expect(far.emitted.filter(({ happening }) => happening.kind === "Said")).toHaveLength(1);
  });
});
