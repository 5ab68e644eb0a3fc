import { type AccountId, newId } from "../values/ids";
import { openPastStore } from "./back/pastStore";
import { openBrowserStore } from "./browserStore";
import { openDrafts } from "./drafts";
import { forgetTalk } from "./forgetTalk";
import { ioWire } from "./ioWire";
import { openOutbox } from "./outbox";
import { browserPage } from "./page";
import type { Sealer } from "./sealer";
import { openServerClock } from "./serverClock";
import { openLine } from "./socket";
import { openTabStore, type Slate } from "./tabStore";
import { openBrowserTabs } from "./tabs";
import { openTalkLine } from "./talkLine";
import { browserTiming } from "./timing";
import type { BrowserLine, TalkLine } from "./types";

type BrowserParts = {
  /** Where the server is: this page's origin. */
  readonly url: string;
  readonly account: AccountId;
  /** The Worker's client (`createSeal`). */
  readonly sealer: Sealer;
  /** Where the tab keeps by itself, on a device that others use too; null where the device keeps. */
  readonly slate: Slate | null;
};

/** All of a signed-in browser's line, on the browser's own socket, store, locks and clock. One for each page. */
export function openBrowserLine({ url, account, sealer, slate }: BrowserParts): BrowserLine {
  const timing = browserTiming;
  const page = browserPage;
  const line = openLine({ wire: ioWire(url), timing, page });
  const clock = openServerClock({ line, timing, page });
  const store = slate === null ? openBrowserStore(account) : openTabStore(slate);
  // Tabs that keep nothing in common are to each other as two devices are.
  const tabs = openBrowserTabs(slate === null ? account : newId());
  const outbox = openOutbox({ store, line, tabs, timing });
  const drafts = openDrafts({ store, sealer, tabs, timing, page });
  const talks = new Set<TalkLine>();
  return {
    line,
    clock,
    drafts,
    seen: store,
    openTalk: (talk) => {
      const opened = openTalkLine({ ...talk, line, outbox, seen: store, sealer, tabs, timing });
      talks.add(opened);
      return {
        ...opened,
        close: () => {
          talks.delete(opened);
          opened.close();
        },
      };
    },
    forget: async (talkIds) => {
      // What was read of them is sealed and kept as well, for looking back.
      const past = openPastStore(account, slate === null ? "device" : "tab");
      await past.drop(talkIds).finally(past.close);
      for (const talkId of talkIds) await forgetTalk(talkId, { sealer, store, drafts, outbox, tabs });
    },
    close: () => {
      for (const talk of talks) talk.close();
      clock.close();
      line.close();
      // What is typed and what is under way is put away first.
      void Promise.all([drafts.close(), outbox.close()]).then(() => {
        tabs.close();
        store.close();
      });
    },
  };
}
