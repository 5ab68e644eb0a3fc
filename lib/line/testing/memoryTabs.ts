import { createListeners, type Listeners } from "../observable";
import { createQueue, type Queue } from "../queue";
import type { TabNews, Tabs } from "../tabs";

/** A device whose tabs hear each other and share locks, without a browser. */
export function memoryTabs(): { readonly openTab: () => Tabs } {
  const tabs = new Set<Listeners<[TabNews, "here" | "elsewhere"]>>();
  const locks = new Map<string, Queue>();
  const lock = (name: string): Queue => {
    const known = locks.get(name) ?? createQueue();
    locks.set(name, known);
    return known;
  };
  return {
    openTab: () => {
      const mine = createListeners<[TabNews, "here" | "elsewhere"]>();
      tabs.add(mine);
      return {
        tell: (news) => {
          // As a BroadcastChannel: later, in order, and copied.
          for (const tab of tabs) if (tab !== mine) queueMicrotask(() => tab.tell(structuredClone(news), "elsewhere"));
          mine.tell(news, "here");
        },
        hear: mine.add,
        alone: (name, task) => lock(name)(task),
        close: () => tabs.delete(mine),
      };
    },
  };
}
