"use client";

import { useTranslations } from "next-intl";
import type { WaitingAgreement } from "../../lib/line/roomTypes";
import type { ButtonKind } from "../look/Button";
import { WordingDialog } from "../wording/WordingDialog";
import { WordingForm } from "./WordingForm";
import type { OnTheList } from "./withRoom";

type PutDifferentlyProps = OnTheList & { readonly waiting: WaitingAgreement; readonly kind: ButtonKind };

/** Puts what waits differently: then it is one's own wording, and the other is asked. */
export function PutDifferently({ waiting, kind, room, line, name, toHeading }: PutDifferentlyProps) {
  const t = useTranslations("agreements");
  return (
    <WordingDialog
      {...{ kind, shown: waiting, whenDone: toHeading }}
      label={t("waiting.reword")}
      title={t("form.rewordTitle")}
      lead={t("form.lead", { name })}
    >
      {(read, { ask, ...asking }) => (
        <WordingForm
          {...{ ...asking, seat: room.seat, name }}
          keptAs={`agreement:${read.talkId ?? room.roomId}:${read.agreementId}`}
          start={read.wording}
          onAsk={(wording) => ask(() => line.rewordAgreement(read, wording))}
        />
      )}
    </WordingDialog>
  );
}
