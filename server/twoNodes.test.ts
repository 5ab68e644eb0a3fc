import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endSignIn } from "../lib/store/signIns";
import { floorTalk } from "../lib/talk/formats/floorTalk";
import type { Rules } from "../lib/talk/rules";
import { chainOver, startOfChain } from "../lib/values/chain";
import { newId, type TalkId } from "../lib/values/ids";
import { instant, millis } from "../lib/values/time";
import type { Head, LoggedEvent } from "../lib/wire/messages";
import { type Cluster, type ClusterNode, openCluster } from "./testing/cluster";
import { type Browser, lost } from "./testing/house";
import { talkActs } from "./testing/talkActs";
import { SAY } from "./testing/world";

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

const { events, message, send, join, told } = talkActs(() => ({ cluster, talkId }));

async function begin(changes: Partial<Rules> = {}): Promise<void> {
  await told(ada, { type: "propose", skeleton: floorTalk.skeleton, rules: { ...floorTalk.rules, ...changes } });
  for (const browser of [ada, ben]) await join(browser);
  for (const browser of [ada, ben]) await told(browser, { type: "choose", clock: "firm", keep: "everything" });
  for (const browser of [ada, ben]) await told(browser, { type: "sayReady", rulesNo: 1 });
}

/** The next event of this kind on the line. */
const hears = (browser: Browser, kind: string): Promise<LoggedEvent> =>
  new Promise((resolve) => {
    browser.on("event", ({ event }) => event.happening.kind === kind && resolve(event));
  });
const headWith = (browser: Browser, holds: (head: Head) => boolean): Promise<Head> =>
  new Promise((resolve) => {
    browser.on("head", (head) => holds(head) && resolve(head));
  });

describe("Ada on one node, Ben on another", () => {
  it("sit in one talk: each hears the other, and that the other is here", async () => {
    await begin();
    const hearing = hears(ben, "Said");
    await told(ada, SAY);
    const said = await hearing;
    expect(said).toMatchObject({ by: "a", author: cluster.ada.accountId });
    const answer = hears(ada, "Said");
    await told(ben, SAY);
    expect((await answer).seq).toBe(said.seq + 1);
    for (const browser of [ada, ben]) await headWith(browser, ({ present }) => present.a && present.b);
    const stored = await cluster.log.load(talkId);
    expect(await chainOver(await startOfChain(cluster.roomId, talkId), stored?.events ?? [])).toBe(
      stored?.talk.chainHead,
    );
  });

  it("see one end of a clock, at its nominal time, though both nodes keep it [C3] [C4]", async () => {
    const lengths = { say: millis(300), sayBack: millis(300), reply: millis(300) };
    const both = Promise.all([hears(ada, "TimeRanOut"), hears(ben, "TimeRanOut")]);
    await begin({ lengths, grace: millis(100) });
    const [seenByAda, seenByBen] = await both;
    expect(seenByAda).toEqual(seenByBen);
    const log = await events();
    const began = log.find(({ happening }) => happening.kind === "TalkBegan");
    const first = log.filter(({ happening }) => happening.kind === "TimeRanOut")[0];
    expect(first?.at).toBe(instant(Number(began?.at) + 400));
    const ends = log.flatMap(({ happening }) => (happening.kind === "TimeRanOut" ? [happening.stepNo] : []));
    expect(new Set(ends).size).toBe(ends.length);
  });

  it("say the same command to both nodes at once, and it is stored once [L3]", async () => {
    await begin();
    const elsewhere = await two.open(cluster.ada);
    const asked = await message(SAY);
    const acks = await Promise.all([send(ada, asked), send(elsewhere, asked)]);
    expect(acks.map((ack) => ack.ok && ack.seq)).toEqual([acks[0]?.ok && acks[0].seq, acks[0]?.ok && acks[0].seq]);
    expect(acks.filter((ack) => ack.ok && ack.repeated)).toHaveLength(1);
  });

  it("lose the line of a sign-in that is ended elsewhere within two seconds", async () => {
    const [since, gone] = [Date.now(), lost(ben)];
    await endSignIn(cluster.database.store, cluster.ben.accountId, cluster.ben.signInId);
    expect(await gone).toBe("io server disconnect");
    expect(Date.now() - since).toBeLessThan(2_000);
    expect(ada.connected).toBe(true);
  });

  it("go on while one node is stopped: whoever was there comes back at the other [V7]", async () => {
    await begin();
    const head = await headWith(ben, ({ present }) => present.a && present.b);
    const told_ = new Promise<void>((resolve) => ada.once("drain", () => resolve()));
    const stopped = one.close();
    await told_;
    await stopped;
    ada = await two.open(cluster.ada);
    const page = await join(ada, head.headSeq);
    expect(page).toMatchObject({ ok: true, events: [], seat: "a", present: { a: true, b: true } });
    await told(ada, SAY);
    expect((await events()).map(({ happening }) => happening.kind)).not.toContain("TalkPaused");
  });

  it("pause when one of them is cut off and stays away [P4]", async () => {
    await begin({ awayGrace: millis(400) });
    await headWith(ada, ({ present }) => present.b);
    const paused = hears(ada, "TalkPaused");
    ben.disconnect();
    expect((await paused).happening).toMatchObject({ kind: "TalkPaused" });
  });
});
