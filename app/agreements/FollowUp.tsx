"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnAgreement } from "../../lib/line/roomTypes";
import { isOpen, SAID_OUTCOMES, type SaidOutcome } from "../../lib/room/agreement";
import { Button, type ButtonKind } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import type { OnTheList } from "./withRoom";

type FollowUpProps = OnTheList & { readonly agreement: OwnAgreement; readonly kind?: ButtonKind };

/** "How did it go?": said by either, for both, in one of four ways; who said it is not kept. */
export function FollowUp({ agreement, line, doing, name, kind = "plain" }: FollowUpProps) {
  const t = useTranslations("agreements.how");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const words = agreement.wording?.what ?? "";
  const label = t(isOpen(agreement.outcome) ? "ask" : "change");
  const begin = () => {
    doing.forget();
    setAsked(true);
  };
  const say = (outcome: SaidOutcome) =>
    void doing.run(() => line.followUp(agreement, outcome)).then((done) => done && close());
  return (
    <>
      <Button
        kind={kind}
        className={kind === "plain" ? "text-small" : undefined}
        aria-label={`${label} ${words}`}
        onClick={begin}
      >
        {label}
      </Button>
      <Dialog open={asked} onClose={close} title={t("ask")}>
        <p className="font-serif text-said wrap-anywhere whitespace-pre-wrap">{words}</p>
        <p className="text-small text-ink-soft">{t("seen", { name })}</p>
        <div className="flex flex-col gap-3">
          {SAID_OUTCOMES.filter((outcome) => outcome !== agreement.outcome || outcome === "still-on").map((outcome) => (
            <Button key={outcome} kind="quiet" wide busy={doing.busy} onClick={() => say(outcome)}>
              {t(outcome)}
            </Button>
          ))}
        </div>
        <p className="text-small text-ink-soft">{t("againHint")}</p>
        <Trouble trouble={doing.trouble} />
      </Dialog>
    </>
  );
}
