"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { type HelpPlace, useHelp } from "./useHelp";

type HelpLinkProps = {
  readonly at?: HelpPlace | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Leads to help: in front of the page, so that nothing on it is lost; without scripts to a page of its own. */
export function HelpLink({ at = "top", className, children }: HelpLinkProps) {
  const { open } = useHelp();
  const isHere = usePathname() === "/help";
  const show = (event: MouseEvent) => {
    if (isHere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(at);
  };
  return (
    <a
      href={at === "top" ? "/help" : `/help#${at}`}
      aria-current={isHere && at === "top" ? "page" : undefined}
      onClick={show}
      className={className}
    >
      {children}
    </a>
  );
}
