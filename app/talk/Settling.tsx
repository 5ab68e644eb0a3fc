"use client";

import { useTranslations } from "next-intl";
import { PROMISES } from "../../lib/room/promises";
import { Button } from "../look/Button";
import { Title } from "../look/Title";
import { Breath } from "./Breath";
import { Edge } from "./Edge";

const STEPS = ["noise", "breathe", "look"] as const;

/** One calm screen before the choices, with the promises the two made. */
export function Settling({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useTranslations("talk.settling");
  const promise = useTranslations("promises");
  return (
    <div className="flex flex-1 flex-col gap-7">
      <Title>{t("title")}</Title>
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
      <Edge timeOut={false} />
    </div>
  );
}
