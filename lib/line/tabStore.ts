import { isOfTalk } from "./draftNames";
import type { GivenBackEntry, LineStore, OutboxEntry, SeenLog, StoredDraft } from "./store";

/** Where a tab notes what it keeps: one text, for as long as the tab lives. */
export type Slate = { readonly read: () => string | null; readonly write: (text: string) => void };

type Kept = {
  readonly outbox: readonly OutboxEntry[];
  readonly givenBack: readonly GivenBackEntry[];
  readonly drafts: readonly StoredDraft[];
  readonly seen: readonly SeenLog[];
};

const NOTHING: Kept = { outbox: [], givenBack: [], drafts: [], seen: [] };

// Only this tab wrote there; what is no longer whole is as good as nothing.
function keptOn(slate: Slate): Kept {
  try {
    return { ...NOTHING, ...JSON.parse(slate.read() ?? "{}") };
  } catch {
    return NOTHING;
  }
}

/** What one tab keeps by itself, for a device that others use too: sealed as ever, through a reload, and gone with the tab. */
export function openTabStore(slate: Slate): LineStore {
  let kept = keptOn(slate);
  const keep = (change: Partial<Kept>) => {
    kept = structuredClone({ ...kept, ...change });
    slate.write(JSON.stringify(kept));
  };
  const without = (cmdId: string) => kept.outbox.filter(({ message }) => message.cmdId !== cmdId);
  const otherDrafts = (name: string | null) => kept.drafts.filter((draft) => draft.name !== name);
  const otherLogs = (talkId: string) => kept.seen.filter((log) => log.talkId !== talkId);
  return {
    put: async (entry, clears) => {
      if (without(entry.message.cmdId).length < kept.outbox.length) throw new Error("put twice");
      keep({ outbox: [...kept.outbox, entry], drafts: otherDrafts(clears) });
    },
    list: async () => kept.outbox,
    first: async (talkId) => kept.outbox.find(({ message }) => message.talkId === talkId) ?? null,
    attempted: async (cmdId, tries) =>
      keep({ outbox: kept.outbox.map((entry) => (entry.message.cmdId === cmdId ? { ...entry, ...tries } : entry)) }),
    settle: async (cmdId) => keep({ outbox: without(cmdId) }),
    giveBack: async (cmdId, refusal) => {
      const entry = kept.outbox.find(({ message }) => message.cmdId === cmdId);
      const back = entry?.text ? [{ message: entry.message, text: entry.text, refusal }] : [];
      keep({ outbox: without(cmdId), givenBack: [...kept.givenBack, ...back] });
    },
    givenBack: async () => kept.givenBack,
    letGo: async (cmdId) => keep({ givenBack: kept.givenBack.filter(({ message }) => message.cmdId !== cmdId) }),
    draft: async (name) => kept.drafts.find((draft) => draft.name === name) ?? null,
    draftsUnder: async (prefix) => kept.drafts.filter(({ name }) => name.startsWith(prefix)),
    putDraft: async (draft) => keep({ drafts: [...otherDrafts(draft.name), draft] }),
    dropDraft: async (name) => keep({ drafts: otherDrafts(name) }),
    forgetTalk: async (talkId) => {
      const names = kept.drafts.map(({ name }) => name).filter((name) => isOfTalk(name, talkId));
      keep({
        outbox: kept.outbox.filter(({ message }) => message.talkId !== talkId),
        givenBack: kept.givenBack.filter(({ message }) => message.talkId !== talkId),
        drafts: kept.drafts.filter(({ name }) => !isOfTalk(name, talkId)),
        seen: otherLogs(talkId),
      });
      return names;
    },
    seenLog: async (talkId) => kept.seen.find((log) => log.talkId === talkId) ?? null,
    sawLog: async (log) => {
      const before = kept.seen.find(({ talkId }) => talkId === log.talkId);
      if ((before?.seq ?? 0) < log.seq) keep({ seen: [...otherLogs(log.talkId), log] });
    },
    close: () => {},
  };
}

/** Whether something waits here that was not sent yet. */
export function keepsUnsent(slate: Slate): boolean {
  const { outbox, givenBack, drafts } = keptOn(slate);
  return outbox.length + givenBack.length + drafts.length > 0;
}
