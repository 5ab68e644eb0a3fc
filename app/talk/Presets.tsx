"use client";

import { useTranslations } from "next-intl";
import type { Preset } from "../../lib/talk/format";
import { presetOf, withPreset } from "../../lib/talk/presets";
import type { Rules } from "../../lib/talk/rules";
import { Choices } from "../look/Choices";
import { useFormat } from "./format";
import { useTable } from "./table";

type PresetsProps = {
  readonly presets: readonly Preset[];
  readonly rules: Rules;
  readonly onChange: (rules: Rules) => void;
};

/** A format's rules under a name, for those who would rather have it shorter or longer; none is chosen where the two have their own. */
export function Presets({ presets, rules, onChange }: PresetsProps) {
  const t = useTranslations("talk.gathering");
  const { room } = useTable();
  const words = useFormat()?.presets;
  if (presets.length === 0) return null;
  const choose = (id: string) => {
    const chosen = presets.find((preset) => preset.id === id);
    if (chosen) onChange(withPreset(rules, chosen, room.rules));
  };
  return (
    <Choices
      legend={t("preset")}
      choices={presets.map(({ id }) => ({ value: id, label: words?.[id]?.title ?? id, hint: words?.[id]?.hint }))}
      chosen={presetOf(rules, presets, room.rules)?.id ?? null}
      onChoose={choose}
    />
  );
}
