"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { between } from "../../lib/values/time";
import { ownZone } from "../room/useSpokenTime";
import { useLength } from "../talk/useLength";
import { type KnownFormat, pictureOf, titleOf } from "./formats";
import { type Month, monthsOf } from "./months";
import { PastMark } from "./PastMark";
import { useDays } from "./useDays";

type TimelineProps = {
  readonly talks: readonly PastTalk[];
  readonly formats: readonly KnownFormat[];
  readonly roomId: RoomId;
};

/** Past talks month by month, the newest first. */
export function Timeline({ talks, formats, roomId }: TimelineProps) {
  const t = useTranslations("back");
  const months = useMemo(() => monthsOf(talks, ownZone()), [talks]);
  if (talks.length === 0) return <p>{t("noneSuch")}</p>;
  return (
    <div className="flex flex-col gap-10">
      {months.map((month) => (
        <MonthOf key={month.key} {...{ month, formats, roomId }} />
      ))}
    </div>
  );
}

function MonthOf({
  month: { first, talks },
  formats,
  roomId,
}: Omit<TimelineProps, "talks"> & { readonly month: Month }) {
  const days = useDays();
  return (
    <section className="flex flex-col gap-3 [contain-intrinsic-size:auto_24rem] [content-visibility:auto]">
      <h2 className="text-heading">{days.month(first)}</h2>
      <ul className="flex flex-col border-l-2 border-line">
        {talks.map((talk) =>
          talk.deleted ? (
            <DeletedRow key={talk.talkId} {...{ talk, formats }} />
          ) : (
            <PastTalkRow key={talk.talkId} {...{ talk, formats, roomId }} />
          ),
        )}
      </ul>
    </section>
  );
}

/** In place of a talk that one of the two has deleted for both: that there was one. */
function DeletedRow({ talk, formats }: Pick<TimelineProps, "formats"> & { readonly talk: PastTalk }) {
  const t = useTranslations("room.talks");
  const day = useDays().whole(talk.began);
  const format = titleOf(formats, talk);
  return (
    <li className="flex min-h-16 items-center py-2 pr-2 pl-4 text-small text-ink-soft">
      {format === null ? t("deletedUnnamed", { day }) : t("deleted", { day, format })}
    </li>
  );
}

const whyNoTopic = ({ doubted, opened }: PastTalk) => (doubted ? "doubted" : opened ? "noTopic" : "opening");

function PastTalkRow({ talk, formats, roomId }: Omit<TimelineProps, "talks"> & { readonly talk: PastTalk }) {
  const t = useTranslations("back");
  const kept = useTranslations("room.talks");
  const length = useLength();
  const days = useDays();
  const lasted = between(talk.began, talk.closed);
  const facts = [days.day(talk.began), titleOf(formats, talk) ?? t("anotherFormat"), length(lasted), kept(talk.keep)];
  return (
    <li>
      <Link
        href={pathOf.notes(roomId, talk.talkId)}
        prefetch={false}
        className="flex min-h-16 items-center gap-4 rounded-soft py-2 pr-2 pl-4 no-underline hover:bg-shade"
      >
        <PastMark picture={pictureOf(formats, talk)} lasted={lasted} keep={talk.keep} />
        <span className="flex min-w-0 flex-col">
          <span className="font-serif text-said wrap-anywhere">{talk.topic ?? t(whyNoTopic(talk))}</span>
          <span className="text-small text-ink-soft">{facts.join(" · ")}</span>
        </span>
      </Link>
    </li>
  );
}
