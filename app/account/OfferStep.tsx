"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { proposePassphrase } from "../../lib/seal/passphrase";
import { Button } from "../look/Button";
import { Spinner } from "../look/Spinner";
import { StepTitle } from "./StepTitle";
import type { StepsOf } from "./steps";

type OfferStepProps = {
  readonly steps: StepsOf;
  /** The words on offer; null until there are some. */
  readonly offered: string | null;
  readonly onOffered: (passphrase: string) => void;
  readonly onTake: (passphrase: string) => void;
  readonly onOwn: () => void;
  readonly onBack: (() => void) | undefined;
};

/** Five words made by chance, shown large. */
export function OfferStep({ steps, offered, onOffered, onTake, onOwn, onBack }: OfferStepProps) {
  const t = useTranslations("account.signUp");
  const common = useTranslations("look");
  const offer = () => void proposePassphrase().then(onOffered);
  useEffect(() => {
    if (offered === null) void proposePassphrase().then(onOffered);
  }, [offered, onOffered]);
  return (
    <>
      <StepTitle step="offer" steps={steps} after={0}>
        {t("offerTitle")}
      </StepTitle>
      <p>{t("offerLead")}</p>
      <div className="flex flex-col gap-4 rounded-card border border-amber-line bg-amber-wash p-5 sm:p-7">
        <p
          role="status"
          aria-label={t("offered")}
          className="flex min-h-24 flex-wrap content-center gap-x-4 gap-y-1 font-serif text-title leading-snug select-all"
        >
          {offered === null ? <Spinner /> : offered}
        </p>
        <div>
          <Button kind="plain" onClick={offer} className="-ml-3">
            <RefreshCw aria-hidden="true" className="size-5" strokeWidth={1.75} />
            {t("others")}
          </Button>
        </div>
      </div>
      <p className="text-ink-soft">{t("offerHow")}</p>
      <div className="flex flex-col gap-3">
        <Button wide disabled={offered === null} onClick={() => offered !== null && onTake(offered)}>
          {t("take")}
        </Button>
        <Button kind="plain" onClick={onOwn}>
          {t("own")}
        </Button>
        {onBack && (
          <Button kind="plain" onClick={onBack}>
            {common("back")}
          </Button>
        )}
      </div>
    </>
  );
}
