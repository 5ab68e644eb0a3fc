"use client";

import { useTranslations } from "next-intl";
import { isSaying } from "../../../lib/talk/event";
import { Pill } from "../../look/Pill";
import { useTable } from "../table";
import { phrasesIn, takesUp } from "./quotes";
import type { Composing } from "./useComposing";

/** What the other said last in this talk, where it can be read; empty where it cannot. */
export function useTheirStatement(): string {
  const { snapshot, seat } = useTable();
  const last = snapshot.events.findLast(({ by, happening }) => isSaying(happening) && by !== null && by !== seat);
  const words = last && snapshot.words.get(last.seq);
  return words?.state === "open" ? words.text : "";
}

/** The fields in which the other's own words are still missing. */
export const missingIn = (quotes: readonly number[], values: readonly string[], statement: string): readonly number[] =>
  quotes.filter((place) => !takesUp(values[place] ?? "", statement));

type TheirWordsProps = {
  readonly composing: Composing;
  readonly place: number;
  readonly statement: string;
  readonly missing: boolean;
};

/** The other's own words, a phrase at a tap, for the field in which they should stand. */
export function TheirWords({ composing, place, statement, missing }: TheirWordsProps) {
  const t = useTranslations("talk.writing");
  const { partner } = useTable();
  const phrases = phrasesIn(statement);
  if (phrases.length === 0) return null;
  const put = (phrase: string) => {
    const before = composing.values[place]?.trimEnd() ?? "";
    composing.write(place, `${before === "" ? "" : `${before} `}${t("quoted", { phrase })}`);
  };
  return (
    <fieldset className="flex max-h-72 flex-wrap gap-2 overflow-y-auto p-1">
      <legend className="mb-2 text-small text-ink-soft">
        {t(missing ? "theirWords" : "theirWordsTaken", { partner })}
      </legend>
      {phrases.map((phrase) => (
        <Pill key={phrase} said onClick={() => put(phrase)}>
          {t("quoted", { phrase })}
        </Pill>
      ))}
    </fieldset>
  );
}
