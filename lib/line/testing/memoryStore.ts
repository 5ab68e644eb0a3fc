import { isOfTalk } from "../draftNames";
import type { GivenBackEntry, LineStore, OutboxEntry, SeenLog, StoredDraft } from "../store";

/** A device's keeping that lasts as long as the test; what goes in is copied, as IndexedDB would. */
export function memoryStore(): LineStore {
  let outbox: readonly OutboxEntry[] = [];
  const givenBack = new Map<string, GivenBackEntry>();
  const drafts = new Map<string, StoredDraft>();
  const seen = new Map<string, SeenLog>();
  const without = (cmdId: string) => outbox.filter(({ message }) => message.cmdId !== cmdId);
  return {
    put: async (entry, clears) => {
      if (outbox.some(({ message }) => message.cmdId === entry.message.cmdId)) throw new Error("put twice");
      outbox = [...outbox, structuredClone(entry)];
      if (clears !== null) drafts.delete(clears);
    },
    list: async () => structuredClone(outbox),
    first: async (talkId) => structuredClone(outbox.find(({ message }) => message.talkId === talkId) ?? null),
    attempted: async (cmdId, tries) => {
      outbox = outbox.map((entry) => (entry.message.cmdId === cmdId ? { ...entry, ...tries } : entry));
    },
    settle: async (cmdId) => {
      outbox = without(cmdId);
    },
    giveBack: async (cmdId, refusal) => {
      const entry = outbox.find(({ message }) => message.cmdId === cmdId);
      outbox = without(cmdId);
      if (entry?.text) givenBack.set(cmdId, { message: entry.message, text: entry.text, refusal });
    },
    givenBack: async () => structuredClone([...givenBack.values()]),
    letGo: async (cmdId) => {
      givenBack.delete(cmdId);
    },
    draft: async (name) => structuredClone(drafts.get(name) ?? null),
    draftsUnder: async (prefix) =>
      [...drafts.values()].filter(({ name }) => name.startsWith(prefix)).map((each) => structuredClone(each)),
    putDraft: async (draft) => {
      drafts.set(draft.name, structuredClone(draft));
    },
    dropDraft: async (name) => {
      drafts.delete(name);
    },
    forgetTalk: async (talkId) => {
      const names = [...drafts.keys()].filter((name) => isOfTalk(name, talkId));
      outbox = outbox.filter(({ message }) => message.talkId !== talkId);
      for (const [cmdId, { message }] of givenBack) if (message.talkId === talkId) givenBack.delete(cmdId);
      for (const name of names) drafts.delete(name);
      seen.delete(talkId);
      return names;
    },
    seenLog: async (talkId) => structuredClone(seen.get(talkId) ?? null),
    sawLog: async (log) => {
      if ((seen.get(log.talkId)?.seq ?? 0) < log.seq) seen.set(log.talkId, structuredClone(log));
    },
    close: () => {},
  };
}
