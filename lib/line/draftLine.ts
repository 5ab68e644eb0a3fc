import { isRefused } from "../seal/refusal";
import { createValue } from "./observable";
import { createQueue } from "./queue";
import { openedDraft, type Sealer } from "./sealer";
import type { DraftStore } from "./store";
import type { Tabs } from "./tabs";
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
  const draft = createValue<Draft>({ text: "", mine: true, loaded: false });
  const shelf = createShelf(name, parts);
  let unsaved = false;
  let stopTimer = () => {};

  const set = (change: Partial<Draft>) => draft.set({ ...draft.snapshot(), ...change });
  const flush = async () => {
    stopTimer();
    if (!unsaved) return;
    unsaved = false;
    await shelf.put(() => (unsaved ? null : draft.snapshot().text));
  };
  const load = async () => {
    const text = await shelf.read();
    // Whoever began to write before the shelf was read knows better than the shelf.
    if (!unsaved) set({ text, loaded: true });
  };
  const empty = () => {
    stopTimer();
    unsaved = false;
    set({ text: "" });
    return shelf.drop();
  };
  const takePen = () => {
    if (!draft.snapshot().mine) set({ mine: true });
    tabs.tell({ news: "pen-taken", name });
  };
  const stopHearing = tabs.hear((news, from) => {
    if (!("name" in news) || news.name !== name) return;
    if (news.news === "draft-cleared" && draft.snapshot().text !== "") void empty();
    if (from === "here") return;
    if (news.news === "draft-written") void load();
    if (news.news === "pen-taken") {
      set({ mine: false });
      void flush().then(() => tabs.tell({ news: "pen-given", name }));
    }
  });
  void load();

  return {
    subscribe: draft.subscribe,
    snapshot: draft.snapshot,
    write: (text) => {
      if (!unsaved) takePen();
      unsaved = true;
      set({ text, loaded: true });
      stopTimer();
      stopTimer = timing.after(PAUSE, () => void flush());
    },
    takePen: async () => {
      takePen();
      await given(name, tabs, timing);
      await load();
    },
    clear: async () => {
      await empty();
      tabs.tell({ news: "draft-cleared", name });
    },
    flush,
    close: () => {
      stopHearing();
      void flush();
    },
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

/** The draft's place on this device; one thing at a time, so that a late write never revives what was dropped. */
function createShelf(name: string, { sealer, store, tabs, timing }: DraftParts) {
  const inTurn = createQueue();
  return {
    read: () =>
      inTurn(async () => {
        const stored = await store.draft(name);
        return stored ? ((await openedDraft(sealer, name, stored.sealed)) ?? "") : "";
      }),
    /** `text` is asked only once its turn comes; null where a newer write will follow. */
    put: (text: () => string | null) =>
      inTurn(async () => {
        const now = text();
        if (now === null) return;
        const sealed = now === "" ? null : await sealer.sealDraft({ draftId: name, text: now });
        if (isRefused(sealed)) return;
        await (sealed === null ? store.dropDraft(name) : store.putDraft({ name, sealed, at: timing.date() }));
        tabs.tell({ news: "draft-written", name });
      }),
    drop: () => inTurn(() => store.dropDraft(name)),
  };
}
