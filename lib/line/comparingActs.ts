import type { CompareId, RoomId } from "../values/ids";
import { shareAgain } from "./begunAnew";
import { beginComparing, type ComparingStage, goOnComparing, wordsWereSame } from "./comparing";
import type { Done, OpenRoom, Self } from "./roomTypes";

/** Comparing keys by safety words that both read aloud. */
export type ComparingActs = {
  /** Begins one; beside the server's refusals, what the keys refuse. */
  readonly beginComparing: () => Promise<Done>;
  /** Does what is one's own to do in the one that stands open; null where none does. */
  readonly goOnComparing: () => Promise<ComparingStage | null>;
  readonly wordsWereSame: (compareId: CompareId) => Promise<Done>;
  /** The next key for a partner who begins anew, with what the two kept or without. */
  readonly shareAgain: (history: boolean) => Promise<Done>;
};

/** The acts of comparing in a room that is shown. */
export function comparingActs(
  self: Self,
  roomId: RoomId,
  shown: () => OpenRoom | null,
  changed: (act: Promise<Done>) => Promise<Done>,
): ComparingActs {
  return {
    beginComparing: () => changed(beginComparing(self, roomId, shown()?.theirs ?? null)),
    goOnComparing: async () => {
      const room = shown();
      return room?.comparing ? notOver(await goOnComparing(self, roomId, room, room.comparing), room) : null;
    },
    shareAgain: (history) => changed(shareAgain(self, roomId, history)),
    wordsWereSame: (compareId) => changed(wordsWereSame(self, roomId, compareId)),
  };
}

/** One that came to its end is over where its words were found the same, and on a page that did not see them. */
function notOver(stage: ComparingStage, { comparing, checked }: OpenRoom): ComparingStage | null {
  const hasEnded = comparing?.reveal !== null;
  return hasEnded && (checked === "compared" || ("at" in stage && stage.at === "lost")) ? null : stage;
}
