import type { ReactNode } from "react";

/** A part of a page, below a line and under a heading of its own. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  );
}
