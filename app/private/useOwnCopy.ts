"use client";

import { useTranslations } from "next-intl";
import type { CopiedOwn } from "../../lib/line/copy/talkCopy";
import { feltHeardIn } from "../../lib/line/feltHeard";
import { openPrivateNotes } from "../../lib/line/privateNotes";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { WHOLLY } from "../../lib/room/feltHeard";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { useMoment } from "../look/useMoment";
import { useSelf } from "./useSelf";

/** Makes the part of a copy that holds what is one's own about a talk. To be asked for after the second unlock only. */
export function useOwnCopy(roomId: RoomId, talkId: TalkId): () => Promise<CopiedOwn | { readonly not: RoomTrouble }> {
  const t = useTranslations("private");
  const moment = useMoment();
  const self = useSelf();
  return async () => {
    const [said, notes] = await Promise.all([feltHeardIn(self, roomId, talkId), openPrivateNotes(self, roomId)]);
    if ("not" in said) return said;
    if ("not" in notes) return notes;
    const { felt } = said;
    return {
      title: t("title"),
      felt: felt === null ? null : { number: felt, sentence: t("felt.copied", { felt, most: WHOLLY }) },
      notes: notes
        .filter((note) => note.talkId === talkId)
        .toReversed()
        .map(({ text, createdAt, changedAt }) => ({
          ...{ at: createdAt, changed: changedAt, label: moment(createdAt) },
          words: text === null ? { state: "tampered", sentence: t("notes.notOpen") } : { state: "open", text },
        })),
    };
  };
}
