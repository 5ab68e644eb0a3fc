import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AccountId, CommandId, TalkId } from "../values/ids";
import { isOfTalk } from "./draftNames";
import type {
  DraftStore,
  GivenBackEntry,
  LineStore,
  OutboxEntry,
  OutboxStore,
  SeenLog,
  SeenStore,
  StoredDraft,
} from "./store";

interface Tables extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { cmdId: string; talkId: string } };
  givenBack: { key: string; value: GivenBackEntry };
  drafts: { key: string; value: StoredDraft };
  seen: { key: string; value: SeenLog };
}
type Opening = Promise<IDBPDatabase<Tables>>;

const nameOf = (account: AccountId) => `heard-line-${account}`;

/** This device's keeping for one account, in IndexedDB. Accounts on one device never see each other's. */
export function openBrowserStore(account: AccountId): LineStore {
  const opening: Opening = openDB<Tables>(nameOf(account), 2, {
    upgrade: (database, before) => {
      database.createObjectStore("seen", { keyPath: "talkId" });
      if (before === 1) return;
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
    ...seenIn(opening),
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

function seenIn(opening: Opening): SeenStore {
  return {
    seenLog: async (talkId) => (await (await opening).get("seen", talkId)) ?? null,
    sawLog: async (seen) => {
      const tx = (await opening).transaction("seen", "readwrite");
      // Another tab may have seen more of it.
      const known = await tx.store.get(seen.talkId);
      if (known === undefined || known.seq < seen.seq) await tx.store.put(seen);
      await tx.done;
    },
  };
}

async function forgetTalk(opening: Opening, talkId: TalkId): Promise<readonly string[]> {
  const tx = (await opening).transaction(["outbox", "givenBack", "drafts", "seen"], "readwrite", STRICT);
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
    tx.objectStore("seen").delete(talkId),
    tx.done,
  ]);
  return dropped;
}
