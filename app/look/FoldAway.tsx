import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** `card`: something to open and use. `line`: something to read again, quietly. */
type FoldKind = "card" | "line";

type FoldProps = {
  readonly kind?: FoldKind;
  readonly title: ReactNode;
  /** Told when it is opened, for what is only then to be fetched. */
  readonly onOpen?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** Something folded away until it is wanted. */
export function FoldAway({ kind = "card", title, onOpen, children }: FoldProps) {
  return (
    <details
      onToggle={onOpen && ((event) => event.currentTarget.open && onOpen())}
      className={classes(
        "group/fold",
        kind === "card" ? "rounded-card border border-line px-4 py-1" : "border-b border-line",
      )}
    >
      <summary
        className={classes(
          "flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 font-medium [&::-webkit-details-marker]:hidden",
          kind === "line" && "text-small text-ink-soft",
        )}
      >
        {title}
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 text-ink-soft transition-transform duration-(--swift) group-open/fold:rotate-180"
          strokeWidth={1.5}
        />
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-4">{children}</div>
    </details>
  );
}
