"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { NOTE_LENGTH } from "../../lib/room/privateNote";
import { newId, type PrivateNoteId, type RoomId, type TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { TextArea } from "../look/TextArea";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { useKeptText } from "../room/useKeptText";
import type { PrivateNotes } from "./usePrivateNotes";

type WriteNoteProps = { readonly roomId: RoomId; readonly talkId: TalkId | null; readonly put: PrivateNotes["put"] };

/** A new private note, about a talk or about none. What is typed is kept on this device until it is put away. */
export function WriteNote({ roomId, talkId, put }: WriteNoteProps) {
  const t = useTranslations("private.notes");
  // Not under the talk's name: what was typed about a talk outlives it.
  const { text, field, clear } = useKeptText(`private-note:${roomId}:${talkId ?? "none"}`);
  const { busy, trouble, run } = useDoing();
  // Asked again after a broken line, it is the same note.
  const noteId = useRef<PrivateNoteId | null>(null);
  const keep = async () => {
    if (text.trim() === "") return;
    noteId.current ??= newId<PrivateNoteId>();
    const note = { noteId: noteId.current, talkId, text };
    if (!(await run(() => put(note)))) return;
    noteId.current = null;
    clear();
  };
  return (
    <Form onSubmit={() => void keep()} className="gap-3">
      <TextArea
        label={t(talkId === null ? "write" : "writeAbout")}
        hint={t("hint")}
        rows={3}
        maxLength={NOTE_LENGTH}
        {...field}
      />
      <div>
        <Button type="submit" kind="quiet" busy={busy} disabled={text.trim() === ""}>
          {t("keep")}
        </Button>
      </div>
      <Trouble trouble={trouble} />
    </Form>
  );
}
