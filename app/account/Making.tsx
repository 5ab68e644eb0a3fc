"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Spinner } from "../look/Spinner";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import type { AccountRefusal } from "./acts";

type MakingProps = {
  /** Why it came to nothing; null while it is under way. */
  readonly refusal: AccountRefusal | null;
  readonly onAgain: () => void;
  /** Other ways on than trying again, where there are better ones. */
  readonly children?: ReactNode | undefined;
};

/** Keys are being made: a second or two, and what to do where it fails. */
export function Making({ refusal, onAgain, children }: MakingProps) {
  const t = useTranslations("account.signUp");
  const common = useTranslations("look");
  const sentence = useRefusal();
  return (
    <>
      <Title step="making">{t("makingTitle")}</Title>
      {refusal === null && (
        <div className="text-amber">
          <Spinner />
        </div>
      )}
      <Line>{refusal === null ? t("making") : sentence(refusal)}</Line>
      {refusal !== null && (
        <div className="flex flex-col gap-3 sm:flex-row">
          {children || <Button onClick={onAgain}>{common("again")}</Button>}
        </div>
      )}
    </>
  );
}
