"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Wording } from "../../lib/room/agreement";
import { type AgreementId, newId, type TalkId } from "../../lib/values/ids";
import { type Asking, WordingDialog } from "../wording/WordingDialog";
import { WordingForm } from "./WordingForm";
import type { WithRoom } from "./withRoom";

type WriteOneProps = WithRoom & { readonly talkId: TalkId | null };

/** Writes down what one would like to agree on, after a talk or without one. */
export function WriteOne({ room, line, name, talkId }: WriteOneProps) {
  const t = useTranslations("agreements");
  // The same one until it is told, however often it is asked.
  const agreementId = useRef(newId<AgreementId>());
  const propose = async (ask: Asking["ask"], wording: Wording) => {
    const done = await ask(() => line.proposeAgreement({ agreementId: agreementId.current, talkId, wording }));
    if (done) agreementId.current = newId<AgreementId>();
    return done;
  };
  return (
    <div>
      <WordingDialog
        kind="quiet"
        shown={null}
        label={t("write")}
        title={t("form.title")}
        lead={t("form.lead", { name })}
      >
        {(_, { ask, ...asking }) => (
          <WordingForm
            {...{ ...asking, seat: room.seat, name }}
            keptAs={`agreement:${talkId ?? room.roomId}`}
            start={null}
            onAsk={(wording) => propose(ask, wording)}
          />
        )}
      </WordingDialog>
    </div>
  );
}
