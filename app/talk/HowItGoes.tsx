"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Preset } from "../../lib/talk/format";
import { lengthOf } from "../../lib/talk/length";
import { turnsAreAgreed } from "../../lib/talk/offered";
import { presetOf } from "../../lib/talk/presets";
import { lengthNames, type Rules } from "../../lib/talk/rules";
import type { LengthName } from "../../lib/talk/skeleton";
import type { Gathering } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { Fold } from "../look/Fold";
import { useFormat } from "./format";
import { Presets } from "./Presets";
import { RulesChoice } from "./RulesChoice";
import { useTable } from "./table";
import { useAbout } from "./useAbout";
import { useAct } from "./useAct";
import { useLength } from "./useLength";
import { usePresets } from "./usePresets";

/** How the talk goes, and the way to change it. */
export function HowItGoes({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const [changing, setChanging] = useState<Rules | null>(null);
  const presets = usePresets(talk.skeleton.format);
  if (changing) return <Change talk={talk} presets={presets} rules={changing} onChange={setChanging} />;
  return (
    <>
      <AllLengths talk={talk} />
      <div className="flex flex-col gap-2 pt-4">
        <InShort talk={talk} presets={presets} />
        <p className="-ml-3">
          <Button kind="plain" onClick={() => setChanging(talk.rules)}>
            {t("change")}
          </Button>
        </p>
      </div>
    </>
  );
}

type InShortProps = { readonly talk: Gathering; readonly presets: readonly Preset[] };

function InShort({ talk: { rules, skeleton, proposer }, presets }: InShortProps) {
  const t = useTranslations("talk");
  const about = useAbout();
  const { seat, partner, room } = useTable();
  const preset = useFormat()?.presets?.[presetOf(rules, presets, room.rules)?.id ?? ""];
  const begins = rules.first === "lot" ? "Lot" : (rules.first === "proposer") === (proposer === seat) ? "Me" : "Other";
  return (
    <ul className="flex flex-col gap-0.5">
      {preset && <li>{preset.title}</li>}
      {turnsAreAgreed(skeleton) && <li>{t("start.turnsChoice", { turns: rules.turns })}</li>}
      <li>{t("gathering.inAll", { about: about(lengthOf(skeleton, rules)) })}</li>
      <li>{t(`start.first${begins}`, { partner })}</li>
      <li>{t(rules.input === "words" ? "gathering.typed" : "gathering.inPerson")}</li>
    </ul>
  );
}

function AllLengths({ talk: { rules, skeleton } }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const length = useLength();
  const question = useQuestions();
  const names = lengthNames(skeleton);
  if (names.length === 0) return null;
  return (
    <Fold title={t("times")}>
      <dl className="flex flex-col gap-2">
        {names.map((name) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4">
            <dt className="text-ink-soft">{question(name)}</dt>
            <dd>{length(rules.lengths[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** The question after each length: the format's own, or that of a soft opening in front of it. */
function useQuestions(): (name: LengthName) => string {
  const t = useTranslations("talk.start");
  const questions = useFormat()?.lengths ?? {};
  return (name) => (name === "openerSay" || name === "openerAnswer" ? t(name) : (questions[name] ?? name));
}

type ChangeProps = {
  readonly talk: Gathering;
  readonly presets: readonly Preset[];
  readonly rules: Rules;
  readonly onChange: (rules: Rules | null) => void;
};

function Change({ talk, presets, rules, onChange }: ChangeProps) {
  const t = useTranslations("talk.gathering");
  const { seat, partner } = useTable();
  const questions = useFormat()?.lengths ?? {};
  const { act, busy } = useAct();
  return (
    <div className="flex flex-col gap-5 pt-4">
      <Presets presets={presets} rules={rules} onChange={onChange} />
      <RulesChoice
        skeleton={talk.skeleton}
        rules={rules}
        questions={questions}
        proposing={talk.proposer === seat}
        partner={partner}
        onChange={onChange}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => void act({ type: "changeRules", rules }).then((done) => done && onChange(null))}
        >
          {t("changeIt")}
        </Button>
        <Button kind="plain" onClick={() => onChange(null)}>
          {t("leaveIt")}
        </Button>
      </div>
    </div>
  );
}
