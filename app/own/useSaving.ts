"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { pathOf } from "../../lib/room/paths";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { newId, type OwnFormatId } from "../../lib/values/ids";
import { type Doing, useDoing } from "../room/useDoing";
import { useLibrary } from "./OwnRoom";

/** Putting a format into the library, or its changes. */
export type Saving = Doing & {
  readonly isNew: boolean;
  readonly save: (own: OwnFormat, whenDone: () => void) => void;
  readonly goBack: () => void;
};

/** Saves a format under its id; a new one gets its id once, so that asked again after a broken line it is the same. */
export function useSaving(known: OwnFormatId | null): Saving {
  const { line, room } = useLibrary();
  const router = useRouter();
  const doing = useDoing();
  const ownFormatId = useRef(known);
  const goBack = () => router.push(pathOf.ours(room.roomId));
  const save = (own: OwnFormat, whenDone: () => void) => {
    ownFormatId.current ??= newId<OwnFormatId>();
    const id = ownFormatId.current;
    const tidy = { ...own, title: own.title.trim(), lead: own.lead.trim() };
    const put = () => (known === null ? line.putFormat(id, tidy) : line.changeFormat(id, tidy));
    void doing.run(put).then((done) => {
      if (!done) return;
      whenDone();
      goBack();
    });
  };
  return { ...doing, isNew: known === null, save, goBack };
}
