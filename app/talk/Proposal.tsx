"use client";

import { useTranslations } from "next-intl";
import { topicOf } from "../../lib/line/openingOf";
import type { Skeleton } from "../../lib/talk/skeleton";
import type { Gathering } from "../../lib/talk/talk";
import { Fold } from "../look/Fold";
import { useFormat } from "./format";
import { HowItGoes } from "./HowItGoes";
import { WordsOf } from "./Said";
import { useTable } from "./table";

/** What was proposed: which kind of talk, about what, and how it goes. Either may change how; then both look once more. [G3] */
export function Proposal({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const { seat, partner } = useTable();
  const format = useFormat();
  return (
    <section className="flex flex-col gap-4 rounded-card border border-line bg-table px-5 py-4">
      <div className="flex flex-col gap-1">
        <p className="text-small text-ink-soft">
          {t(talk.proposer === seat ? "proposedByMe" : "proposedByOther", { partner })}
        </p>
        {format && <p className="font-serif text-heading">{format.title}</p>}
      </div>
      <Topic talk={talk} />
      <div className="border-t border-line">
        {format && <WhatEachDoes does={format.does} tradition={format.tradition} />}
        <HowItGoes talk={talk} />
      </div>
      {talk.rulesNo > 1 && <p role="status">{t("changed")}</p>}
    </section>
  );
}

function Topic({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const { snapshot } = useTable();
  const given = useFormat()?.topic;
  const { topic } = talk.skeleton.gate;
  const words = topicOf(snapshot.words.get(1));
  return (
    <>
      <h1 className="flex flex-col gap-1">
        <span className="font-sans text-small font-medium tracking-normal text-ink-soft">{t("topic")}</span>
        {topic === "given" && given ? (
          <span className="font-serif text-said">{given}</span>
        ) : (
          words && <WordsOf words={words} />
        )}
      </h1>
      {opensBefore(talk.skeleton) && <p className="text-small text-ink-soft">{t("opensSoftly")}</p>}
      {topic === "not-us" && <p className="text-small text-ink-soft">{t("notUs")}</p>}
    </>
  );
}

// The opener's own format says so itself.
const opensBefore = ({ format, parts }: Skeleton): boolean => parts[0]?.id === "opener" && format !== "soft-opener";

type WhatEachDoesProps = { readonly does: readonly string[]; readonly tradition: string };

function WhatEachDoes({ does, tradition }: WhatEachDoesProps) {
  const t = useTranslations("talk.gathering");
  return (
    <Fold title={t("does")}>
      <ol className="flex list-decimal flex-col gap-2 pl-6">
        {does.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="text-small text-ink-soft">{tradition}</p>
    </Fold>
  );
}
