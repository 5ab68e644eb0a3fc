"use client";

import { useTranslations } from "next-intl";
import { Fold } from "../look/Fold";
import type { Told } from "./card";

/** What a format is for and when not to use it, what each of the two will do, and whom it is owed to. */
export function WhatItIs({ words }: { readonly words: Told }) {
  const t = useTranslations("start.one");
  return (
    <>
      <Fold title={t("for")} openOnDesk>
        <Points title={t("forTitle")} points={words.for} />
        <Points title={t("notFor")} points={words.notFor} />
      </Fold>
      <Fold title={t("does")}>
        <ol className="flex list-decimal flex-col gap-2 pl-6 marker:text-ink-soft">
          {words.does.map((act) => (
            <li key={act} className="pl-1">
              {act}
            </li>
          ))}
        </ol>
        <p className="text-small text-ink-soft">{words.tradition}</p>
      </Fold>
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <div className="flex flex-col gap-2">
      <h2 className="font-sans text-small font-semibold tracking-normal text-ink-soft">{title}</h2>
      <ul className="flex list-disc flex-col gap-2 pl-6 marker:text-ink-soft">
        {points.map((point) => (
          <li key={point} className="pl-1">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
