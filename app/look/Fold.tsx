"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";

type FoldProps = {
  readonly title: ReactNode;
  /** What is inside, in a few words, for whoever leaves it closed. */
  readonly brief?: ReactNode | undefined;
  /** Where there is room it stands open from the start. */
  readonly openOnDesk?: boolean | undefined;
  readonly children: ReactNode;
};

const onDesk = (): boolean => typeof window !== "undefined" && window.matchMedia("(min-width: 64rem)").matches;

/** Something to read or change for whoever wants to; closed it is one line. Only for what is never rendered on a server. */
export function Fold({ title, brief, openOnDesk = false, children }: FoldProps) {
  const [open, setOpen] = useState(() => openOnDesk && onDesk());
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group border-b border-line last:border-b-0"
    >
      <summary className="flex min-h-14 list-none items-center justify-between gap-4 rounded-soft py-3 [&::-webkit-details-marker]:hidden">
        <span className="flex flex-col">
          <span className="font-semibold">{title}</span>
          {brief && <span className="text-small text-ink-soft first-letter:uppercase">{brief}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          strokeWidth={1.75}
          className="size-5 shrink-0 text-ink-soft transition-transform duration-(--swift) ease-calm group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-6 pt-2 pb-6">{children}</div>
    </details>
  );
}
