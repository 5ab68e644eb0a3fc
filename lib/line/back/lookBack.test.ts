import { describe, expect, it } from "vitest";
import type { Keep } from "../../talk/talk";
import type { AccountId } from "../../values/ids";
import type { PastTalkLine } from "../../wire/routes/talks";
import type { Ask, AskRefusal } from "../ask";
import { memoryStore } from "../testing/memoryStore";
import { beginTalk } from "../testing/sitting";
import { lookBack } from "./lookBack";
import { searched } from "./search";
import { memoryPast } from "./testing/memoryPast";

const say = { type: "say", lastWords: false } as const;

/** Ada and Ben have had a talk, and Ada looks back on it from a device of hers. */
async function afterATalk(keep: Keep = "everything") {
  const { ada, ben, time, house, roomId, sittings } = await beginTalk(1, {}, keep);
  await ada.tap(say, "I felt alone on Sunday");
  await time.until(() => ben.see().events.length === house.log().length);
  await ada.tap({ type: "end" });
  await time.until(() => ben.see().talk?.status === "closed");
  const closed = house.log().at(-1)?.at ?? null;
  const opened = house.log()[0]?.at;
  if (closed === null || opened === undefined) throw new Error("a talk without a log");
  const line: PastTalkLine = {
    ...{ talkId: house.talkId, format: "floor-talk", status: "closed", keep, createdAt: opened, closedAt: closed },
    ...{ words: 2, deleted: false },
  };
  const server = { talks: [line] as readonly PastTalkLine[], asked: [] as string[], away: null as AskRefusal | null };
  const ask = (async (route: { readonly path: string }, _: unknown, request: { readonly after?: number }) => {
    server.asked.push(route.path);
    if (server.away !== null) return { ok: false, refusal: server.away, retryAfter: null };
    return route.path.endsWith("past-talks") ? { ok: true, talks: server.talks } : house.page(request.after ?? 0, "a");
  }) as unknown as Ask;
  const store = memoryPast();
  const seen = memoryStore();
  const { accounts, sealer } = sittings.ada;
  const self = { accountId: accounts.a as AccountId, seat: "a", partner: accounts.b as AccountId } as const;
  const visit = () => lookBack({ ask, sealer, store, seen, roomId, self });
  const logsAsked = () => server.asked.filter((path) => path.endsWith("/log")).length;
  return { server, store, visit, line, logsAsked, house };
}

describe("looking back", () => {
  it("opens what was kept, the topic with it, in the browser", async () => {
    const { visit } = await afterATalk();
    const back = visit();
    await back.refresh();
    const { talks, left, trouble } = back.snapshot();
    expect({ left, trouble }).toEqual({ left: 0, trouble: null });
    expect(talks).toMatchObject([
      { topic: "our evenings", keep: "everything", opened: true, said: [{ by: "a", text: "I felt alone on Sunday" }] },
    ]);
    expect(searched(talks ?? [], "alone sun")).toHaveLength(1);
  });

  it("reads no log again on the second visit, and nothing readable lies on the device", async () => {
    const { visit, store, logsAsked } = await afterATalk();
    const first = visit();
    await first.refresh();
    const [before, shown] = [logsAsked(), first.snapshot().talks];
    first.close();
    expect(JSON.stringify(store.kept())).not.toMatch(/evenings|alone|floor/);
    const second = visit();
    await second.refresh();
    expect(second.snapshot().talks).toEqual(shown);
    expect(logsAsked()).toBe(before);
  });

  it("forgets a talk that is gone, here and on the device", async () => {
    const { visit, store, server } = await afterATalk();
    const back = visit();
    await back.refresh();
    expect(store.kept()).toHaveLength(1);
    server.talks = [];
    await back.refresh();
    expect(back.snapshot().talks).toEqual([]);
    await visit().refresh();
    expect(store.kept()).toEqual([]);
  });

  it("has of a talk deleted for both its day alone, and forgets the rest on the device [N3]", async () => {
    const { visit, store, server, line, logsAsked } = await afterATalk();
    await visit().refresh();
    const before = logsAsked();
    server.talks = [{ ...line, words: 0, deleted: true }];
    const back = visit();
    await back.refresh();
    expect(back.snapshot()).toMatchObject({
      talks: [{ deleted: true, topic: null, said: [] }],
      left: 0,
      trouble: null,
    });
    expect(store.kept()).toEqual([]);
    expect(logsAsked()).toBe(before);
  });

  it("reads a talk anew where fewer of its words are left than were", async () => {
    const { visit, store, server, line, logsAsked } = await afterATalk();
    await visit().refresh();
    const before = logsAsked();
    server.talks = [{ ...line, words: 1 }];
    await visit().refresh();
    expect(logsAsked()).toBeGreaterThan(before);
    expect(store.kept()).toMatchObject([{ mark: expect.stringMatching(/^everything\.1\./) }]);
  });

  it("shows nothing of a talk whose log is not the one that was seen, and keeps nothing of it [U8]", async () => {
    const { visit, store, server, line, house } = await afterATalk();
    await visit().refresh();
    // One of Ada's own acts is gone from the past, and its mark makes her device read it again.
    house.forge((log) =>
      log.map((event) => (event.seq === 2 ? { ...event, at: (event.at - 1) as typeof event.at } : event)),
    );
    server.talks = [{ ...line, words: 1 }];
    const back = visit();
    await back.refresh();
    expect(back.snapshot().talks).toMatchObject([{ doubted: true, topic: null, said: [] }]);
    expect(store.kept()).toEqual([]);
  });

  it("has nothing but the topic of a talk whose notes alone were kept", async () => {
    const { visit } = await afterATalk("notes");
    const back = visit();
    await back.refresh();
    expect(back.snapshot().talks).toMatchObject([{ topic: "our evenings", said: [] }]);
  });

  it("shows what it has while the server is away, and says why there is no more", async () => {
    const { visit, server } = await afterATalk();
    const back = visit();
    server.away = "offline";
    await back.refresh();
    expect(back.snapshot()).toEqual({ talks: null, left: 0, trouble: "offline" });
    server.away = null;
    await back.refresh();
    server.away = "busy";
    await back.refresh();
    expect(back.snapshot()).toMatchObject({ talks: [{ topic: "our evenings" }], trouble: "busy" });
  });
});
