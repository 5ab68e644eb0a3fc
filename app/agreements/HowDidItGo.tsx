"use client";

import { useTranslations } from "next-intl";
import { toAskAbout } from "../../lib/room/agreement";
import { after, days } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Notice } from "../look/Notice";
import { useKeptText } from "../room/useKeptText";
import { ownZone } from "../room/useSpokenTime";
import { FollowUp } from "./FollowUp";
import type { OnTheList } from "./withRoom";

/** How long "not now" rests on this device. */
const NOT_NOW = days(7);

/** One gentle question about the agreement that has been due the longest. "Not now" lets all of them rest on this device for a week. [A5] */
export function HowDidItGo(list: OnTheList) {
  const t = useTranslations("agreements.how");
  const { room, now, toHeading } = list;
  const { text, loaded, field } = useKeptText(`how-did-it-go:${room.roomId}`);
  const agreement = toAskAbout(room.agreements, now, ownZone());
  if (agreement === null || !loaded || Number(text) > now) return null;
  const notNow = () => {
    field.onChange({ target: { value: String(after(now, NOT_NOW)) } });
    toHeading();
  };
  return (
    <Notice>
      <p className="text-small text-ink-soft">{t("line")}</p>
      <p className="font-serif text-said wrap-anywhere whitespace-pre-wrap">{agreement.wording?.what}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FollowUp {...list} agreement={agreement} kind="quiet" />
        <Button kind="plain" className="text-small" onClick={notNow}>
          {t("notNow")}
        </Button>
      </div>
    </Notice>
  );
}
