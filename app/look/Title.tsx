"use client";

import { type ReactNode, useEffect, useRef } from "react";

type TitleProps = {
  /** Which step this is the title of. When it changes the title takes the focus, so that it is read out. */
  readonly step?: string | undefined;
  /** A quiet line above: where in a row of steps this is. */
  readonly above?: ReactNode | undefined;
  readonly children: ReactNode;
};

// The step shown last on this page, whichever component showed it.
let shown: string | null = null;

/** A page's title. On a page of several steps it tells a screen reader that the step has changed. */
export function Title({ step, above, children }: TitleProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step === undefined) return;
    const changed = shown !== null && shown !== step;
    shown = step;
    if (!changed) return;
    window.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className="flex flex-col gap-2">
      {above && <p className="text-small text-ink-soft">{above}</p>}
      <h1 ref={ref} tabIndex={-1} className="text-title">
        {children}
      </h1>
    </div>
  );
}
