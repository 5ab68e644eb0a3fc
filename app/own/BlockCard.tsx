"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OwnFlaw } from "../../lib/talk/ownFlaws";
import type { Block, Turns } from "../../lib/talk/ownFormat";
import { Button } from "../look/Button";
import { classes } from "../look/classes";
import { BlockChoices } from "./BlockChoices";
import { Flaws } from "./Flaws";
import { useBlockNames } from "./useBlockNames";

/** What can be done with a block. */
export type BlockActs = {
  readonly change: (no: number, change: Partial<Omit<Block, "no" | "kind">>) => void;
  readonly move: (block: Block, way: "up" | "down") => void;
  readonly remove: (block: Block) => void;
  readonly look: (no: number) => void;
  /** Opens a block to be changed; null closes it. */
  readonly open: (no: number | null) => void;
};

type BlockCardProps = {
  readonly block: Block;
  readonly turns: Turns;
  readonly flaws: readonly OwnFlaw[];
  readonly isOpen: boolean;
  readonly ends: { readonly top: boolean; readonly bottom: boolean };
  readonly acts: BlockActs;
};

/** One step of a format as it grows: what it is, what does not fit, and what one can do with it. */
export function BlockCard({ block, turns, flaws, isOpen, ends, acts }: BlockCardProps) {
  const names = useBlockNames();
  const step = names.name(block);
  const own = block.prompt.trim() !== "";
  const facts = [own && names.kind(block.kind), names.who(block), block.kind !== "wish" && names.time(block)];
  return (
    <li
      data-block={block.no}
      className={classes(
        "flex flex-col gap-3 rounded-card border-2 bg-table px-4 py-3",
        flaws.length > 0 ? "border-care-line" : "border-line",
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-col">
          <h4 className="font-serif text-said wrap-anywhere">{step}</h4>
          <p className="text-small text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <div className="-mr-2 flex shrink-0">
          <Arrow way="up" step={step} off={ends.top} onMove={() => acts.move(block, "up")} />
          <Arrow way="down" step={step} off={ends.bottom} onMove={() => acts.move(block, "down")} />
        </div>
      </div>
      <Flaws flaws={flaws} />
      {isOpen && <BlockChoices block={block} turns={turns} onChange={(change) => acts.change(block.no, change)} />}
      <Ways block={block} step={step} isOpen={isOpen} acts={acts} />
    </li>
  );
}

type WaysProps = Pick<BlockCardProps, "block" | "isOpen" | "acts"> & { readonly step: string };

function Ways({ block, step, isOpen, acts }: WaysProps) {
  const t = useTranslations("own.build");
  return (
    <div className="-mx-3 flex flex-wrap">
      <Button
        kind="plain"
        className="text-small"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? "close" : "open", { step })}
        onClick={() => acts.open(isOpen ? null : block.no)}
      >
        {t(isOpen ? "doneShort" : "changeShort")}
      </Button>
      <LookAt step={step} onLook={() => acts.look(block.no)} />
      <Button kind="plain" className="text-small" aria-label={t("remove", { step })} onClick={() => acts.remove(block)}>
        {t("removeShort")}
      </Button>
    </div>
  );
}

function LookAt({ step, onLook }: { readonly step: string; readonly onLook: () => void }) {
  const t = useTranslations("own.preview");
  return (
    <Button kind="plain" className="text-small" aria-label={t("look", { step })} onClick={onLook}>
      {t("lookShort")}
    </Button>
  );
}

type ArrowProps = {
  readonly way: "up" | "down";
  readonly step: string;
  readonly off: boolean;
  readonly onMove: () => void;
};

function Arrow({ way, step, off, onMove }: ArrowProps) {
  const t = useTranslations("own.build");
  const Icon = way === "up" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      data-move={way}
      aria-label={t(way, { step })}
      aria-disabled={off || undefined}
      onClick={() => !off && onMove()}
      className="flex size-12 cursor-pointer items-center justify-center rounded-soft text-ink-soft hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-40"
    >
      <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </button>
  );
}
