import { type DBSchema, openDB } from "idb";
import type { AccountId, RoomId, TalkId } from "../../values/ids";
import type { Sealed } from "../../values/sealed";
import type { Keeping } from "../store";

/** A past talk as this device keeps it: sealed to oneself, for as long as its mark is the list's. */
export type StoredPast = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly mark: string;
  readonly sealed: Sealed;
};

/** What a device keeps of past talks, so that a second visit opens only the new ones. */
export type PastStore = {
  readonly of: (roomId: RoomId) => Promise<readonly StoredPast[]>;
  readonly put: (past: readonly StoredPast[]) => Promise<void>;
  readonly drop: (talkIds: readonly TalkId[]) => Promise<void>;
  readonly close: () => void;
};

interface Tables extends DBSchema {
  past: { key: string; value: StoredPast; indexes: { roomId: string } };
}

const NOWHERE: PastStore = { of: async () => [], put: async () => {}, drop: async () => {}, close: () => {} };

/** This browser's own, in IndexedDB, one for each account; none where only the tab may keep: each visit opens all anew. */
export function openPastStore(account: AccountId, keeping: Keeping): PastStore {
  if (keeping === "tab") return NOWHERE;
  const opening = openDB<Tables>(`heard-past-${account}`, 1, {
    upgrade: (database) => {
      database.createObjectStore("past", { keyPath: "talkId" }).createIndex("roomId", "roomId");
    },
    // Another tab brings a newer version: step aside at once rather than hold it up.
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const all = async (change: (database: Awaited<typeof opening>) => readonly Promise<unknown>[]) => {
    await Promise.all(change(await opening));
  };
  return {
    of: async (roomId) => (await opening).getAllFromIndex("past", "roomId", roomId),
    put: (past) => all((database) => past.map((each) => database.put("past", each))),
    drop: (talkIds) => all((database) => talkIds.map((talkId) => database.delete("past", talkId))),
    close: () => {
      opening.then((database) => database.close()).catch(() => {});
    },
  };
}
