import type { ReactNode, RefObject } from "react";

type HeadingProps = { readonly ref: RefObject<HTMLHeadingElement | null>; readonly children: ReactNode };

/** The heading of a part of a room. It takes the focus when what had it is gone (a removed line, a pressed button). */
export function Heading({ ref, children }: HeadingProps) {
  return (
    <h2 ref={ref} tabIndex={-1} className="text-heading">
      {children}
    </h2>
  );
}
