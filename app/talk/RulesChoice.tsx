"use client";

import { useTranslations } from "next-intl";
import type { Usual } from "../../lib/talk/learned";
import { lengthNames, type Rules } from "../../lib/talk/rules";
import { lengthsAround } from "../../lib/talk/saidLengths";
import type { LengthName, Skeleton } from "../../lib/talk/skeleton";
import { millis } from "../../lib/values/time";
import type { FormatWords } from "../../lib/words/formatWords";
import { Choices } from "../look/Choices";
import { Select } from "../look/Select";
import { useLength } from "./useLength";

const TURNS = [2, 4, 6];

type RulesChoiceProps = {
  readonly skeleton: Skeleton;
  readonly rules: Rules;
  /** The format's question after each of its lengths. */
  readonly questions: FormatWords["lengths"];
  /** Whether this partner is the one who proposes. */
  readonly proposing: boolean;
  readonly partner: string;
  /** What these two usually take, where that is known. */
  readonly usual?: Usual | undefined;
  /** Who begins by turns, where they keep count: shown, and chosen by nobody but them. Null while that is not known. */
  readonly suggested?: Rules["first"] | null | undefined;
  readonly onChange: (rules: Rules) => void;
};

/** How a talk goes: who begins, how many turns, how long each step may take, and whether anything is typed. */
export function RulesChoice(props: RulesChoiceProps) {
  const { skeleton, rules, onChange } = props;
  const t = useTranslations("talk.start");
  const turns = TURNS.includes(rules.turns) ? TURNS : [...TURNS, rules.turns].toSorted((one, two) => one - two);
  return (
    <>
      <WhoBegins {...props} />
      {skeleton.parts.some(({ goes }) => goes === "agreed") && (
        <Choices
          legend={t("turns")}
          choices={turns.map((each) => ({ value: String(each), label: t("turnsChoice", { turns: each }) }))}
          chosen={String(rules.turns)}
          onChoose={(value) => onChange({ ...rules, turns: Number(value) })}
        />
      )}
      {lengthNames(skeleton).map((name) => (
        <HowLong key={name} name={name} {...props} />
      ))}
      <Choices
        legend={t("input")}
        choices={[
          { value: "words", label: t("inputWords"), hint: t("inputWordsHint") },
          { value: "in-person", label: t("inputInPerson"), hint: t("inputInPersonHint") },
        ]}
        chosen={rules.input}
        onChoose={(input) => onChange({ ...rules, input })}
      />
    </>
  );
}

function WhoBegins({ rules, proposing, partner, suggested, onChange }: RulesChoiceProps) {
  const t = useTranslations("talk.start");
  const [me, other] = proposing ? (["proposer", "other"] as const) : (["other", "proposer"] as const);
  const known = suggested === me ? "firstHintMe" : "firstHintOther";
  return (
    <Choices
      legend={t("first")}
      // A line stands here from the start: one that came later would push away what is just being pressed.
      hint={suggested !== undefined && t(suggested === null ? "firstHint" : known, { partner })}
      choices={[
        { value: me, label: t("firstMe") },
        { value: other, label: t("firstOther", { partner }) },
        { value: "lot" as const, label: t("firstLot") },
      ]}
      chosen={rules.first}
      onChoose={(first) => onChange({ ...rules, first })}
    />
  );
}

function HowLong({ name, rules, questions, usual, onChange }: RulesChoiceProps & { readonly name: LengthName }) {
  const t = useTranslations("talk.start");
  const length = useLength();
  const set = rules.lengths[name];
  const taken = usual?.[name];
  if (set === undefined) return null;
  const question = name === "openerSay" || name === "openerAnswer" ? t(name) : questions[name];
  return (
    <Select
      label={question ?? t("length")}
      hint={taken !== undefined && t("usual", { time: length(taken) })}
      choices={lengthsAround(set, taken === undefined ? [] : [taken]).map((each) => ({
        value: String(each),
        label: length(each),
      }))}
      chosen={String(set)}
      onChoose={(value) => onChange({ ...rules, lengths: { ...rules.lengths, [name]: millis(Number(value)) } })}
    />
  );
}
