import type { ReactNode } from "react";
import { classes } from "./classes";

/** `plain`: good to know. `warm`: something kind or done. `care`: asks for attention, without alarm. */
export type NoticeTone = "plain" | "warm" | "care";

const TONES: { readonly [tone in NoticeTone]: string } = {
  plain: "border-line bg-table",
  warm: "border-amber-line bg-amber-wash",
  care: "border-care-line bg-care-wash",
};

type NoticeProps = {
  readonly tone?: NoticeTone | undefined;
  /** Read out when it appears. */
  readonly live?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A few words set apart. */
export function Notice({ tone = "plain", live = false, className, children }: NoticeProps) {
  return (
    <div
      role={live ? "status" : undefined}
      className={classes("flex flex-col gap-3 rounded-card border px-5 py-4", TONES[tone], className)}
    >
      {children}
    </div>
  );
}
