import type { Page, WebSocketRoute } from "@playwright/test";
import { asTold, type Lie } from "../../lib/line/testing/lyingHouse";
import { chainOver, startOfChain } from "../../lib/values/chain";
import type { RoomId, TalkId } from "../../lib/values/ids";
import type { Head, LoggedEvent, LogPage } from "../../lib/wire/messages";
import type { Self } from "./person";

/** Someone who sits at the server and tells one browser of talks what they like. */
export type Liar = {
  /** What is told from now on; null for the truth. */
  readonly tells: (lie: Lie | null) => void;
  /** The truth of every talk that came by. */
  readonly truth: () => ReadonlyMap<TalkId, readonly LoggedEvent[]>;
};

/** Stands between someone's browser and the server from the next page on: at the socket, and where a log is read without it. */
export async function standBetween({ page }: Pick<Self, "page">): Promise<Liar> {
  const talks = new Map<TalkId, readonly LoggedEvent[]>();
  let lie: Lie = (log) => log;
  const telling: Telling = {
    learn: (talkId, events) => {
      const known = new Map([...(talks.get(talkId) ?? []), ...events].map((event) => [event.seq, event]));
      talks.set(
        talkId,
        [...known.values()].toSorted((one, two) => one.seq - two.seq),
      );
    },
    told: (talkId) => asTold(talks.get(talkId) ?? [], lie),
  };
  await page.routeWebSocket(/\/socket\.io\//, (browser) => passOn(browser, telling));
  await readInstead(page, telling);
  return {
    tells: (next) => {
      lie = next ?? ((log) => log);
    },
    truth: () => talks,
  };
}

type Telling = {
  readonly learn: (talkId: TalkId, events: readonly LoggedEvent[]) => void;
  readonly told: (talkId: TalkId) => readonly LoggedEvent[];
};

/** What the log's route answers when a past talk is read. */
const readInstead = (page: Page, { learn, told }: Telling): Promise<unknown> =>
  page.route(/\/api\/talks\/[^/]+\/log/, async (route) => {
    const talkId = route.request().url().split("/talks/")[1]?.split("/")[0] as TalkId;
    const answer = await route.fetch();
    const log: Pick<LogPage, "events"> = await answer.json();
    learn(talkId, log.events);
    await route.fulfill({ response: answer, json: { ...log, events: told(talkId) } });
  });

/** Passes a line's packets on, as Socket.IO frames them: `42[name, message]`, asked with a number before the bracket, answered as `43` with that number. */
function passOn(browser: WebSocketRoute, telling: Telling): void {
  const server = browser.connectToServer();
  const { ask, toldInstead } = createTeller(telling);
  // One after the other, whatever takes time in between.
  let last = Promise.resolve();
  server.onMessage((packet) => {
    last = last.then(async () => {
      for (const each of await toldInstead(packet.toString())) browser.send(each);
    });
  });
  browser.onMessage((packet) => {
    const [, id, name, body = "{}"] = /^42(\d+)\["(join|since)",(.*)\]$/s.exec(packet.toString()) ?? [];
    if (id === undefined) return server.send(packet);
    const message = JSON.parse(body);
    ask(id, { talkId: message.talkId, after: message.since ?? message.after });
    // The whole truth is asked for; of what is made of it, what was asked for is told.
    const from = name === "join" ? { since: 0 } : { after: 0 };
    server.send(`42${id}${JSON.stringify([name, { ...message, ...from }])}`);
  });
}

type Asked = { readonly talkId: TalkId; readonly after: number };

/** What is told on one line in place of what the server says. */
function createTeller({ learn, told }: Telling) {
  const asked = new Map<string, Asked>();
  const delivered = new Map<TalkId, number>();
  const rooms = new Map<TalkId, RoomId>();
  const answered = (id: string, page: LogPage, { talkId, after }: Asked): string => {
    learn(talkId, page.events);
    rooms.set(talkId, page.roomId);
    const log = told(talkId);
    delivered.set(talkId, log.length);
    return `43${id}${JSON.stringify([{ ...page, events: log.slice(after), headSeq: log.length }])}`;
  };
  const happened = (talkId: TalkId, event: LoggedEvent): readonly string[] => {
    learn(talkId, [event]);
    const log = told(talkId);
    const fresh = log.slice(delivered.get(talkId) ?? log.length);
    delivered.set(talkId, log.length);
    return fresh.map((each) => `42${JSON.stringify(["event", { talkId, event: each }])}`);
  };
  const beaten = async (head: Head): Promise<string> => {
    const log = told(head.talkId);
    const start = await startOfChain(rooms.get(head.talkId) ?? ("" as RoomId), head.talkId);
    const instead = { ...head, headSeq: log.length, chainHead: await chainOver(start, log) };
    return `42${JSON.stringify(["head", instead])}`;
  };
  return {
    ask: (id: string, what: Asked) => void asked.set(id, what),
    toldInstead: async (packet: string): Promise<readonly string[]> => {
      const [, kind, id = "", body = "[]"] = /^4([23])(\d*)(\[.*)$/s.exec(packet) ?? [];
      const [first, second] = JSON.parse(body);
      const ask = kind === "3" ? asked.get(id) : undefined;
      if (ask !== undefined && first.ok) return [answered(id, first, ask)];
      if (first === "event") return happened(second.talkId, second.event);
      if (first === "head") return [await beaten(second)];
      return [packet];
    },
  };
}
