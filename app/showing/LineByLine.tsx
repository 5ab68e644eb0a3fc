"use client";

import { useTranslations } from "next-intl";
import type { CopiedLine, SaidCopy } from "../../lib/line/copy/talkCopy";
import { type Chosen, TOPIC } from "../../lib/line/showing/shown";
import { Checkbox } from "../look/Checkbox";
import { PersonMark } from "../look/PersonMark";

type LineByLineProps = {
  readonly copy: SaidCopy;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

const isReadable = ({ words }: CopiedLine): boolean => words === null || words.state === "open";
const isWritten = ({ words }: CopiedLine): boolean => words?.state === "open";
const linesOf = ({ sections }: SaidCopy, said: boolean): readonly CopiedLine[] =>
  sections.flatMap(({ kind, lines }) => ((kind === "course") === said ? lines : []));

/** Whether there are notes of a talk to show, and whether there is anything that was said. */
export const hasNotes = (copy: SaidCopy): boolean => linesOf(copy, false).some(isWritten);
export const hasSaid = (copy: SaidCopy): boolean => linesOf(copy, true).some(isWritten);

/** Everything that would be shown of a talk, each line to be left out. */
export function LineByLine({ copy, chosen, onChoose }: LineByLineProps) {
  const t = useTranslations("showing.what");
  const { topic } = copy;
  const lines = [...linesOf(copy, false), ...(chosen.said ? linesOf(copy, true) : [])].filter(isReadable);
  const hasTopic = topic?.state === "open";
  if (!hasTopic && lines.length === 0) return <p className="text-ink-soft">{t("nothing")}</p>;
  const put = (seq: number) => (shown: boolean) => {
    const leftOut = new Set(chosen.leftOut);
    if (shown) leftOut.delete(seq);
    else leftOut.add(seq);
    onChoose({ ...chosen, leftOut });
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{t("lines")}</legend>
      <p className="mb-1 text-small text-ink-soft">{t("linesHint")}</p>
      {hasTopic && (
        <OneLine
          label={t("topic")}
          by={null}
          text={topic.text}
          shown={!chosen.leftOut.has(TOPIC)}
          onShown={put(TOPIC)}
        />
      )}
      {lines.map(({ seq, by, label, words }) => (
        <OneLine
          key={seq}
          {...{ label, by }}
          text={words?.state === "open" ? words.text : null}
          shown={!chosen.leftOut.has(seq)}
          onShown={put(seq)}
        />
      ))}
    </fieldset>
  );
}

type OneLineProps = Pick<CopiedLine, "label" | "by"> & {
  readonly text: string | null;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
};

function OneLine({ label, by, text, shown, onShown }: OneLineProps) {
  return (
    <Checkbox checked={shown} onChange={({ target }) => onShown(target.checked)}>
      <span className="flex flex-col gap-1">
        <span className="flex items-center gap-2 text-small text-ink-soft">
          {by && <PersonMark seat={by} className="size-4" />}
          {label}
        </span>
        {text !== null && <span className="font-serif wrap-anywhere whitespace-pre-wrap">{text}</span>}
      </span>
    </Checkbox>
  );
}
