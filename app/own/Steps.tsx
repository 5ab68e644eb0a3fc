"use client";

import { useTranslations } from "next-intl";
import type { OwnFlaw } from "../../lib/talk/ownFlaws";
import type { BlockKind, OwnFormat, Turns } from "../../lib/talk/ownFormat";
import { Heading } from "../room/Heading";
import { AddBlock } from "./AddBlock";
import { Stretch } from "./Stretch";
import { useBuilding } from "./useBuilding";

type StepsProps = {
  readonly own: OwnFormat;
  readonly flaws: readonly OwnFlaw[];
  readonly onWrite: (own: OwnFormat) => void;
  /** A block was added. */
  readonly onGrown: (no: number) => void;
  readonly onLook: (no: number) => void;
};

/** The steps in their order, and the ways to add one. */
export function Steps({ own, flaws, onWrite, onGrown, onLook }: StepsProps) {
  const t = useTranslations("own.build");
  const { acts, add, turnsOf, opened, told, heading } = useBuilding({
    own,
    write: onWrite,
    grown: onGrown,
    look: onLook,
  });
  const { parts } = own;
  const next = parts.length;
  const first = next === 0;
  return (
    <section className="flex flex-col gap-5">
      <Heading ref={heading}>{t("steps")}</Heading>
      <p role="status" className="sr-only">
        {told}
      </p>
      {first && <p className="text-ink-soft">{t("stepsEmpty")}</p>}
      <ol className="flex flex-col gap-6 empty:hidden">
        {parts.map((part, partNo) => (
          <Stretch
            key={part.blocks[0]?.no}
            part={part}
            flaws={flaws}
            opened={opened}
            isFirst={partNo === 0}
            isLast={partNo === next - 1}
            acts={acts}
            onAdd={(kind) => add(kind, partNo, part.turns)}
            onTurns={(turns) => turnsOf(partNo, turns)}
          />
        ))}
      </ol>
      <WhatNext own={own} onAdd={(kind, turns) => add(kind, next, turns)} />
    </section>
  );
}

type WhatNextProps = {
  readonly own: OwnFormat;
  readonly onAdd: (kind: BlockKind, turns: Turns) => void;
};

function WhatNext({ own, onAdd }: WhatNextProps) {
  const t = useTranslations("own.build");
  const last = own.parts.at(-1);
  return (
    <div className="flex flex-wrap gap-3 border-t border-line pt-5">
      <AddBlock label={t(last ? "nextTurns" : "firstTurns")} turns={2} onAdd={(kind) => onAdd(kind, 2)} />
      {last?.turns !== null && (
        <AddBlock label={t(last ? "nextTogether" : "firstTogether")} turns={null} onAdd={(kind) => onAdd(kind, null)} />
      )}
    </div>
  );
}
