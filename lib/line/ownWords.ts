import type { CommandId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { openedDraft, type Sealer } from "./sealer";
import { outboxDraft } from "./store";

/** The texts of what waits and of what came back: known from the tap, or opened again after a reload. */
export type OwnWords = {
  readonly know: (cmdId: CommandId, text: string) => void;
  /** Null until it is opened, and where it cannot be. */
  readonly of: (cmdId: CommandId, sealed: Sealed | null) => string | null;
  readonly forgetAllBut: (cmdIds: readonly CommandId[]) => void;
};

export function createOwnWords(sealer: Sealer, changed: () => void): OwnWords {
  const texts = new Map<CommandId, string | null>();
  const open = async (cmdId: CommandId, sealed: Sealed) => {
    const text = await openedDraft(sealer, outboxDraft(cmdId), sealed);
    if (!texts.has(cmdId)) return;
    texts.set(cmdId, text);
    if (text !== null) changed();
  };
  return {
    know: (cmdId, text) => {
      texts.set(cmdId, text);
    },
    of: (cmdId, sealed) => {
      if (sealed && !texts.has(cmdId)) {
        texts.set(cmdId, null);
        void open(cmdId, sealed);
      }
      return texts.get(cmdId) ?? null;
    },
    forgetAllBut: (cmdIds) => {
      const kept = new Set(cmdIds);
      for (const cmdId of [...texts.keys()]) if (!kept.has(cmdId)) texts.delete(cmdId);
    },
  };
}
