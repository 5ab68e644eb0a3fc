import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AccountId, CommandId, TalkId } from "../values/ids";
import { isOfTalk } from "./draftNames";
import type { DraftStore, GivenBackEntry, LineStore, OutboxEntry, OutboxStore, StoredDraft } from "./store";

interface Tables extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { cmdId: string; talkId: string } };
  givenBack: { key: string; value: GivenBackEntry };
  drafts: { key: string; value: StoredDraft };
}
type Opening = Promise<IDBPDatabase<Tables>>;

const nameOf = (account: AccountId) => `heard-line-${account}`;

/** This device's keeping for one account, in IndexedDB. Accounts on one device never see each other's. */
export function openBrowserStore(account: AccountId): LineStore {
  const opening: Opening = openDB<Tables>(nameOf(account), 1, {
    upgrade: (database) => {
      const outbox = database.createObjectStore("outbox", { autoIncrement: true });
      outbox.createIndex("cmdId", "message.cmdId", { unique: true });
      outbox.createIndex("talkId", "message.talkId");
      database.createObjectStore("givenBack", { keyPath: "message.cmdId" });
      database.createObjectStore("drafts", { keyPath: "name" });
    },
    // Another tab brings a newer version: step aside at once rather than hold it up.
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    ...outboxIn(opening),
    ...draftsIn(opening),
    forgetTalk: (talkId) => forgetTalk(opening, talkId),
    close: () => {
      opening.then((database) => database.close()).catch(() => {});
    },
  };
}

// Strict: a command counts as safe once it is on the disk, not once it is in some cache. [U4]
const STRICT = { durability: "strict" } as const;

function outboxIn(opening: Opening): OutboxStore {
  const remove = async (cmdId: CommandId, refusal: GivenBackEntry["refusal"] | null) => {
    const tx = (await opening).transaction(["outbox", "givenBack"], "readwrite", STRICT);
    const cursor = await tx.objectStore("outbox").index("cmdId").openCursor(cmdId);
    if (cursor) {
      const { message, text } = cursor.value;
      await cursor.delete();
      if (refusal && text) await tx.objectStore("givenBack").put({ message, text, refusal });
    }
    await tx.done;
  };
  return {
    put: async (entry, clears) => {
      const tx = (await opening).transaction(["outbox", "drafts"], "readwrite", STRICT);
      const cleared = clears === null ? null : tx.objectStore("drafts").delete(clears);
      // All at once: a transaction that fails must not leave a promise that nobody waits for.
      await Promise.all([tx.objectStore("outbox").add(entry), cleared, tx.done]);
    },
    list: async () => (await opening).getAll("outbox"),
    first: async (talkId) => (await (await opening).getFromIndex("outbox", "talkId", talkId)) ?? null,
    attempted: async (cmdId, tries) => {
      const tx = (await opening).transaction("outbox", "readwrite");
      const cursor = await tx.store.index("cmdId").openCursor(cmdId);
      if (cursor) await cursor.update({ ...cursor.value, ...tries });
      await tx.done;
    },
    settle: (cmdId) => remove(cmdId, null),
    giveBack: remove,
    givenBack: async () => (await opening).getAll("givenBack"),
    letGo: async (cmdId) => (await opening).delete("givenBack", cmdId),
  };
}

function draftsIn(opening: Opening): DraftStore {
  return {
    draft: async (name) => (await (await opening).get("drafts", name)) ?? null,
    draftsUnder: async (prefix) => (await opening).getAll("drafts", IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    putDraft: async (draft) => {
      await (await opening).put("drafts", draft);
    },
    dropDraft: async (name) => (await opening).delete("drafts", name),
  };
}

async function forgetTalk(opening: Opening, talkId: TalkId): Promise<readonly string[]> {
  const tx = (await opening).transaction(["outbox", "givenBack", "drafts"], "readwrite", STRICT);
  const [outbox, givenBack, drafts] = [tx.objectStore("outbox"), tx.objectStore("givenBack"), tx.objectStore("drafts")];
  const [waiting, back, names] = await Promise.all([
    outbox.index("talkId").getAllKeys(talkId),
    givenBack.getAll(),
    drafts.getAllKeys(),
  ]);
  const dropped = names.filter((name) => isOfTalk(name, talkId));
  await Promise.all([
    ...waiting.map((key) => outbox.delete(key)),
    ...back.filter(({ message }) => message.talkId === talkId).map(({ message }) => givenBack.delete(message.cmdId)),
    ...dropped.map((name) => drafts.delete(name)),
    tx.done,
  ]);
  return dropped;
}
