"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Spinner } from "../look/Spinner";
import { Title } from "../look/Title";
import { Trouble } from "../room/Trouble";
import type { NamedRoom } from "../talk/useNamedRoom";
import { FourWords } from "./FourWords";
import { type Shown, useComparing } from "./useComparing";

/** From "what is this" over waiting for the other to the four words. */
export function Comparing({ named }: { readonly named: NamedRoom }) {
  const t = useTranslations("room.compare");
  const { shown, begin } = useComparing(named);
  if (shown.is === "words") return <FourWords named={named} shown={shown} onAgain={begin} />;
  return (
    <>
      <Title step={shown.is}>{t("title")}</Title>
      <Line>{lineOf(shown)}</Line>
      {shown.is === "before" && <What partner={named.partner} />}
      {shown.is === "waiting" && (
        <p className="flex items-center gap-3 text-ink-soft">
          <Spinner />
          {t("waitingHow", { name: named.partner })}
        </p>
      )}
      <div className="flex flex-col gap-3">
        {shown.is !== "waiting" && (
          <Button busy={shown.is === "before" && shown.busy} onClick={() => void begin()}>
            {t(shown.is === "lost" ? "again" : "begin")}
          </Button>
        )}
        <Trouble trouble={shown.is === "before" ? shown.trouble : null} />
        <ButtonLink kind="plain" href={pathOf.room(named.room.roomId)}>
          {t("later")}
        </ButtonLink>
      </div>
    </>
  );

  function lineOf({ is }: Exclude<Shown, { readonly is: "words" }>): string {
    if (is === "lost") return t("lost");
    return is === "waiting" ? t("waiting", { name: named.partner }) : t("lead");
  }
}

function What({ partner }: { readonly partner: string }) {
  const t = useTranslations("room.compare");
  const [open, setOpen] = useState(false);
  return (
    <>
      <ol className="flex list-decimal flex-col gap-2 pl-6">
        <li>{t("how.both", { name: partner })}</li>
        <li>{t("how.read")}</li>
        <li>{t("how.say")}</li>
      </ol>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="rounded-soft">
        <summary className="flex min-h-12 items-center underline decoration-edge underline-offset-4">
          {t("why")}
        </summary>
        <p className="pt-2 text-ink-soft">{t("whyText")}</p>
      </details>
    </>
  );
}
