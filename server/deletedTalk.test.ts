import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventLog } from "../lib/store/eventLog";
import type { ChainHead } from "../lib/values/sealed";
import { ask, begin, createWorld, SAY, type WatchedNode, type World } from "./testing/world";

let world: World;
let node: WatchedNode;
let deleted = false;

/** The log as it is once a route has deleted the talk: a row without a log. */
const withoutTheTalk = (log: EventLog): EventLog => ({
  ...log,
  append: async (batch) => (deleted ? batch.map(() => ({ appended: false, why: "conflict" })) : log.append(batch)),
  load: async (talkId) => {
    const found = await log.load(talkId);
    if (!deleted || !found) return found;
    return { talk: { ...found.talk, key: null, headSeq: 0, chainHead: "" as ChainHead, status: "closed" }, events: [] };
  },
  after: async (talkId, seq, limit) => (deleted ? { events: [], headSeq: 0 } : log.after(talkId, seq, limit)),
});

beforeEach(() => {
  deleted = false;
  world = createWorld();
  node = world.addNode("one", withoutTheTalk(world.log));
});
afterEach(() => world.stop());

const host = () => node.hosts.of(world.talkId);

describe("a talk that was deleted while a node held it [N3]", () => {
  it("is not there any more for whoever sits down: neither its log nor its key", async () => {
    await begin(world, node);
    await ask(world, node, world.ada, { type: "end" });
    expect((await host().facts())?.talk.status).toBe("closed");
    deleted = true;
    expect(await host().facts()).toBeNull();
  });

  it("is gone for every command, also where the node has missed its close", async () => {
    await begin(world, node);
    deleted = true;
    expect(await ask(world, node, world.ada, SAY)).toMatchObject({ ok: false, refusal: "gone" });
    expect(await ask(world, node, world.ben, { type: "end" })).toMatchObject({ ok: false, refusal: "gone" });
    expect(host().held).toBeNull();
  });

  it("is told of no longer to those who sit there", async () => {
    await begin(world, node);
    deleted = true;
    await host().catchUp();
    expect(host().held).toBeNull();
  });
});
