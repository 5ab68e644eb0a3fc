"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Rules } from "../../lib/talk/rules";
import type { Gathering } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { RulesChoice } from "./RulesChoice";
import { WordsOf } from "./Said";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useLength } from "./useLength";

/** What was proposed: the topic and how the talk goes. Either may change how; then both look once more. [G3] */
export function Proposal({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk");
  const { seat, partner, snapshot } = useTable();
  const topic = snapshot.words.get(1);
  return (
    <section className="flex flex-col gap-3 rounded-card border border-line bg-table px-5 py-4">
      <p className="text-small text-ink-soft">
        {t(talk.proposer === seat ? "gathering.proposedByMe" : "gathering.proposedByOther", { partner })}
      </p>
      <h1 className="flex flex-col gap-1">
        <span className="text-small font-medium text-ink-soft">{t("gathering.topic")}</span>
        {topic && <WordsOf words={topic} />}
      </h1>
      <HowItGoes talk={talk} />
      {talk.rulesNo > 1 && <p role="status">{t("gathering.changed")}</p>}
    </section>
  );
}

function HowItGoes({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk");
  const length = useLength();
  const { seat, partner } = useTable();
  const { act, busy } = useAct();
  const [changing, setChanging] = useState<Rules | null>(null);
  const { rules } = talk;
  const begins =
    rules.first === "lot" ? "Lot" : (rules.first === "proposer") === (talk.proposer === seat) ? "Me" : "Other";
  if (changing)
    return (
      <div className="flex flex-col gap-5">
        <RulesChoice rules={changing} proposing={talk.proposer === seat} partner={partner} onChange={setChanging} />
        <div className="flex flex-wrap gap-3">
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void act({ type: "changeRules", rules: changing }).then(() => setChanging(null))}
          >
            {t("gathering.changeIt")}
          </Button>
          <Button kind="plain" onClick={() => setChanging(null)}>
            {t("gathering.leaveIt")}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        <li>{t("start.turnsChoice", { turns: rules.turns })}</li>
        <li>{t("gathering.atATime", { time: length(rules.lengths["say"] ?? 0) })}</li>
        <li>{t(`start.first${begins}`, { partner })}</li>
      </ul>
      <p className="-ml-3">
        <Button kind="plain" onClick={() => setChanging(rules)}>
          {t("gathering.change")}
        </Button>
      </p>
    </>
  );
}
