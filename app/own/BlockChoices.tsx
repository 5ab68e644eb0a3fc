"use client";

import { useTranslations } from "next-intl";
import { type Block, PROMPT_LENGTH, placesIn, type Turns } from "../../lib/talk/ownFormat";
import { millis, minutes, seconds } from "../../lib/values/time";
import { Choices } from "../look/Choices";
import { TextArea } from "../look/TextArea";
import { useLength } from "../talk/useLength";

const LENGTHS = [seconds(30), minutes(1), minutes(2), minutes(3), minutes(5), minutes(10), minutes(15)];

const CLOCKS = [
  { value: "none", label: "clockNone", hint: null },
  { value: "gentle", label: "clockGentle", hint: "clockGentleHint" },
  { value: "firm", label: "clockFirm", hint: "clockFirmHint" },
] as const;

type BlockChoicesProps = {
  readonly block: Block;
  readonly turns: Turns;
  readonly onChange: (change: Partial<Omit<Block, "no" | "kind">>) => void;
};

/** What can be chosen of a block: its own words, who does it, and how long. */
export function BlockChoices({ block, turns, onChange }: BlockChoicesProps) {
  const t = useTranslations("own.build");
  const { prompt, who, kind } = block;
  const places = placesIn(kind, turns);
  return (
    <div className="flex flex-col gap-5 border-t border-line pt-4">
      <TextArea
        label={t("prompt")}
        hint={t("promptHint")}
        rows={2}
        maxLength={PROMPT_LENGTH}
        value={prompt}
        onChange={(event) => onChange({ prompt: event.target.value })}
      />
      {(places.length > 1 || !places.includes(who)) && places.length > 0 && (
        <Choices
          legend={t("who")}
          choices={places.map((each) => ({ value: each, label: t(each) }))}
          chosen={who}
          onChoose={(value) => onChange({ who: value })}
        />
      )}
      {kind !== "wish" && <Time block={block} onChange={onChange} />}
    </div>
  );
}

function Time({ block, onChange }: Omit<BlockChoicesProps, "turns">) {
  const t = useTranslations("own.build");
  const length = useLength();
  const { clock, length: long } = block;
  const lengths = LENGTHS.includes(long) ? LENGTHS : [...LENGTHS, long].sort((one, two) => one - two);
  return (
    <>
      <Choices
        legend={t("clock")}
        choices={CLOCKS.map(({ value, label, hint }) => ({ value, label: t(label), hint: hint && t(hint) }))}
        chosen={clock}
        onChoose={(value) => onChange({ clock: value })}
      />
      {clock !== "none" && (
        <label className="flex flex-col gap-2">
          <span className="font-semibold">{t("length")}</span>
          <select
            value={String(long)}
            onChange={(event) => onChange({ length: millis(Number(event.target.value)) })}
            className="min-h-13 w-full max-w-60 rounded-soft border-2 border-edge bg-table px-4 py-3 text-body text-ink hover:border-ink"
          >
            {lengths.map((each) => (
              <option key={each} value={String(each)}>
                {length(each)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
