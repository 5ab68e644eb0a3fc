"use client";

import { useMemo } from "react";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { readOwn, writeOwn } from "../../lib/talk/ownText";
import type { OwnFormatId, RoomId } from "../../lib/values/ids";
import { useKeptText } from "../room/useKeptText";

/** A format being put together: kept on this device at each change, sealed, until it is put into the library or let go. */
export type OwnDraft = {
  readonly own: OwnFormat;
  /** Something was changed here that is not in the library. */
  readonly touched: boolean;
  readonly write: (own: OwnFormat) => void;
  readonly loaded: boolean;
  /** Another window works on it. */
  readonly readOnly: boolean;
  readonly take: () => void;
  readonly clear: () => void;
};

/** Under which name a room's draft of a format is kept. */
export const ownDraftName = (roomId: RoomId, ownFormatId: OwnFormatId | null): string =>
  `own:${roomId}:${ownFormatId ?? "new"}`;

/** The draft of a format; `start` where nothing is kept yet. */
export function useOwnDraft(name: string, start: OwnFormat): OwnDraft {
  const { text, loaded, field, clear } = useKeptText(name);
  const kept = useMemo(() => readOwn(text), [text]);
  return {
    own: kept ?? start,
    touched: kept !== null,
    write: (own) => field.onChange({ target: { value: writeOwn(own) } }),
    loaded,
    readOnly: field.readOnly,
    take: field.onFocus,
    clear,
  };
}
