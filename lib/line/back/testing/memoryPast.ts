import type { TalkId } from "../../../values/ids";
import type { PastStore, StoredPast } from "../pastStore";

/** What a device keeps of past talks, for as long as the test lasts. */
export function memoryPast(): PastStore & { readonly kept: () => readonly StoredPast[] } {
  const entries = new Map<TalkId, StoredPast>();
  const kept = () => structuredClone([...entries.values()]);
  return {
    kept,
    of: async (roomId) => kept().filter((each) => each.roomId === roomId),
    put: async (past) => {
      for (const each of structuredClone(past)) entries.set(each.talkId, each);
    },
    drop: async (talkIds) => {
      for (const talkId of talkIds) entries.delete(talkId);
    },
    close: () => {},
  };
}
