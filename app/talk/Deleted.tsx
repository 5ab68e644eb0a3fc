"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import type { TalkId } from "../../lib/values/ids";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { OnlyForYou } from "../private/OnlyForYou";
import { useFormatTitle } from "../room/useFormatTitle";
import { keepWalk } from "./keptWalk";

type PastTalk = OpenRoom["talks"][number];

/** The talk of this page, where one of the two has deleted it for both. */
export const deletedIn = ({ talks }: OpenRoom, talkId: TalkId): PastTalk | null =>
  talks.find((talk) => talk.talkId === talkId && talk.deleted) ?? null;

/** In place of a talk that was deleted: that there was one, when and of which kind. Not by whom. [N3] */
export function Deleted({ room, talk }: { readonly room: OpenRoom; readonly talk: PastTalk }) {
  const t = useTranslations("talk.deleted");
  const title = useFormatTitle(talk.format);
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" }).format(talk.createdAt);
  useEffect(() => keepWalk(talk.talkId, null), [talk.talkId]);
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{t("title")}</Title>
      <Line>{title === null ? t("whatUnnamed", { day }) : t("what", { day, format: title })}</Line>
      <p className="max-w-[60ch] text-ink-soft">{t("text")}</p>
      <p>
        <ButtonLink href={pathOf.room(room.roomId)}>{t("room")}</ButtonLink>
      </p>
      <OnlyForYou roomId={room.roomId} talkId={talk.talkId} began readOnly={room.stage === "closed"} />
    </Page>
  );
}
