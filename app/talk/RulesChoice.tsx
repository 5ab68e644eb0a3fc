"use client";

import { useTranslations } from "next-intl";
import type { Rules } from "../../lib/talk/rules";
import { type Millis, millis, minutes } from "../../lib/values/time";
import { Choices } from "../look/Choices";
import { useLength } from "./useLength";

const TURNS = [2, 4, 6] as const;
const LENGTHS = [minutes(1), minutes(2), minutes(3), minutes(5)];

/** The lengths to choose from; an unusual one that is set already stays among them. */
export const lengthsWith = (set: Millis): readonly Millis[] =>
  LENGTHS.includes(set) ? LENGTHS : [...LENGTHS, set].sort((one, two) => one - two);

type RulesChoiceProps = {
  readonly rules: Rules;
  /** Whether this partner is the one who proposes. */
  readonly proposing: boolean;
  readonly partner: string;
  readonly onChange: (rules: Rules) => void;
};

/** How a talk goes: how many turns, how long one may speak, and who begins. */
export function RulesChoice({ rules, proposing, partner, onChange }: RulesChoiceProps) {
  const t = useTranslations("talk.start");
  const length = useLength();
  const [me, other] = proposing ? (["proposer", "other"] as const) : (["other", "proposer"] as const);
  const turns = TURNS.some((each) => each === rules.turns) ? TURNS : [...TURNS, rules.turns];
  return (
    <>
      <Choices
        legend={t("turns")}
        choices={turns.map((each) => ({ value: String(each), label: t("turnsChoice", { turns: each }) }))}
        chosen={String(rules.turns)}
        onChoose={(value) => onChange({ ...rules, turns: Number(value) })}
      />
      <Choices
        legend={t("length")}
        choices={lengthsWith(rules.lengths["say"] ?? minutes(3)).map((each) => ({
          value: String(each),
          label: length(each),
        }))}
        chosen={String(rules.lengths["say"])}
        onChoose={(value) => onChange({ ...rules, lengths: { ...rules.lengths, say: millis(Number(value)) } })}
      />
      <Choices
        legend={t("first")}
        choices={[
          { value: me, label: t("firstMe") },
          { value: other, label: t("firstOther", { partner }) },
          { value: "lot" as const, label: t("firstLot") },
        ]}
        chosen={rules.first}
        onChoose={(first) => onChange({ ...rules, first })}
      />
    </>
  );
}
