import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HelpLink } from "../help/HelpLink";
import { LeaveLink } from "../leave/LeaveLink";
import { classes } from "./classes";
import { Sign } from "./Wordmark";

type PageProps = {
  /** `column`: one thing to read or do. `wide`: a table for two. */
  readonly width?: "column" | "wide" | undefined;
  /** A sign in the quiet corner opposite the name of the house. */
  readonly corner?: ReactNode | undefined;
  /** A way elsewhere in words: on a phone in a line of its own. */
  readonly way?: ReactNode | undefined;
  readonly home?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of a page: the name of the house, a quiet corner or a way elsewhere, the way to help, room for the way out, and one thing to do. */
export function Page({ width = "column", corner, way, home = "/", children }: PageProps) {
  const t = useTranslations("look");
  const across = width === "column" ? "max-w-xl" : "max-w-6xl";
  return (
    <div className="flex min-h-dvh flex-col">
      <header
        data-screen-only
        className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 px-5 pt-3 sm:px-8 sm:pt-5"
      >
        <Link
          href={home}
          prefetch={false}
          className="-ml-2 flex min-h-12 items-center gap-2.5 rounded-soft px-2 no-underline"
        >
          <Sign />
          {/* On a phone a corner and the way out need its place. */}
          <span
            className={classes(
              "font-serif text-heading font-medium tracking-tight",
              Boolean(corner) && "max-sm:sr-only",
            )}
          >
            {t("house")}
          </span>
        </Link>
        {way && <div className="max-sm:order-last max-sm:-ml-3 max-sm:basis-full sm:ml-auto">{way}</div>}
        <div
          className={classes(
            "mr-31 flex items-center gap-2 whitespace-nowrap max-sm:ml-auto sm:mr-33 sm:gap-4",
            !way && "sm:ml-auto",
          )}
        >
          {corner}
          <HelpLink className="-mr-3 flex min-h-12 items-center rounded-soft px-3 font-semibold text-ink-soft hover:text-ink">
            {t("help")}
          </HelpLink>
        </div>
      </header>
      <main className={classes("mx-auto flex w-full flex-1 flex-col gap-7 px-5 pt-8 pb-16 sm:px-8 sm:pt-14", across)}>
        {children}
        {/* For whoever has come to the end by keyboard or by ear; the one that is seen stands before everything. It takes no
            room of its own: where it came and went with the focus, the page would move under a press. */}
        <div className="relative -mt-7 h-0">
          <LeaveLink className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:py-2 focus:font-semibold focus:whitespace-nowrap" />
        </div>
      </main>
    </div>
  );
}
