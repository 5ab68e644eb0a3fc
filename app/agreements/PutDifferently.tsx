"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WaitingAgreement } from "../../lib/line/roomTypes";
import { Button, type ButtonKind } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { useDoing } from "../room/useDoing";
import { WordingForm } from "./WordingForm";
import type { OnTheList } from "./withRoom";

type PutDifferentlyProps = OnTheList & { readonly waiting: WaitingAgreement; readonly kind: ButtonKind };

/** Puts what waits differently: then it is one's own wording, and the other is asked. */
export function PutDifferently({ waiting, kind, room, line, name, toHeading }: PutDifferentlyProps) {
  const t = useTranslations("agreements");
  // What was read when this was opened: it may be put differently by the other meanwhile.
  const [read, setRead] = useState<WaitingAgreement | null>(null);
  const { busy, trouble, run, forget } = useDoing(toHeading);
  const { agreementId, talkId } = waiting;
  const begin = () => {
    forget();
    setRead(waiting);
  };
  return (
    <>
      <Button kind={kind} className={kind === "plain" ? "text-small" : undefined} onClick={begin}>
        {t("waiting.reword")}
      </Button>
      <Dialog open={read !== null} onClose={() => setRead(null)} title={t("form.rewordTitle")}>
        <p className="text-ink-soft">{t("form.lead", { name })}</p>
        {read && (
          <WordingForm
            {...{ seat: room.seat, name, busy, trouble }}
            keptAs={`agreement:${talkId ?? room.roomId}:${agreementId}`}
            start={read.wording}
            onAsk={async (wording) => {
              const done = await run(() => line.rewordAgreement(read, wording));
              if (done) setRead(null);
              return done;
            }}
          />
        )}
      </Dialog>
    </>
  );
}
