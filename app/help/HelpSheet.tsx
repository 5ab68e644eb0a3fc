"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useId, useLayoutEffect, useRef } from "react";
import { LeaveInFront } from "../leave/LeaveNow";
import { openInFront } from "../leave/openInFront";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { useBrought } from "./useBrought";
import type { HelpPlace } from "./useHelp";

type HelpSheetProps = { readonly at: HelpPlace | null; readonly onClose: () => void };

/** Help in front of the page: no new address, no entry in the browser's history, no request when it is opened. */
export function HelpSheet({ at, onClose }: HelpSheetProps) {
  const t = useTranslations("help");
  const dialog = useDialog(at !== null);
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-screen max-w-none overscroll-contain bg-paper text-ink backdrop:bg-[oklch(0.15_0.02_55/0.55)] open:animate-arrive sm:m-auto sm:h-auto sm:max-h-[calc(100dvh-9.5rem)] sm:w-[min(46rem,calc(100vw-3rem))] sm:rounded-card sm:border sm:border-line"
    >
      <LeaveInFront />
      <header className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-line bg-paper px-5 py-3 pr-38 sm:px-8">
        <h2 id={titleId} className="text-heading">
          {t("title")}
        </h2>
        <Button kind="plain" className="-mr-3" onClick={() => dialog.current?.close()}>
          {t("close")}
        </Button>
      </header>
      <div className="flex flex-col gap-7 px-5 pt-6 pb-12 sm:px-8">{at !== null && <Inside at={at} />}</div>
    </dialog>
  );
}

/** The browser's own dialog: the page behind it rests, Escape leaves it, and the focus goes back to where it was. */
function useDialog(open: boolean): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  // Before what stands in it is told of its own coming: it may want the focus.
  useLayoutEffect(() => {
    if (open && ref.current?.open === false) openInFront(ref.current);
    if (!open && ref.current?.open) ref.current.close();
  }, [open]);
  return ref;
}

function Inside({ at }: { readonly at: HelpPlace }) {
  const t = useTranslations("help");
  const look = useTranslations("look");
  const { HelpInside, away, again } = useBrought();
  if (HelpInside !== null) return <HelpInside at={at} />;
  return (
    <>
      <Line className="text-body">{t(away ? "away" : "coming")}</Line>
      {away && (
        <p>
          <Button onClick={again}>{look("again")}</Button>
        </p>
      )}
    </>
  );
}
