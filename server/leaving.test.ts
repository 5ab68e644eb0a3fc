import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planDeletion } from "../lib/store/accountDeletion";
import { closeRoom, dropSide } from "../lib/store/leaving";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import { chainOver, startOfChain } from "../lib/values/chain";
import { newId, type TalkId } from "../lib/values/ids";
import { PROTOCOL } from "../lib/wire/messages";
import { type Cluster, type ClusterNode, openCluster } from "./testing/cluster";
import { type Browser, heard, lost } from "./testing/house";
import { talkActs } from "./testing/talkActs";
import { messageOf, SAY } from "./testing/world";

let cluster: Cluster;
let one: ClusterNode;
let two: ClusterNode;
let ada: Browser;
let ben: Browser;
let talkId: TalkId;

beforeEach(async () => {
  cluster = await openCluster();
  [one, two] = [await cluster.addNode(), await cluster.addNode()];
  [ada, ben] = [await one.open(cluster.ada), await two.open(cluster.ben)];
  talkId = newId<TalkId>();
});
afterEach(() => cluster.close());

const leaves = () => closeRoom(cluster.database.store, cluster.roomId, cluster.ada.accountId);
const { events, message, send, join, told } = talkActs(() => ({ cluster, talkId }));
const kinds = async () => (await events()).map(({ happening }) => happening.kind);

async function begin(): Promise<void> {
  await told(ada, { type: "propose", skeleton: floorTalk.skeleton, rules: floorTalk.rules });
  for (const browser of [ada, ben]) await join(browser);
  for (const browser of [ada, ben]) await told(browser, { type: "choose", clock: "none", keep: "everything" });
  for (const browser of [ada, ben]) await told(browser, { type: "sayReady", rulesNo: 1 });
}

describe("Ada leaves in the middle of a talk, Ben sits at another node", () => {
  it("cuts the lines of both, and dismisses neither: they come back to a talk that is over [M10]", async () => {
    await begin();
    const hears = heard(ben, "room");
    const cut = Promise.all([lost(ada), lost(ben)]);
    expect(await leaves()).toEqual({ ok: true });
    expect(await hears).toEqual({ roomId: cluster.roomId });
    expect(await cut).toEqual(["transport close", "transport close"]);
    const back = await two.open(cluster.ben);
    const page = await join(back);
    expect(page).toMatchObject({ ok: true, seat: "b" });
    expect((await events()).at(-1)?.happening).toEqual({ kind: "TalkClosed", cause: "room-closed" });
    const stored = await cluster.log.load(talkId);
    const start = await startOfChain(cluster.roomId, talkId);
    expect(await chainOver(start, stored?.events ?? [])).toBe(stored?.talk.chainHead);
  });

  it("answers every later command of either with gone, at both nodes, in this talk and in a new one [M4] [M12]", async () => {
    await begin();
    const said = await message(SAY);
    await leaves();
    for (const [node, person] of [
      [one, cluster.ada],
      [two, cluster.ben],
      [two, cluster.ada],
    ] as const) {
      const back = await node.open(person);
      expect(await send(back, { ...said, cmdId: newId() })).toMatchObject({ ok: false, refusal: "gone" });
      const anew = { talkId: newId<TalkId>(), roomId: cluster.roomId };
      const proposing = messageOf(anew, null, {
        type: "propose",
        skeleton: floorTalk.skeleton,
        rules: floorTalk.rules,
      });
      expect(await send(back, proposing)).toMatchObject({ ok: false, refusal: "gone" });
    }
    expect((await kinds()).at(-1)).toBe("TalkClosed");
  });

  it("meets Ben's words on their way: they are in the log before the end, or they are gone [L6] [L7] [M12]", async () => {
    await begin();
    await told(ada, SAY);
    const saysBack = await message(SAY);
    // The line may be cut before its answer is out; then the log alone tells.
    const [ack] = await Promise.all([send(ben, saysBack).catch(() => null), leaves()]);
    const log = await events();
    const stored = log.find(({ cmdId }) => cmdId === saysBack.cmdId);
    if (ack?.ok) expect(stored?.seq).toBe(ack.seq);
    if (ack && !ack.ok && !["busy", "database-away"].includes(ack.refusal)) {
      expect(ack.refusal).toBe("gone");
      expect(stored).toBeUndefined();
    }
    expect(log.at(-1)?.happening).toEqual({ kind: "TalkClosed", cause: "room-closed" });
    expect(log.filter(({ happening }) => happening.kind === "TalkClosed")).toHaveLength(1);
  });

  it("is a talk that never was for her once she lets her side go, on a line that stood open, too [M7]", async () => {
    await begin();
    await leaves();
    const back = await one.open(cluster.ada);
    expect(await join(back)).toMatchObject({ ok: true });
    await dropSide(cluster.database.store, cluster.roomId, cluster.ada.accountId);
    const never = { v: PROTOCOL, talkId: newId<TalkId>(), since: 0 } as const;
    const { now: _, ...gone } = (await back.emitWithAck("join", never)) as { now: number };
    const { now: __, ...own } = (await join(back)) as { now: number };
    expect(own).toEqual(gone);
    expect(await join(await two.open(cluster.ben))).toMatchObject({ ok: true, seat: "b" });
  });
});

describe("Ada deletes her account while both sit in a talk", () => {
  it("ends her line for good, and Ben finds a room that is closed, as if she had only left", async () => {
    await begin();
    const [ended, cut] = [lost(ada), lost(ben)];
    await planDeletion(cluster.database.store, cluster.ada.accountId, 0);
    await ended;
    expect(await cut).toBe("transport close");
    await expect(one.open(cluster.ada)).rejects.toThrow("signed-out");
    expect(await join(await two.open(cluster.ben))).toMatchObject({ ok: true, seat: "b" });
  });
});
