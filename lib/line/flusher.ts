import { isPassing, type Refusal } from "../talk/refusal";
import type { CommandId, TalkId } from "../values/ids";
import { tried, waitOf } from "./attempts";
import type { OutboxStore } from "./store";
import type { Tabs } from "./tabs";
import type { Timing } from "./timing";
import type { Line, Outcome } from "./types";

/** What sending needs, and whom it tells. */
export type FlusherParts = {
  readonly store: OutboxStore;
  readonly line: Line;
  readonly tabs: Tabs;
  readonly timing: Timing;
  /** Answered for good. */
  readonly settled: (cmdId: CommandId, outcome: Outcome) => Promise<void>;
  /** Asked for patience. */
  readonly patient: (cmdId: CommandId, refusal: Refusal) => void;
};

/** Sends what waits: each talk's commands in their order, the next only after the answer to the one before. [D.3] */
export type Flusher = {
  readonly flush: (openedAnew: boolean) => Promise<void>;
  readonly flushTalk: (talkId: TalkId, openedAnew: boolean) => Promise<void>;
  /** Resolves when what is under way has ended. */
  readonly close: () => Promise<void>;
};

export function createFlusher(parts: FlusherParts): Flusher {
  const { store, tabs, timing } = parts;
  const pace = createPace(timing);
  const retries = new Map<TalkId, () => void>();
  const underWay = new Set<Promise<void>>();
  let closed = false;

  const sendAll = async (talkId: TalkId, openedAnew: boolean): Promise<void> => {
    let anew = openedAnew;
    for (let wait: number | null = 0; wait === 0 && !closed; anew = false) {
      wait = await sendFirst(parts, pace, talkId, anew);
      if (wait && !closed)
        retries.set(
          talkId,
          timing.after(wait, () => void flushTalk(talkId, false)),
        );
    }
  };
  const flushTalk = async (talkId: TalkId, openedAnew: boolean): Promise<void> => {
    if (closed) return;
    retries.get(talkId)?.();
    const sending = tabs.alone(`outbox-${talkId}`, () => sendAll(talkId, openedAnew));
    underWay.add(sending);
    await sending.finally(() => underWay.delete(sending));
  };
  return {
    flushTalk,
    flush: async (openedAnew) => {
      const talks = new Set((await store.list()).map(({ message }) => message.talkId));
      await Promise.all([...talks].map((talkId) => flushTalk(talkId, openedAnew)));
    },
    close: async () => {
      closed = true;
      for (const stop of retries.values()) stop();
      await Promise.allSettled(underWay);
    },
  };
}

type Pace = { readonly wait: () => number; readonly sent: () => void };

const AT_ONCE = 8;
const IN = 4_000;

/** A line sends eight commands at once and two a second after: the server takes a little more, and refuses for good beyond. [D.13] */
function createPace({ now }: Timing): Pace {
  let sent: readonly number[] = [];
  return {
    wait: () => {
      const oldest = sent[sent.length - AT_ONCE];
      return oldest === undefined ? 0 : Math.max(0, oldest + IN - now());
    },
    sent: () => {
      sent = [...sent.slice(-AT_ONCE), now()];
    },
  };
}

/** One try at a talk's first command. Answers the wait in ms before the next one; null when there is nothing to try. */
async function sendFirst(parts: FlusherParts, pace: Pace, talkId: TalkId, openedAnew: boolean): Promise<number | null> {
  const { store, line, timing } = parts;
  const entry = await store.first(talkId);
  if (!entry || !line.isOpen()) return null;
  const wait = Math.max(waitOf(entry, timing.date(), openedAnew), pace.wait());
  if (wait > 0) return wait;
  pace.sent();
  const { cmdId } = entry.message;
  const tries = tried(entry, timing.date(), timing.random);
  await store.attempted(cmdId, tries);
  const ack = await line.command(entry.message);
  const least = Math.max(1, tries.notBefore - timing.date());
  if (ack === "lost") return least;
  if (ack.ok) {
    await parts.settled(cmdId, { ok: true, seq: ack.seq });
    return 0;
  }
  if (isPassing(ack.refusal)) {
    parts.patient(cmdId, ack.refusal);
    return Math.max(least, ack.retryAfter ?? 0);
  }
  await parts.settled(cmdId, { ok: false, refusal: ack.refusal });
  return 0;
}
