"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { pathOf } from "../../lib/room/paths";
import { seconds } from "../../lib/values/time";
import { HelpLink } from "../help/HelpLink";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Heading } from "../room/Heading";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { useNow } from "../room/useNow";
import { ShareCard } from "./ShareCard";
import { useShowing } from "./ShowingRoom";

/** What counsellors may read or are to: waiting, open, over; and the way to a new one. */
export function SharesPage() {
  const t = useTranslations("showing");
  const { room, partner } = useShowing();
  const now = useNow(seconds(20));
  const heading = useRef<HTMLHeadingElement>(null);
  const doing = useDoing(() => heading.current?.focus());
  const { shares, roomId } = room;
  return (
    <Page home={pathOf.room(roomId)}>
      <Title step="shares">{t("title")}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <p className="text-ink-soft">{t("how")}</p>
      <section className="flex flex-col gap-5">
        <Heading ref={heading}>{t("list")}</Heading>
        <p role="status" className={shares.length === 0 ? "text-ink-soft" : "sr-only"}>
          {shares.length === 0 ? t("empty") : null}
        </p>
        {shares.length > 0 && (
          <ul className="flex flex-col gap-4">
            {shares.map((share) => (
              <ShareCard key={share.shareId} {...{ share, doing, now, partner }} />
            ))}
          </ul>
        )}
        <Trouble trouble={doing.trouble} />
      </section>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={pathOf.newShare(roomId)}>{t("choose")}</ButtonLink>
        <HelpLink className="inline-flex min-h-12 items-center font-semibold">{t("find")}</HelpLink>
      </div>
      <p className="-ml-3">
        <ButtonLink kind="plain" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}
