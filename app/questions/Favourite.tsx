"use client";

import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { nameOfQuestion } from "../../lib/room/questionLists";
import { classes } from "../look/classes";
import { useRefusal } from "../look/useRefusal";
import type { KeptQuestions } from "./useQuestions";

type FavouriteProps = { readonly question: string; readonly kept: KeptQuestions };

/** Makes a question one's favourite, and takes that back; nobody else sees it. */
export function Favourite({ question, kept: { lists, setFavourite } }: FavouriteProps) {
  const t = useTranslations("questions");
  const sentence = useRefusal();
  const [wish, setWish] = useState<boolean | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  if (lists === null) return null;
  // What was pressed shows at once; what is kept shows as soon as it is.
  const isOne = wish ?? lists.favourites.includes(nameOfQuestion(question));
  const press = async () => {
    if (wish !== null) return;
    setWish(!isOne);
    const done = await setFavourite(question, !isOne);
    setWish(null);
    setWhy(done === null ? null : sentence(done));
  };
  return (
    <>
      <button
        type="button"
        aria-pressed={isOne}
        aria-label={t("favourite", { question })}
        onClick={() => void press()}
        className="-m-1 grid size-12 shrink-0 cursor-pointer place-items-center rounded-full text-ink-soft hover:text-ink"
      >
        <Heart aria-hidden="true" className={classes("size-6", isOne && "fill-current text-ink")} strokeWidth={1.5} />
      </button>
      <p role="status" className="w-full text-small text-care empty:hidden">
        {why}
      </p>
    </>
  );
}
