"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../look/Button";
import { CopyButton } from "../look/CopyButton";
import { Title } from "../look/Title";

type ShowStepProps = { readonly code: string; readonly onNext: () => void };

/** The code, large, to be written down. On paper only the code and how to use it. */
export function ShowStep({ code, onNext }: ShowStepProps) {
  const t = useTranslations("account.code");
  const common = useTranslations("look");
  return (
    <>
      <div data-screen-only className="flex flex-col gap-7">
        <Title step="show" above={common("step", { step: 4, steps: 5 })}>
          {t("title")}
        </Title>
        <p>{t("lead")}</p>
      </div>
      <section
        aria-label={t("label")}
        className="flex flex-col gap-5 rounded-card border border-amber-line bg-amber-wash p-5 sm:p-7 print:border-0 print:bg-transparent print:p-0"
      >
        <ol className="grid grid-cols-2 gap-x-5 gap-y-2 font-mono text-heading tabular-nums select-all sm:grid-cols-3">
          {code.split("-").map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike; their order never changes
            <li key={at} className="flex items-baseline gap-2.5">
              <span className="w-4 text-small text-ink-soft select-none">{at + 1}</span>
              <span className="font-semibold tracking-widest">{group}</span>
            </li>
          ))}
        </ol>
        <p className="text-small">{t("care")}</p>
        <p className="hidden text-small print:block">{t("printHow")}</p>
      </section>
      <div data-screen-only className="flex flex-wrap gap-3">
        <Button kind="quiet" onClick={() => window.print()}>
          <Printer aria-hidden="true" className="size-5" strokeWidth={1.75} />
          {t("print")}
        </Button>
        <CopyButton text={code} label={t("copy")} />
      </div>
      <div data-screen-only>
        <Button wide onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
