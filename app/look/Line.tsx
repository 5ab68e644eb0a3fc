import type { ReactNode } from "react";
import { classes } from "./classes";

/** The one sentence of a screen: what happens now and what you can do. Read out politely whenever it changes. */
export function Line({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <p
      role="status"
      aria-live="polite"
      aria-atomic="true"
      className={classes("font-serif text-said text-ink", className)}
    >
      {children}
    </p>
  );
}
