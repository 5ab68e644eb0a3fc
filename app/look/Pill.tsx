import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

type PillProps = {
  readonly onClick: () => void;
  /** Whether it is chosen; left out where touching it does something once. */
  readonly pressed?: boolean | undefined;
  readonly icon?: LucideIcon | undefined;
  /** `said`: in the letters of what people say. */
  readonly said?: boolean | undefined;
  readonly children: ReactNode;
};

/** A small word to touch: a sign, a beginning, one of many to choose from. */
export function Pill({ onClick, pressed, icon: Icon, said = false, children }: PillProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={classes(
        "flex min-h-12 cursor-pointer items-center gap-2 rounded-full border px-4 py-2 text-left transition-colors duration-(--swift) hover:border-ink",
        said ? "font-serif text-body" : "text-small",
        pressed ? "border-ink bg-glow font-medium" : "border-edge bg-table",
      )}
    >
      {Icon && <Icon aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />}
      {children}
    </button>
  );
}
