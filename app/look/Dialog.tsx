"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { LeaveInFront } from "../leave/LeaveNow";
import { openInFront } from "../leave/openInFront";

type DialogProps = {
  readonly open: boolean;
  /** Asked for by Escape or the ground beside it. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
};

/** A question in front of the page: the browser's own dialog, so focus stays inside and Escape leaves it. "Leave now" stays in its corner. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) openInFront(dialog);
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[min(90dvh,calc(100dvh-8.5rem))] w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-table p-6 text-ink backdrop:bg-[oklch(0.15_0.02_55/0.55)] open:animate-arrive sm:p-8"
    >
      <LeaveInFront />
      <div className="flex flex-col gap-5">
        <h2 id={titleId} className="text-heading">
          {title}
        </h2>
        {open && children}
      </div>
    </dialog>
  );
}
