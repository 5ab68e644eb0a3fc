import type { CommandId } from "../values/ids";
import { createListeners } from "./observable";
import type { Outcome } from "./types";

/** What the tabs of one account tell each other. Names and ids only, never words. */
export type TabNews =
  | { readonly news: "outbox" }
  | { readonly news: "settled"; readonly cmdId: CommandId; readonly outcome: Outcome }
  | { readonly news: "draft-written"; readonly name: string }
  | { readonly news: "draft-cleared"; readonly name: string }
  /** The later stamp holds it, should two reach for it at once. */
  | { readonly news: "pen-taken"; readonly name: string; readonly stamp: number }
  | { readonly news: "pen-given"; readonly name: string };

/** The tabs of one account on this device. */
export type Tabs = {
  /** Tells this tab's own listeners (`from` "here") and every other tab's ("elsewhere"). */
  readonly tell: (news: TabNews) => void;
  readonly hear: (listener: (news: TabNews, from: "here" | "elsewhere") => void) => () => void;
  /** Runs `task` while no other tab runs one of this name. */
  readonly alone: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** The browser's tabs of one name (an account's, or a tab's that stays by itself), by BroadcastChannel and Web Locks. */
export function openBrowserTabs(name: string): Tabs {
  const line = `heard-line-${name}`;
  const channel = new BroadcastChannel(line);
  const listeners = createListeners<[TabNews, "here" | "elsewhere"]>();
  // Only our own tabs write here, of this very origin and build.
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => listeners.tell(data, "elsewhere");
  return {
    tell: (news) => {
      channel.postMessage(news);
      listeners.tell(news, "here");
    },
    hear: listeners.add,
    alone: (task, act) => navigator.locks.request(`${line}-${task}`, act),
    close: () => channel.close(),
  };
}
