"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Preset } from "../../lib/talk/format";
import { lengthOf } from "../../lib/talk/length";
import { turnsAreAgreed } from "../../lib/talk/offered";
import { presetOf } from "../../lib/talk/presets";
import { lengthNames, type Rules } from "../../lib/talk/rules";
import type { Gathering } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { useFormat } from "./format";
import { Presets } from "./Presets";
import { RulesChoice } from "./RulesChoice";
import { useTable } from "./table";
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
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <InShort talk={talk} presets={presets} />
      <AllLengths talk={talk} />
      <p className="-ml-3">
        <Button kind="plain" onClick={() => setChanging(talk.rules)}>
          {t("change")}
        </Button>
      </p>
    </div>
  );
}

type InShortProps = { readonly talk: Gathering; readonly presets: readonly Preset[] };

function InShort({ talk: { rules, skeleton, proposer }, presets }: InShortProps) {
  const t = useTranslations("talk");
  const length = useLength();
  const { seat, partner, room } = useTable();
  const preset = useFormat()?.presets?.[presetOf(rules, presets, room.rules)?.id ?? ""];
  const begins = rules.first === "lot" ? "Lot" : (rules.first === "proposer") === (proposer === seat) ? "Me" : "Other";
  return (
    <ul className="flex flex-col gap-0.5">
      {preset && <li>{preset.title}</li>}
      {turnsAreAgreed(skeleton) && <li>{t("start.turnsChoice", { turns: rules.turns })}</li>}
      <li>{t("gathering.inAll", { time: length(lengthOf(skeleton, rules)) })}</li>
      <li>{t(`start.first${begins}`, { partner })}</li>
      <li>{t(rules.input === "words" ? "gathering.typed" : "gathering.inPerson")}</li>
    </ul>
  );
}

function AllLengths({ talk: { rules, skeleton } }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const length = useLength();
  const questions = useFormat()?.lengths ?? {};
  const names = lengthNames(skeleton);
  if (names.length === 0) return null;
  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer items-center font-medium">{t("times")}</summary>
      <dl className="flex flex-col gap-2 pb-2">
        {names.map((name) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4">
            <dt className="text-ink-soft">{questions[name] ?? name}</dt>
            <dd>{length(rules.lengths[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
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
  const { act, busy } = useAct();
  const questions = useFormat()?.lengths ?? {};
  return (
    <div className="flex flex-col gap-5 border-t border-line pt-4">
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
