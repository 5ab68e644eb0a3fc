"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { dayOf } from "../../../lib/room/questionLists";
import { Select } from "../../look/Select";
import { Spinner } from "../../look/Spinner";
import { Favourite } from "../../questions/Favourite";
import { followUp, NO_LISTS, offersOf, questionsOf, type Source } from "../../questions/offers";
import { useBank } from "../../questions/useBank";
import { useQuestions } from "../../questions/useQuestions";
import { useSources } from "../../questions/useSources";
import { useTable } from "../table";
import { OnOffer } from "./OnOffer";
import type { QuestionsProps } from "./Questions";
import { questionAt, startFor, withOffered } from "./questions";
import { useSaid } from "./useSaid";

/** A question from the bank, or one of their own, on offer: none that the two have asked within a year, as far as this device can know. */
export function FromTheBank({ depth, value, onChange }: QuestionsProps) {
  const t = useTranslations("questions");
  const { snapshot, browser, room, roomLine } = useTable();
  const kept = useQuestions(room, roomLine.refresh);
  const bank = useBank();
  const said = useSaid();
  const asked = useSaid({ kind: "question" });
  const [source, setSource] = useState<Source>("all");
  const [leafed, setLeafed] = useState(0);
  const sources = useSources();
  // Without the lists, as without a line, every question may be offered.
  const known = bank !== undefined && (kept.lists !== null || kept.trouble !== null);
  if (!known)
    return (
      <div className="grid min-h-56 place-items-center rounded-card border border-line bg-table">
        <Spinner />
      </div>
    );
  const offering = { bank, lists: kept.lists ?? NO_LISTS, today: dayOf(browser.clock.now()) };
  const next = source === "all" ? followUp(depth, bank, asked) : null;
  const left = offersOf(source, depth, offering, said);
  const all = [...(next === null ? [] : [next]), ...questionsOf("all", depth, offering)];
  const goesOn = next !== null && leafed === 0;
  const question = goesOn ? next : questionAt(left, startFor(snapshot.talkId), leafed);
  return (
    <OnOffer
      question={question}
      title={goesOn ? t("goOn") : undefined}
      taken={question !== null && value.includes(question)}
      onTake={() => question !== null && onChange(withOffered(value, question, all))}
      onAnother={left.length > 1 || goesOn ? () => setLeafed(leafed + 1) : null}
      mark={question !== null && !goesOn && <Favourite key={question} question={question} kept={kept} />}
    >
      <Select
        label={t("about")}
        choices={sources}
        chosen={source}
        onChoose={(chosen) => {
          setSource(chosen);
          setLeafed(0);
        }}
      />
      {question === null && (
        <p className="text-ink-soft">{t(`none.${source === "favourites" || source === "own" ? source : "left"}`)}</p>
      )}
    </OnOffer>
  );
}
