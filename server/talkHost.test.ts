import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeaways } from "../lib/talk/closing";
import { replay } from "../lib/talk/evolve";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { chainOver, hashWords, startOfChain } from "../lib/values/chain";
import { type CommandId, newId, type TalkId } from "../lib/values/ids";
import type { Sealed } from "../lib/values/sealed";
import { CARE_MARK } from "../lib/wire/care";
import {
  ask,
  begin,
  createWorld,
  kindsIn,
  messageOf,
  newPerson,
  SAY,
  told,
  type WatchedNode,
  type World,
} from "./testing/world";

let world: World;
let node: WatchedNode;
beforeEach(() => {
  world = createWorld();
  node = world.addNode("one");
});
afterEach(() => world.stop());

const propose = { type: "propose", skeleton: floorTalk.skeleton, rules: floorTalk.rules } as const;
const loggedIn = async ({ log, talkId }: World) => (await log.load(talkId))?.events ?? [];

describe("a command of a partner", () => {
  it("is stored, passed on, and acknowledged with its place", async () => {
    const ack = await ask(world, node, world.ada, propose);
    expect(ack).toEqual({ ok: true, seq: 1, at: world.now(), repeated: false });
    const [event] = await loggedIn(world);
    expect(event).toMatchObject({
      seq: 1,
      by: "a",
      author: world.ada.accountId,
      type: "propose",
      epoch: 1,
      baseSeq: 0,
    });
    expect(event?.wordsHash).toBe(await hashWords(event?.words ?? null));
    expect(node.emitted).toEqual([event]);
  });

  it("is one event of the partner's; what follows by itself is the server's care [L10]", async () => {
    await begin(world, node);
    const [ready, began] = (await loggedIn(world)).slice(-2);
    expect(ready).toMatchObject({ by: "b", author: world.ben.accountId, happening: { kind: "ReadySaid" } });
    expect(began).toMatchObject({
      by: null,
      author: "care",
      words: null,
      wordsHash: "",
      happening: { kind: "TalkBegan" },
    });
    expect(began?.cmdId.startsWith(CARE_MARK)).toBe(true);
  });

  it("sent again gets the answer of the first, and is stored once [L3] [L9]", async () => {
    await begin(world, node);
    const message = messageOf(world, node.hosts.of(world.talkId).held?.talk ?? null, SAY);
    const first = await node.hosts.of(world.talkId).command(world.ada, message);
    const again = await node.hosts.of(world.talkId).command(world.ada, message);
    expect(again).toEqual({ ...first, repeated: true });
    expect((await kindsIn(world)).filter((kind) => kind === "Said")).toHaveLength(1);
  });

  it("refused leaves nothing behind, and its id stays free [L7]", async () => {
    await begin(world, node);
    const before = await kindsIn(world);
    expect(await ask(world, node, world.ben, SAY)).toMatchObject({
      ok: false,
      refusal: "not-your-floor",
      headSeq: before.length,
    });
    expect(await kindsIn(world)).toEqual(before);
  });

  it("comes one at a time: of two at once for one step, one is stored and one is refused [T1]", async () => {
    await begin(world, node);
    const [one, two] = await Promise.all([ask(world, node, world.ada, SAY), ask(world, node, world.ada, SAY)]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
  });

  it("of a stranger meets no talk, there or not [M7]", async () => {
    await begin(world, node);
    const stranger = newPerson("a");
    const there = await ask(world, node, stranger, SAY);
    const talkId = newId<TalkId>();
    const nowhere = await node.hosts.of(talkId).command(stranger, messageOf(world, null, SAY, { talkId }));
    expect(there).toMatchObject({ ok: false, refusal: "gone" });
    expect(nowhere).toMatchObject({ ok: false, refusal: "gone" });
  });

  it("is refused once its sign-in is over, or its author has left [M2] [M4]", async () => {
    await begin(world, node);
    world.endedSignIns.add(world.ada.signInId);
    expect(await ask(world, node, world.ada, SAY)).toMatchObject({ refusal: "signed-out" });
    world.endedSignIns.clear();
    world.left.add(world.ada.accountId);
    expect(await ask(world, node, world.ada, SAY)).toMatchObject({ refusal: "gone" });
  });

  it("sealed under an old key is refused [K4]", async () => {
    await begin(world, node);
    world.epoch.newest = 2;
    expect(await ask(world, node, world.ada, SAY)).toMatchObject({ refusal: "stale-epoch" });
    expect((await ask(world, node, world.ada, SAY, { epoch: 2 })).ok).toBe(true);
  });

  it("opens no second talk beside a live one [M9]", async () => {
    await begin(world, node);
    const talkId = newId<TalkId>();
    const second = await node.hosts.of(talkId).command(world.ben, messageOf(world, null, propose, { talkId }));
    expect(second).toMatchObject({ ok: false, refusal: "wrong-step" });
  });

  it("cannot name a place that is not in the log yet", async () => {
    await begin(world, node);
    expect(await ask(world, node, world.ada, SAY, { baseSeq: 999 })).toMatchObject({ refusal: "malformed" });
  });

  it("that carries more than a talk may weigh is refused, but ending it never is [M10]", async () => {
    await begin(world, node, { turns: 40 });
    const heavy = "A".repeat(5_700_000) as Sealed;
    expect(await ask(world, node, world.ada, SAY, { words: heavy })).toMatchObject({ refusal: "too-large" });
    expect((await ask(world, node, world.ada, { type: "end" })).ok).toBe(true);
  });

  it("puts a takeaway differently, and never so often that no room is left for the other's [N7]", async () => {
    await begin(world, node, {}, { ...floorTalk.skeleton, parts: [takeaways] });
    await told(world, node, world.ada, SAY);
    const most = "A".repeat(3_600_000) as Sealed;
    const rest = "A".repeat(1_400_000) as Sealed;
    const again = { type: "putDifferently" } as const;
    expect((await ask(world, node, world.ada, again, { words: most })).ok).toBe(true);
    expect(await ask(world, node, world.ada, again, { words: rest })).toMatchObject({ refusal: "too-large" });
    expect((await ask(world, node, world.ben, SAY, { words: rest })).ok).toBe(true);
    expect((await kindsIn(world)).slice(-4)).toEqual(["Said", "PutDifferently", "Said", "TalkClosed"]);
  });
});

describe("the log of a talk", () => {
  it("has no gaps, never goes back in time, and its chain verifies [L1] [L4] [L5]", async () => {
    await begin(world, node);
    world.pass(1_000);
    await told(world, node, world.ada, SAY);
    await told(world, node, world.ada, { type: "end" });
    const stored = await world.log.load(world.talkId);
    const events = stored?.events ?? [];
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((one, two) => one - two));
    expect(await chainOver(await startOfChain(world.roomId, world.talkId), events)).toBe(stored?.talk.chainHead);
    expect(replay(events)).toEqual(node.hosts.of(world.talkId).held?.talk);
    expect(node.broken).toEqual([]);
  });

  it("is read by a node that was started anew, which goes on where it ended [V7]", async () => {
    await begin(world, node);
    const other = world.addNode("two");
    await other.hosts.of(world.talkId).facts();
    await told(world, other, world.ada, SAY);
    expect((await kindsIn(world)).at(-1)).toBe("Said");
  });

  it("is not ahead of what a node says, nor behind for long: a hint lets the other read on", async () => {
    const other = world.addNode("two");
    await begin(world, node);
    await other.hosts.of(world.talkId).facts();
    await told(world, node, world.ada, SAY);
    await world.deliver();
    expect(other.emitted.map(({ happening }) => happening.kind)).toEqual(["Said"]);
    expect(other.hosts.of(world.talkId).held?.chainHead).toBe(node.hosts.of(world.talkId).held?.chainHead);
  });

  it("never refuses on what it had not read [L7]", async () => {
    const other = world.addNode("two");
    await begin(world, node);
    await other.hosts.of(world.talkId).facts();
    await told(world, node, world.ada, SAY);
    // No hint came through: the other node still believes that Ada holds the floor.
    const seen = node.hosts.of(world.talkId).held?.talk ?? null;
    const ack = await other.hosts.of(world.talkId).command(world.ben, messageOf(world, seen, SAY));
    expect(ack).toMatchObject({ ok: true, repeated: false });
  });

  it("knows a command on whichever node it comes again [L3]", async () => {
    const other = world.addNode("two");
    await begin(world, node);
    await other.hosts.of(world.talkId).facts();
    const message = messageOf(world, node.hosts.of(world.talkId).held?.talk ?? null, SAY, {
      cmdId: newId<CommandId>(),
    });
    const first = await node.hosts.of(world.talkId).command(world.ada, message);
    const again = await other.hosts.of(world.talkId).command(world.ada, message);
    expect(again).toEqual({ ...first, repeated: true });
  });
});
