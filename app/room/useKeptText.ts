"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft, DraftLine } from "../../lib/line/types";
import { useUnlocked } from "../unlock/Unlock";
import { browserLine } from "./browserLine";

/** A text being written, kept on this device through a reload or a crash until it is put down. */
export type KeptText = {
  readonly text: string;
  /** What was kept is known. */
  readonly loaded: boolean;
  /** For the place to write: what it shows, and what happens in it. */
  readonly field: {
    readonly value: string;
    readonly readOnly: boolean;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    /** Whoever touches it here writes here, and no longer in another tab. */
    readonly onFocus: () => void;
  };
  /** Empties it; what was typed since this was shown stays. */
  readonly clear: () => void;
};

const NOTHING: Draft = { text: "", mine: true, loaded: false };
const nothing = () => NOTHING;
const never = () => () => {};

/** The text kept under a name of this account's, on this device. */
export function useKeptText(name: string): KeptText {
  const { me, seal } = useUnlocked();
  const [draft, setDraft] = useState<DraftLine | null>(null);
  useEffect(() => {
    const opened = browserLine({ me, seal }).drafts.named(name);
    setDraft(opened);
    return () => {
      opened.close();
      setDraft(null);
    };
  }, [me, seal, name]);
  const { text, mine, loaded } = useSyncExternalStore(draft?.subscribe ?? never, draft?.snapshot ?? nothing, nothing);
  return {
    text,
    loaded,
    field: {
      value: text,
      readOnly: !loaded || !mine,
      onChange: (event) => draft?.write(event.target.value),
      onFocus: () => {
        if (!mine) void draft?.takePen();
      },
    },
    clear: () => {
      if (draft?.snapshot().text === text) void draft.clear();
    },
  };
}
