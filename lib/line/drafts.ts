import type { TalkId } from "../values/ids";
import { type DraftParts, type OpenDraft, openDraftLine } from "./draftLine";
import { restOf, stepDraft, stepDrafts } from "./draftNames";
import type { Page } from "./page";
import { openedDraft } from "./sealer";
import { openHeldThoughts } from "./thoughts";
import type { Drafts, Leftover } from "./types";

/** Drafts and held thoughts of this account on this device; whatever is typed is put away when the page goes. [U4] */
export function openDrafts(
  parts: DraftParts & { readonly page: Page },
): Drafts & { readonly close: () => Promise<void> } {
  const { store, tabs, page } = parts;
  const open = new Set<OpenDraft>();
  const closing = new Set<Promise<void>>();
  const named = (name: string): OpenDraft => {
    const draft = openDraftLine(name, parts);
    open.add(draft);
    return {
      ...draft,
      close: () => {
        const put = draft.flush().finally(() => closing.delete(put));
        closing.add(put);
        draft.close();
        open.delete(draft);
      },
    };
  };
  const flush = async () => {
    await Promise.all([...[...open].map((draft) => draft.flush()), ...closing]);
  };
  const stopLeaving = page.onLeave(() => void flush());
  return {
    step: (talkId, stepNo) => named(stepDraft(talkId, stepNo)),
    named,
    leftovers: async (talkId, stepNo) => {
      // The composer of the step that has just passed may still be putting its last letters away.
      await Promise.allSettled(closing);
      return leftoversOf(talkId, stepNo, parts);
    },
    letLeftoverGo: async (talkId, stepNo) => {
      const name = stepDraft(talkId, stepNo);
      await store.dropDraft(name);
      tabs.tell({ news: "draft-cleared", name });
    },
    thoughts: (talkId: TalkId) => openHeldThoughts(talkId, parts),
    flush,
    close: async () => {
      stopLeaving();
      await flush();
      for (const draft of open) draft.close();
      open.clear();
    },
  };
}

async function leftoversOf(
  talkId: TalkId,
  stepNo: number,
  { store, sealer }: DraftParts,
): Promise<readonly Leftover[]> {
  const prefix = stepDrafts(talkId);
  const found: Leftover[] = [];
  for (const { name, sealed } of await store.draftsUnder(prefix)) {
    const past = Number(restOf(name, prefix));
    const text = past < stepNo ? await openedDraft(sealer, name, sealed) : null;
    if (text) found.push({ stepNo: past, text });
  }
  return found.sort((one, other) => one.stepNo - other.stepNo);
}
