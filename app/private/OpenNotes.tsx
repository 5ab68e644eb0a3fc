"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OpenPrivateNote } from "../../lib/line/privateNotes";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Notice } from "../look/Notice";
import { useRefusal } from "../look/useRefusal";
import { PrivateNote } from "./PrivateNote";
import { usePrivateNotes } from "./usePrivateNotes";
import { WriteNote } from "./WriteNote";

type OpenNotesProps = {
  readonly roomId: RoomId;
  /** What a new note is about. */
  readonly talkId: TalkId | null;
  readonly shows: (note: OpenPrivateNote) => boolean;
  /** What a note is about, where that is not plain from where it stands. */
  readonly about?: ((note: OpenPrivateNote) => ReactNode) | undefined;
  /** A closed room can be read, and what is one's own in it let go. */
  readonly readOnly?: boolean | undefined;
  /** Where the focus goes when the note that had it is gone. */
  readonly toTop: () => void;
};

/** Private notes once they are unlocked: those that belong here, and room for another. */
export function OpenNotes({ roomId, talkId, shows, about, readOnly = false, toTop }: OpenNotesProps) {
  const t = useTranslations("private.notes");
  const sentence = useRefusal();
  const { notes, trouble, again, put, drop } = usePrivateNotes(roomId);
  const here = notes?.filter(shows) ?? [];
  return (
    <>
      {trouble !== null && (
        <Notice live tone="care">
          <p>{sentence(trouble)}</p>
          <p>
            <Button kind="quiet" onClick={again}>
              {t("again")}
            </Button>
          </p>
        </Notice>
      )}
      {notes !== null && here.length === 0 && <p className="text-ink-soft">{t("empty")}</p>}
      {here.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {here.map((note) => (
            <PrivateNote
              key={note.noteId}
              {...{ note, drop }}
              about={about?.(note)}
              put={readOnly ? null : put}
              onGone={toTop}
            />
          ))}
        </ul>
      )}
      {!readOnly && <WriteNote {...{ roomId, talkId, put }} />}
    </>
  );
}
