import type { Refusal } from "../talk/refusal";
import type { CommandId, Seq, TalkId } from "../values/ids";
import { createFlusher, type Flusher } from "./flusher";
import { createValue } from "./observable";
import type { GivenBackEntry, OutboxEntry, OutboxStore } from "./store";
import type { Tabs } from "./tabs";
import type { Timing } from "./timing";
import type { Line, Observable, Outcome } from "./types";

/** What the outbox holds. */
export type OutboxContent = {
  readonly entries: readonly OutboxEntry[];
  readonly givenBack: readonly GivenBackEntry[];
  /** What the server asked patience with, by command. */
  readonly patience: ReadonlyMap<CommandId, Refusal>;
  /** The last ones that were acknowledged: on screen they wait until the log shows them, so that nothing flickers. */
  readonly acked: readonly { readonly entry: OutboxEntry; readonly seq: Seq }[];
};

/** Commands of one account: each talk's in their order, one in flight, from one tab at a time. [U6] */
export type Outbox = Observable<OutboxContent> & {
  /** Resolves once the command is safe on this device; `outcome` when the server has answered for good. */
  readonly put: (entry: OutboxEntry, clears: string | null) => Promise<{ readonly outcome: Promise<Outcome> }>;
  /** It was met in the log: as good as an acknowledgement. */
  readonly met: (cmdId: CommandId, seq: Seq) => void;
  readonly letGo: (cmdId: CommandId) => Promise<void>;
  /** All of a talk was dropped from the store: it is shown no longer, in any tab. */
  readonly forgot: (talkId: TalkId) => Promise<void>;
  /** Resolves when nothing more will be asked of the store. */
  readonly close: () => Promise<void>;
};

type OutboxParts = {
  readonly store: OutboxStore;
  readonly line: Line;
  readonly tabs: Tabs;
  readonly timing: Timing;
};

export function openOutbox(parts: OutboxParts): Outbox {
  const { store, tabs } = parts;
  const keeper = keepContent(store);
  const { content, refresh } = keeper;
  const awaited: Awaited = new Map();

  const settled = async (cmdId: CommandId, outcome: Outcome) => {
    await (outcome.ok ? store.settle(cmdId) : store.giveBack(cmdId, outcome.refusal));
    if (outcome.ok) keeper.acked(cmdId, outcome.seq);
    await refresh();
    tabs.tell({ news: "settled", cmdId, outcome });
  };
  const flusher = createFlusher({ ...parts, settled, patient: keeper.patient });
  const stopOpen = parts.line.onOpen(() => void flusher.flush(true));
  const stopHearing = hearTabs(tabs, keeper, awaited, flusher);
  void refresh().then(() => flusher.flush(true));

  return {
    ...{ subscribe: content.subscribe, snapshot: content.snapshot },
    put: async (entry, clears) => {
      const { cmdId, talkId } = entry.message;
      const outcome = new Promise<Outcome>((resolve) => awaited.set(cmdId, resolve));
      await store.put(entry, clears);
      await refresh();
      tabs.tell({ news: "outbox" });
      void flusher.flushTalk(talkId, false);
      return { outcome };
    },
    met: (cmdId, seq) => {
      const waits = content.snapshot().entries.some(({ message }) => message.cmdId === cmdId);
      if (waits) void settled(cmdId, { ok: true, seq });
    },
    letGo: async (cmdId) => {
      await store.letGo(cmdId);
      await refresh();
      tabs.tell({ news: "outbox" });
    },
    forgot: async (talkId) => {
      keeper.forgot(talkId);
      await refresh();
      tabs.tell({ news: "outbox" });
    },
    close: () => {
      stopOpen();
      stopHearing();
      return flusher.close();
    },
  };
}

type Awaited = Map<CommandId, (outcome: Outcome) => void>;

/** What was settled, here or in another tab, and what another tab has put down. */
function hearTabs(tabs: Tabs, { acked, refresh }: ContentKeeper, awaited: Awaited, flusher: Flusher): () => void {
  return tabs.hear((news, from) => {
    if (news.news === "settled") {
      awaited.get(news.cmdId)?.(news.outcome);
      awaited.delete(news.cmdId);
      if (news.outcome.ok) acked(news.cmdId, news.outcome.seq);
    }
    if (from === "here" || (news.news !== "settled" && news.news !== "outbox")) return;
    void refresh();
    if (news.news === "outbox") void flusher.flush(false);
  });
}

type ContentKeeper = ReturnType<typeof keepContent>;
const KEPT_ACKED = 10;

/** What is stored, as it was last read. */
function keepContent(store: OutboxStore) {
  const content = createValue<OutboxContent>({ entries: [], givenBack: [], patience: new Map(), acked: [] });
  return {
    content,
    refresh: async () => {
      const [entries, givenBack] = await Promise.all([store.list(), store.givenBack()]);
      const waiting = new Set(entries.map(({ message }) => message.cmdId));
      const patience = new Map([...content.snapshot().patience].filter(([cmdId]) => waiting.has(cmdId)));
      content.set({ ...content.snapshot(), entries, givenBack, patience });
    },
    acked: (cmdId: CommandId, seq: Seq) => {
      const now = content.snapshot();
      const entry = now.entries.find(({ message }) => message.cmdId === cmdId);
      const known = now.acked.some((each) => each.entry.message.cmdId === cmdId);
      if (entry && !known) content.set({ ...now, acked: [...now.acked, { entry, seq }].slice(-KEPT_ACKED) });
    },
    forgot: (talkId: TalkId) => {
      const now = content.snapshot();
      content.set({ ...now, acked: now.acked.filter(({ entry }) => entry.message.talkId !== talkId) });
    },
    patient: (cmdId: CommandId, refusal: Refusal) => {
      const now = content.snapshot();
      content.set({ ...now, patience: new Map([...now.patience, [cmdId, refusal]]) });
    },
  };
}
