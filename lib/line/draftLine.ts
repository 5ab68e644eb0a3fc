import { isRefused } from "../seal/refusal";
import { createValue } from "./observable";
import { createQueue } from "./queue";
import { openedDraft, type Sealer } from "./sealer";
import type { DraftStore } from "./store";
import type { TabNews, Tabs } from "./tabs";
import type { Timing } from "./timing";
import type { Draft, DraftLine } from "./types";

/** What drafts stand on. */
export type DraftParts = {
  readonly store: DraftStore;
  readonly sealer: Sealer;
  readonly tabs: Tabs;
  readonly timing: Timing;
};

/** A draft's line, and its last words put away now. */
export type OpenDraft = DraftLine & { readonly flush: () => Promise<void> };

const PAUSE = 150;
/** How long another tab has to put its last words away before the pen is taken. */
const HAND_OVER = 300;

/** One composer's text: sealed on this device as it is written, held by the tab that last wrote in it. [U4] [D.10] */
export function openDraftLine(name: string, parts: DraftParts): OpenDraft {
  const { tabs, timing } = parts;
  const sheet = createSheet(name, parts);
  const pen = createPen(name, parts);
  const stopHearing = tabs.hear((news, from) => {
    if (!("name" in news) || news.name !== name) return;
    if (news.news === "draft-cleared" && sheet.draft.snapshot().text !== "") void sheet.empty();
    if (from === "here") return;
    if (news.news === "draft-written") void sheet.load();
    if (news.news === "pen-taken" && pen.isTakenBy(news)) {
      sheet.set({ mine: false });
      void sheet.flush().then(() => tabs.tell({ news: "pen-given", name }));
    }
  });
  void sheet.load();
  return {
    subscribe: sheet.draft.subscribe,
    snapshot: sheet.draft.snapshot,
    write: (text) => {
      if (!sheet.isUnsaved()) pen.take();
      sheet.write(text);
    },
    takePen: async () => {
      sheet.set({ mine: true });
      pen.take();
      await given(name, tabs, timing);
      await sheet.load();
    },
    clear: async () => {
      await sheet.empty();
      tabs.tell({ news: "draft-cleared", name });
    },
    flush: sheet.flush,
    close: () => {
      stopHearing();
      void sheet.flush();
    },
  };
}

/** Who holds the pen: the tab that reached for it last. */
function createPen(name: string, { tabs, timing }: DraftParts) {
  let stamp = 0;
  return {
    take: () => {
      stamp = timing.date() + timing.random();
      tabs.tell({ news: "pen-taken", name, stamp });
    },
    isTakenBy: (news: Extract<TabNews, { news: "pen-taken" }>) => news.stamp > stamp,
  };
}

/** Another tab has put its words away, or had its time to. */
const given = (name: string, tabs: Tabs, timing: Timing): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stopTimer();
      stopHearing();
      resolve();
    };
    const stopTimer = timing.after(HAND_OVER, done);
    const stopHearing = tabs.hear((news, from) => {
      if (from === "elsewhere" && news.news === "pen-given" && news.name === name) done();
    });
  });

/** What is written, and its copy on the device that follows a pause in typing. */
function createSheet(name: string, parts: DraftParts) {
  const draft = createValue<Draft>({ text: "", mine: true, loaded: false });
  const shelf = createShelf(name, parts);
  let unsaved = false;
  let writes = 0;
  let stopTimer = () => {};
  const set = (change: Partial<Draft>) => draft.set({ ...draft.snapshot(), ...change });
  const flush = async () => {
    stopTimer();
    if (!unsaved) return;
    unsaved = false;
    const { text } = draft.snapshot();
    // What the device would not take is still to be put away: at the next letter, or when the page goes.
    if (!(await shelf.put(() => (unsaved ? null : text)).catch(() => false))) unsaved = true;
  };
  return {
    draft,
    set,
    ...{ flush, isUnsaved: () => unsaved },
    write: (text: string) => {
      unsaved = true;
      writes += 1;
      set({ text, mine: true, loaded: true });
      stopTimer();
      stopTimer = parts.timing.after(PAUSE, () => void flush());
    },
    load: async () => {
      const before = writes;
      // A device that keeps nothing still lets one write.
      const text = await shelf.read().catch(() => draft.snapshot().text);
      // Whoever wrote since the shelf was asked knows better than the shelf.
      if (writes === before) set({ text, loaded: true });
    },
    empty: () => {
      stopTimer();
      unsaved = false;
      writes += 1;
      set({ text: "" });
      return shelf.drop();
    },
  };
}

/** The draft's place on this device; one thing at a time, so that a late write never revives what was dropped. */
function createShelf(name: string, { sealer, store, tabs, timing }: DraftParts) {
  const inTurn = createQueue();
  return {
    read: () =>
      inTurn(async () => {
        const stored = await store.draft(name);
        return stored ? ((await openedDraft(sealer, name, stored.sealed)) ?? "") : "";
      }),
    /** `text` is asked only once its turn comes; null where a newer write follows. False where it could not be sealed. */
    put: (text: () => string | null) =>
      inTurn(async () => {
        const now = text();
        if (now === null) return true;
        const sealed = now === "" ? null : await sealer.sealDraft({ draftId: name, text: now });
        if (isRefused(sealed)) return false;
        await (sealed === null ? store.dropDraft(name) : store.putDraft({ name, sealed, at: timing.date() }));
        tabs.tell({ news: "draft-written", name });
        return true;
      }),
    drop: () => inTurn(() => store.dropDraft(name)),
  };
}
