"use client";

import { useTranslations } from "next-intl";
import type { Format } from "../../lib/talk/format";
import { canonicalJson } from "../../lib/values/canonical";
import { Choices } from "../look/Choices";
import { Fold } from "../look/Fold";
import { RulesChoice } from "../talk/RulesChoice";
import type { Told } from "./card";
import { useStart } from "./Starting";
import type { How } from "./useHow";

const USUAL = "usual";

type HowItGoesProps = { readonly format: Format; readonly words: Told; readonly how: How };

/** Who begins, how many turns and how long: said in a line, and changed by whoever wants to. */
export function HowItGoes({ format, words, how }: HowItGoesProps) {
  const t = useTranslations("start.one");
  const { named } = useStart();
  const partner = named?.partner ?? "…";
  const { skeleton, rules } = how.opened;
  const first = { proposer: "firstMe", other: "firstOther", lot: "firstLot" } as const;
  const brief = [
    skeleton.parts.some(({ goes }) => goes === "agreed") && t("turns", { turns: rules.turns }),
    t(first[rules.first], { partner }),
    rules.input === "in-person" && t("inPerson"),
  ];
  return (
    <Fold title={t("how")} brief={brief.filter(Boolean).join(", ")}>
      {format.presets.length > 0 && <Presets format={format} words={words} how={how} />}
      <RulesChoice
        skeleton={skeleton}
        rules={rules}
        questions={words.lengths}
        proposing
        partner={partner}
        usual={how.usual}
        suggested={how.suggested}
        onChange={how.change}
      />
    </Fold>
  );
}

/** The format's rules under a name; where one of them is the usual, that one stands for it. */
function Presets({ format, words, how }: HowItGoesProps) {
  const t = useTranslations("start.one");
  const usual = format.presets.find(({ rules }) => canonicalJson(rules) === canonicalJson(format.rules))?.id ?? null;
  const named = format.presets.map(({ id }) => ({
    value: id,
    label: words.presets?.[id]?.title,
    hint: words.presets?.[id]?.hint,
  }));
  return (
    <Choices
      legend={t("preset")}
      choices={usual === null ? [{ value: USUAL, label: t("presetUsual") }, ...named] : named}
      chosen={how.preset ?? usual ?? USUAL}
      onChoose={(id) => how.choosePreset(id === USUAL ? null : id)}
    />
  );
}
