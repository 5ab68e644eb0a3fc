"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { timeLeft } from "../../lib/room/invite";
import { type Instant, instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Chairs } from "../room/Chairs";
import { ToKnow } from "../room/ToKnow";

type ReadFirstProps = {
  /** What the inviter calls themself. */
  readonly name: string;
  readonly expiresAt: Instant;
  readonly needsAccount: boolean;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => Promise<void>;
  /** A further way to say no. */
  readonly children: ReactNode;
};

/** What a guest knows before saying yes: who asks, what is kept, what the other sees, how to leave, and whom it is not for. */
export function ReadFirst({ name, expiresAt, needsAccount, onYes, onNo, children }: ReadFirstProps) {
  const t = useTranslations("invite");
  const [busy, setBusy] = useState(false);
  const left = timeLeft(expiresAt, instant(Date.now()));
  const go = (act: () => Promise<void>) => () => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  return (
    <Page>
      <Chairs taken={{ a: true, b: false }} label={t("scene", { name })} className="mx-auto -my-4 w-full max-w-sm" />
      <Title step="read">{t("title", { name })}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <p className="text-ink-soft">{t("decideFirst", { name })}</p>
      <ToKnow name={name} />
      <div className="flex flex-col gap-4 pt-2">
        {needsAccount && <p className="text-small text-ink-soft">{t("accountNext")}</p>}
        <Button wide busy={busy} onClick={go(onYes)}>
          {t("yes")}
        </Button>
        <Button wide kind="quiet" onClick={go(onNo)}>
          {t("notNow")}
        </Button>
        {left && (
          <p className="text-center text-small text-ink-soft">{t(`timeLeft.${left.unit}`, { count: left.count })}</p>
        )}
        {children}
      </div>
    </Page>
  );
}
