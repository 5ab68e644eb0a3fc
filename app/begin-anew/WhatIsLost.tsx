"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskedOnce } from "../look/AskedOnce";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import type { AnewAsked } from "./useAnew";

/** What beginning anew takes and what it leaves, before it is asked for, and once more before it is done. */
export function WhatIsLost({ anew }: { readonly anew: AnewAsked }) {
  const t = useTranslations("anew");
  const sentence = useRefusal();
  const [busy, setBusy] = useState(false);
  const step = anew.isDue ? "now" : "ask";
  const go = async () => {
    if (anew.isDue) {
      anew.make();
      return true;
    }
    setBusy(true);
    const done = await anew.ask();
    setBusy(false);
    return done;
  };
  return (
    <>
      <Title step={step}>{t(`title.${step}`)}</Title>
      <p>{t(`lead.${step}`)}</p>
      <ul className="flex list-disc flex-col gap-2.5 pl-5 marker:text-edge">
        <li>{t("lost")}</li>
        <li>{t("partner")}</li>
        <li>{t("others")}</li>
      </ul>
      {step === "ask" && <p className="text-ink-soft">{t("wait")}</p>}
      <p>{t("first")}</p>
      <div className="flex flex-col items-start gap-3">
        <ButtonLink href="/recover">{t("toRecover")}</ButtonLink>
        <AskedOnce
          words={{ open: t(`go.${step}`), title: t("sure"), go: t(`sureGo.${step}`), back: t("sureBack") }}
          className="-ml-3 text-left"
          busy={busy}
          onGo={go}
          trouble={anew.refusal !== null && <Line className="text-body">{sentence(anew.refusal)}</Line>}
        >
          <p>{t("lost")}</p>
        </AskedOnce>
      </div>
    </>
  );
}
