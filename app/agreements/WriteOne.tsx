"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type AgreementId, newId, type TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { useDoing } from "../room/useDoing";
import { WordingForm } from "./WordingForm";
import type { WithRoom } from "./withRoom";

type WriteOneProps = WithRoom & { readonly talkId: TalkId | null };

/** Writes down what one would like to agree on, after a talk or without one. */
export function WriteOne({ room, line, name, talkId }: WriteOneProps) {
  const t = useTranslations("agreements");
  const [open, setOpen] = useState(false);
  const { busy, trouble, run, forget } = useDoing();
  // The same one until it is told, however often it is asked.
  const agreementId = useRef(newId<AgreementId>());
  const begin = () => {
    forget();
    setOpen(true);
  };
  return (
    <div>
      <Button kind="quiet" onClick={begin}>
        {t("write")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("form.title")}>
        <p className="text-ink-soft">{t("form.lead", { name })}</p>
        <WordingForm
          {...{ seat: room.seat, name, busy, trouble }}
          keptAs={`agreement:${talkId ?? room.roomId}`}
          start={null}
          onAsk={async (wording) => {
            const proposed = { agreementId: agreementId.current, talkId, wording };
            const done = await run(() => line.proposeAgreement(proposed));
            if (done) {
              agreementId.current = newId<AgreementId>();
              setOpen(false);
            }
            return done;
          }}
        />
      </Dialog>
    </div>
  );
}
