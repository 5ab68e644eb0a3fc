"use client";

import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import { Button, type ButtonKind } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { useDoing } from "../room/useDoing";

/** How asking the other goes. `ask` is true once it is done. */
export type Asking = {
  readonly busy: boolean;
  readonly trouble: RoomTrouble | null;
  readonly ask: (act: () => Promise<Done>) => Promise<boolean>;
};

type WordingDialogProps<Read> = {
  /** What stands now. */
  readonly shown: Read;
  readonly kind: ButtonKind;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  /** Where the focus goes if what was pressed is gone then. */
  readonly whenDone?: () => void;
  /** The form, over what was read when this was opened: it may be put differently by the other meanwhile. */
  readonly children: (read: Read, asking: Asking) => ReactNode;
};

/** Puts something into words for the other to approve. */
export function WordingDialog<Read>(props: WordingDialogProps<Read>) {
  const { shown, kind, label, title, lead, whenDone, children } = props;
  const [opened, setOpened] = useState<{ readonly read: Read } | null>(null);
  const { busy, trouble, run, forget } = useDoing();
  const begin = () => {
    forget();
    setOpened({ read: shown });
  };
  const ask: Asking["ask"] = async (act) => {
    const done = await run(act);
    if (!done) return false;
    // An open dialog keeps the focus inside, and gives it back to its button as it closes; that button may be gone in a moment.
    flushSync(() => setOpened(null));
    whenDone?.();
    return true;
  };
  return (
    <>
      <Button kind={kind} className={kind === "plain" ? "text-small" : undefined} onClick={begin}>
        {label}
      </Button>
      <Dialog open={opened !== null} onClose={() => setOpened(null)} title={title}>
        <p className="text-ink-soft">{lead}</p>
        {opened && children(opened.read, { busy, trouble, ask })}
      </Dialog>
    </>
  );
}
