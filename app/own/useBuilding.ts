"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { addBlock, changeBlock, moveBlock, removeBlock, setTurns } from "../../lib/talk/ownEdit";
import { type BlockKind, blocksOf, type OwnFormat, type Turns } from "../../lib/talk/ownFormat";
import type { BlockActs } from "./BlockCard";
import { useBlockNames } from "./useBlockNames";

type Pending = { readonly no: number; readonly where: string } | null;

type Building = {
  readonly own: OwnFormat;
  readonly write: (own: OwnFormat) => void;
  readonly grown: (no: number) => void;
  readonly look: (no: number) => void;
};

/** What is done to a format in the making: what is open, what was just done, and where the focus goes when a block has moved. */
export function useBuilding({ own, write, grown, look }: Building) {
  const t = useTranslations("own.build");
  const names = useBlockNames();
  const [opened, setOpened] = useState<number | null>(null);
  const [told, setTold] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const pending = useRef<Pending>(null);
  useEffect(() => {
    const { no, where } = pending.current ?? {};
    pending.current = null;
    if (no !== undefined) document.querySelector<HTMLElement>(`[data-block="${no}"] ${where}`)?.focus();
  });
  const acts: BlockActs = {
    look,
    open: setOpened,
    change: (no, change) => write(changeBlock(own, no, change)),
    move: (block, way) => {
      pending.current = { no: block.no, where: `[data-move="${way}"]` };
      setTold(t("moved", { step: names.name(block) }));
      write(moveBlock(own, block.no, way));
    },
    remove: (block) => {
      setTold(t("removed", { step: names.name(block) }));
      write(removeBlock(own, block.no));
      heading.current?.focus();
    },
  };
  const add = (kind: BlockKind, partNo: number, turns: Turns) => {
    const longer = addBlock(own, kind, partNo, turns);
    const no = Math.max(...blocksOf(longer).map((block) => block.no));
    setTold(t("added", { step: names.kind(kind) }));
    setOpened(no);
    pending.current = { no, where: "textarea" };
    write(longer);
    grown(no);
  };
  const turnsOf = (partNo: number, turns: Turns) => write(setTurns(own, partNo, turns));
  return { acts, add, turnsOf, opened, told, heading };
}
