"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Bank, Depth } from "../../lib/coach/question";
import type { Questions } from "../../lib/line/questionLists";
import { dayOf, rests } from "../../lib/room/questionLists";
import { Select } from "../look/Select";
import { browserLine } from "../room/browserLine";
import { useUnlocked } from "../unlock/Unlock";
import { Depths } from "./Depths";
import { Favourite } from "./Favourite";
import { questionsOf, type Source } from "./offers";
import type { KeptQuestions } from "./useQuestions";
import { useSources } from "./useSources";

type LookAroundProps = { readonly bank: Bank; readonly kept: KeptQuestions; readonly lists: Questions };

/** The questions there are, a theme and a depth at a time, to make favourites of. */
export function LookAround({ bank, kept, lists }: LookAroundProps) {
  const t = useTranslations("questions");
  const { me, seal } = useUnlocked();
  const [source, setSource] = useState<Source>("day");
  const [depth, setDepth] = useState<Depth>(1);
  const sources = useSources().filter(({ value }) => value !== "all");
  const today = dayOf(browserLine({ me, seal }).clock.now());
  const questions = questionsOf(source, depth, { bank, lists });
  return (
    <>
      <p className="text-ink-soft">{t("look.text")}</p>
      <Select label={t("about")} choices={sources} chosen={source} onChoose={setSource} />
      <Depths depth={depth} onChoose={setDepth} />
      {questions.length === 0 ? (
        <p className="text-ink-soft">{t("look.nothing")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {questions.map((question) => (
            <li key={question} className="flex flex-wrap items-start justify-between gap-x-3 py-3">
              <div className="flex min-h-12 flex-1 flex-col justify-center">
                <p className="font-serif text-said wrap-anywhere">{question}</p>
                {rests(question, lists.asked, today) && <p className="text-small text-ink-soft">{t("look.rests")}</p>}
              </div>
              <Favourite question={question} kept={kept} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
