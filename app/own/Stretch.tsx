"use client";

import { useTranslations } from "next-intl";
import type { OwnFlaw } from "../../lib/talk/ownFlaws";
import type { BlockKind, OwnPart, Turns } from "../../lib/talk/ownFormat";
import { Button } from "../look/Button";
import { classes } from "../look/classes";
import { AddBlock } from "./AddBlock";
import { type BlockActs, BlockCard } from "./BlockCard";

const TURNS = [2, 4, 6] as const;

type StretchProps = {
  readonly part: OwnPart;
  readonly flaws: readonly OwnFlaw[];
  readonly opened: number | null;
  /** Whether a block at its very top or end can go no further. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly acts: BlockActs;
  readonly onAdd: (kind: BlockKind) => void;
  readonly onTurns: (turns: Turns) => void;
};

/** A stretch of the format: what both do together, or what each of them goes through in turn, held in a bracket. */
export function Stretch({ part, flaws, opened, isFirst, isLast, acts, onAdd, onTurns }: StretchProps) {
  const t = useTranslations("own.build");
  const { turns, blocks } = part;
  const inTurns = turns !== null;
  return (
    <li
      className={classes(
        "flex flex-col gap-4",
        inTurns && "rounded-card border-l-4 border-flame bg-glow/40 py-4 pr-3 pl-4 sm:pr-4",
      )}
    >
      <Head turns={turns} onTurns={onTurns} />
      <ol className="flex flex-col gap-3">
        {blocks.map((block, at) => (
          <BlockCard
            key={block.no}
            block={block}
            turns={turns}
            flaws={flaws.filter((flaw) => flaw.block === block.no)}
            isOpen={opened === block.no}
            ends={{
              top: at === 0 && isFirst && !inTurns,
              bottom: at === blocks.length - 1 && isLast && !inTurns,
            }}
            acts={acts}
          />
        ))}
      </ol>
      <div>
        <AddBlock label={t(inTurns ? "addTurns" : "addTogether")} turns={turns} onAdd={onAdd} />
      </div>
      {inTurns && (
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <p className="text-small text-ink-soft">{t("turnsEnd")}</p>
          <Button kind="plain" className="-mx-3 text-small" onClick={() => onTurns(null)}>
            {t("withoutTurns")}
          </Button>
        </div>
      )}
    </li>
  );
}

type TurnsProps = { readonly turns: Turns; readonly onTurns: (turns: Turns) => void };

function Head({ turns, onTurns }: TurnsProps) {
  const t = useTranslations("own.build");
  const inTurns = turns !== null;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-56 flex-col">
        <h3 className="text-body font-semibold">{t(inTurns ? "turnsOf" : "together")}</h3>
        {inTurns && <p className="text-small text-ink-soft">{t("turnsHint")}</p>}
      </div>
      {inTurns ? (
        <HowManyTurns turns={turns} onTurns={onTurns} />
      ) : (
        <Button kind="plain" className="-mx-3 text-small" onClick={() => onTurns(2)}>
          {t("withTurns")}
        </Button>
      )}
    </div>
  );
}

function HowManyTurns({ turns, onTurns }: TurnsProps) {
  const t = useTranslations("own.build");
  return (
    <label className="flex flex-col gap-1">
      <span className="text-small text-ink-soft">{t("turnsCount")}</span>
      <select
        value={String(turns)}
        onChange={(event) => onTurns(TURNS.find((each) => String(each) === event.target.value) ?? turns)}
        className="min-h-12 max-w-full rounded-soft border-2 border-edge bg-table px-3 py-2 text-small text-ink hover:border-ink"
      >
        {TURNS.map((each) => (
          <option key={each} value={String(each)}>
            {t("turns", { turns: each })}
          </option>
        ))}
      </select>
    </label>
  );
}
