"use client";

import { useTranslations } from "next-intl";
import { PROMISES } from "../../lib/room/promises";
import type { Gathering } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { Title } from "../look/Title";
import { Breath } from "./Breath";
import { useFormat } from "./format";
import { useTable } from "./table";

const STEPS = ["noise", "breathe", "look"] as const;

type SettlingProps = { readonly talk: Gathering; readonly onGoOn: () => void };

/** One calm screen before the choices: what the talk is, and the promises the two made. */
export function Settling({ talk, onGoOn }: SettlingProps) {
  const t = useTranslations("talk.settling");
  const promise = useTranslations("promises");
  return (
    <div className="flex flex-1 flex-col gap-7">
      <Title above={<WhatAwaits talk={talk} />}>{t("title")}</Title>
      <ol className="flex flex-col gap-3 font-serif text-said">
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <Breath />
      <section className="flex flex-col gap-2">
        <h2 className="text-small font-semibold text-ink-soft">{t("promises")}</h2>
        <ul className="flex flex-col gap-1">
          {PROMISES.map((each) => (
            <li key={each}>{promise(each)}</li>
          ))}
        </ul>
      </section>
      <p>
        <Button onClick={onGoOn}>{t("goOn")}</Button>
      </p>
    </div>
  );
}

function WhatAwaits({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const { seat, partner } = useTable();
  const title = useFormat()?.title;
  const by = talk.proposer === seat ? "ByMe" : "ByOther";
  return title === undefined ? t(`proposed${by}`, { partner }) : t(`kind${by}`, { partner, title });
}
