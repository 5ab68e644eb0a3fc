"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { Button } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Trouble } from "../room/Trouble";

/** Before it is opened: what this is, and that an opening is counted. A person presses; a machine that looks at links does not. */
export function Ready({ onOpen }: { readonly onOpen: () => Promise<RoomTrouble | null> }) {
  const t = useTranslations("shown.ready");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const open = async () => {
    setBusy(true);
    const why = await onOpen();
    setTrouble(why);
    setBusy(false);
  };
  return (
    <Page>
      <Title step="ready">{t("title")}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <ul className="flex list-disc flex-col gap-2.5 border-t border-line pt-6 pl-5 marker:text-edge">
        <li>{t("here")}</li>
        <li>{t("counted")}</li>
        <li>{t("ended")}</li>
      </ul>
      <div className="flex flex-col gap-4">
        <Button wide busy={busy} onClick={() => void open()}>
          {t("open")}
        </Button>
        <Trouble trouble={trouble} />
      </div>
    </Page>
  );
}
