"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Done } from "../../lib/line/roomTypes";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import type { Doing } from "../room/useDoing";

/** Ends what can be read now, for whoever has its link: asked once, done at once, by either. */
export function EndShare({ doing, onEnd }: { readonly doing: Doing; readonly onEnd: () => Promise<Done> }) {
  const t = useTranslations("showing");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const yes = () => {
    close();
    void doing.run(onEnd);
  };
  return (
    <>
      <Button kind="plain" className="text-small" onClick={() => setAsked(true)}>
        {t("end")}
      </Button>
      <Dialog open={asked} onClose={close} title={t("endTitle")}>
        <p>{t("endWords")}</p>
        <div className="flex flex-col gap-3">
          <Button wide onClick={yes}>
            {t("end")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("keepIt")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
