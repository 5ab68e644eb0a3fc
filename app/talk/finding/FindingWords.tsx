"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FeelingFamily, Intensity, NeedFamily } from "../../../lib/coach/feeling";
import type { Vocabulary } from "../../../lib/coach/vocabularies";
import { Pill } from "../../look/Pill";

const STRENGTHS: readonly Intensity[] = [1, 2, 3];

type FindingProps = {
  readonly vocabulary: Vocabulary;
  /** Whether one's own feelings are looked for: then what the body tells can be said, too. */
  readonly own: boolean;
  readonly onPick: (word: string) => void;
};

/** From what it is near to, by how strong it is, to a word; a touch puts it into the text. */
export function FindingWords({ vocabulary: { feelings, needs }, own, onPick }: FindingProps) {
  const t = useTranslations("finding");
  const [chosen, setChosen] = useState<string | null>(null);
  const [put, setPut] = useState<string | null>(null);
  const pick = (word: string) => {
    setPut(word);
    onPick(word);
  };
  const groups = (legend: string, families: readonly (FeelingFamily | NeedFamily)[]) => (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-small font-medium text-ink-soft">{legend}</legend>
      {families.map(({ id, name }) => (
        <Pill key={id} pressed={chosen === id} onClick={() => setChosen(chosen === id ? null : id)}>
          {name}
        </Pill>
      ))}
    </fieldset>
  );
  const feeling = feelings.find(({ id }) => id === chosen);
  const need = needs.find(({ id }) => id === chosen);
  return (
    <>
      {groups(t(own ? "feelings" : "theirFeelings"), feelings)}
      {feeling && own && <Some label={t("body")} words={feeling.body} put={put} onPick={pick} />}
      {feeling &&
        STRENGTHS.map((strength) => (
          <Some
            key={strength}
            label={t(`strength.${strength}`)}
            words={feeling.words[strength]}
            put={put}
            onPick={pick}
          />
        ))}
      {groups(t(own ? "needs" : "theirNeeds"), needs)}
      {need && <Some label={t("inWords", { need: need.name })} words={need.words} put={put} onPick={pick} />}
      <p role="status" className="sr-only">
        {put && t("put", { word: put })}
      </p>
    </>
  );
}

type SomeProps = {
  readonly label: string;
  readonly words: readonly string[];
  /** The word that was put into the text last. */
  readonly put: string | null;
  readonly onPick: (word: string) => void;
};

function Some({ label, words, put, onPick }: SomeProps) {
  const t = useTranslations("finding");
  return (
    <fieldset className="flex animate-arrive flex-wrap gap-2 border-l-2 border-line pl-4">
      <legend className="mb-1 text-small text-ink-soft">{label}</legend>
      {words.map((word) => (
        <Pill key={word} said onClick={() => onPick(word)}>
          {word}
        </Pill>
      ))}
      {put !== null && words.includes(put) && (
        // The text may be out of sight.
        <p aria-hidden="true" className="w-full animate-arrive text-small text-ink-soft">
          {t("put", { word: put })}
        </p>
      )}
    </fieldset>
  );
}
