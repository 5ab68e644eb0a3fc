"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnFlaw } from "../../lib/talk/ownFlaws";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import type { OwnDraft } from "./useOwnDraft";
import type { Saving } from "./useSaving";

type FinishProps = { readonly flaws: readonly OwnFlaw[]; readonly draft: OwnDraft; readonly saving: Saving };

/** Whether it can be used as it is, and putting it where both find it. */
export function Finish({ flaws, draft, saving }: FinishProps) {
  const t = useTranslations("own.build");
  const { isNew, save, busy, trouble } = saving;
  const ready = flaws.length === 0;
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <p role="status">{ready ? t("sound") : t("toMend", { count: flaws.length })}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} disabled={!ready} onClick={() => save(draft.own, draft.clear)}>
          {t(isNew ? "save" : "saveChange")}
        </Button>
        {draft.touched && <LetGo draft={draft} saving={saving} />}
      </div>
      <Trouble trouble={trouble} />
    </section>
  );
}

function LetGo({ draft, saving }: Omit<FinishProps, "flaws">) {
  const t = useTranslations("own.build");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button kind="plain" onClick={() => setAsked(true)}>
        {t("discard")}
      </Button>
      <Dialog open={asked} onClose={close} title={t("discardTitle")}>
        <p>{t(saving.isNew ? "discardNew" : "discardChange")}</p>
        <div className="flex flex-col gap-3">
          <Button
            wide
            onClick={() => {
              draft.clear();
              saving.goBack();
            }}
          >
            {t("discardYes")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("discardNo")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
