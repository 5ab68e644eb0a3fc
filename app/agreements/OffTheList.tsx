"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnAgreement } from "../../lib/line/roomTypes";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import type { OnTheList } from "./withRoom";

type OffTheListProps = OnTheList & { readonly agreement: OwnAgreement };

/** Takes an agreement off one's own list; the other's copy is theirs. Asked once. */
export function OffTheList({ agreement, line, doing, name }: OffTheListProps) {
  const t = useTranslations("agreements.remove");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const yes = () => {
    close();
    void doing.run(() => line.dropOwnCopy(agreement.agreementId));
  };
  return (
    <>
      <Button
        kind="plain"
        className="text-small text-ink-soft"
        aria-label={`${t("open")}: ${agreement.wording?.what ?? ""}`}
        onClick={() => setAsked(true)}
      >
        {t("open")}
      </Button>
      <Dialog open={asked} onClose={close} title={t("title")}>
        <p>{t("text", { name })}</p>
        <div className="flex flex-col gap-3">
          <Button wide onClick={yes}>
            {t("go")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("back")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
