"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { OpenPrivateNote } from "../../lib/line/privateNotes";
import { NOTE_LENGTH } from "../../lib/room/privateNote";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { TextArea } from "../look/TextArea";
import { useMoment } from "../look/useMoment";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { useKeptText } from "../room/useKeptText";
import { EraseNote } from "./EraseNote";
import type { PrivateNotes } from "./usePrivateNotes";

type PrivateNoteProps = {
  readonly note: OpenPrivateNote;
  /** What it is about, where that is not plain from where it stands. */
  readonly about?: ReactNode | undefined;
  /** Null where nothing can be written any more. */
  readonly put: PrivateNotes["put"] | null;
  readonly drop: PrivateNotes["drop"];
  /** Where the focus goes when this note is gone, or its editor is. */
  readonly onGone: () => void;
};

/** One private note: to read, to change, to erase. */
export function PrivateNote({ note, about, put, drop, onGone }: PrivateNoteProps) {
  const { noteId, text } = note;
  const kept = useKeptText(`private-change:${noteId}`);
  const [begun, setBegun] = useState(false);
  const begin = (value: string) => {
    setBegun(true);
    kept.field.onChange({ target: { value } });
  };
  const end = () => {
    kept.clear();
    setBegun(false);
    onGone();
  };
  // What was typed before a reload opens the editor again.
  const changing = kept.loaded && (begun || kept.text !== "");
  return (
    <li className="flex flex-col gap-2 py-4">
      {about}
      {put !== null && changing ? (
        <ChangeNote {...{ note, kept, put, begun }} onBegun={() => setBegun(true)} onEnd={end} />
      ) : (
        <ReadNote
          note={note}
          onChange={put === null || text === null ? null : () => begin(text)}
          onErase={() => drop(noteId)}
          onErased={onGone}
        />
      )}
    </li>
  );
}

type ReadNoteProps = {
  readonly note: OpenPrivateNote;
  /** Null where it cannot be changed. */
  readonly onChange: (() => void) | null;
  readonly onErase: () => ReturnType<PrivateNotes["drop"]>;
  readonly onErased: () => void;
};

function ReadNote({ note: { text, createdAt, changedAt }, onChange, onErase, onErased }: ReadNoteProps) {
  const t = useTranslations("private.notes");
  const moment = useMoment();
  const words = useId();
  const [written, changed] = [moment(createdAt), moment(changedAt)];
  return (
    <>
      <p
        id={words}
        className={text === null ? "text-ink-soft" : "font-serif text-said break-words whitespace-pre-wrap"}
      >
        {text ?? t("notOpen")}
      </p>
      <p className="text-small text-ink-soft">
        {written}
        {changed !== written && ` · ${t("changed", { when: changed })}`}
      </p>
      <div className="-mx-3 flex flex-wrap gap-x-1">
        {onChange !== null && (
          <Button kind="plain" className="text-small" aria-describedby={words} onClick={onChange}>
            {t("change")}
          </Button>
        )}
        <EraseNote describedBy={words} {...{ onErase, onErased }} />
      </div>
    </>
  );
}

type ChangeNoteProps = {
  readonly note: OpenPrivateNote;
  readonly kept: ReturnType<typeof useKeptText>;
  readonly put: PrivateNotes["put"];
  /** It was begun on this page, by a button that is gone now; else it was brought back and nobody asked for it. */
  readonly begun: boolean;
  readonly onBegun: () => void;
  readonly onEnd: () => void;
};

function ChangeNote({ note, kept: { text, field }, put, begun, onBegun, onEnd }: ChangeNoteProps) {
  const t = useTranslations("private.notes");
  const { noteId, talkId } = note;
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (begun) words.current?.focus();
  }, [begun]);
  const { busy, trouble, run } = useDoing();
  const keep = async () => {
    if (text.trim() !== "" && (await run(() => put({ noteId, talkId, text })))) onEnd();
  };
  return (
    <Form onSubmit={() => void keep()} className="gap-3">
      <TextArea
        label={t("changeLabel")}
        rows={3}
        maxLength={NOTE_LENGTH}
        ref={words}
        {...field}
        onChange={(event) => {
          onBegun();
          field.onChange(event);
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="quiet" busy={busy} disabled={text.trim() === ""}>
          {t("keepChange")}
        </Button>
        <Button kind="plain" onClick={onEnd}>
          {t("leave")}
        </Button>
      </div>
      <Trouble trouble={trouble} />
    </Form>
  );
}
