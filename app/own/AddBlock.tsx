"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { kindsFor } from "../../lib/talk/ownEdit";
import type { BlockKind, Turns } from "../../lib/talk/ownFormat";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { useBlockNames } from "./useBlockNames";

type AddBlockProps = {
  /** What the button says. */
  readonly label: string;
  readonly turns: Turns;
  readonly onAdd: (kind: BlockKind) => void;
};

/** One more step: what there is to choose from, each with what the two will do there. Only what has its place here is offered. */
export function AddBlock({ label, turns, onAdd }: AddBlockProps) {
  const t = useTranslations("own.build");
  const names = useBlockNames();
  const [open, setOpen] = useState(false);
  const add = (kind: BlockKind) => {
    setOpen(false);
    onAdd(kind);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-5" strokeWidth={1.75} />
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(turns === null ? "chooseTogether" : "chooseTurns")}>
        <ul className="flex flex-col gap-2">
          {kindsFor(turns).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => add(kind)}
                className="flex min-h-13 w-full cursor-pointer flex-col rounded-soft border-2 border-line bg-table px-4 py-3 text-left hover:border-edge"
              >
                <span className="font-medium">{names.kind(kind)}</span>
                <span className="text-small text-ink-soft">{names.does(kind)}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button kind="plain" onClick={() => setOpen(false)}>
          {t("notNow")}
        </Button>
      </Dialog>
    </>
  );
}
