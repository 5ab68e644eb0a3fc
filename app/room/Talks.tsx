"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { ButtonLink } from "../look/Button";
import { useFormatTitle } from "./useFormatTitle";

/** So many stand in the room itself; all of them where one looks back. */
const NEWEST = 5;

/** The newest past talks: when, and what was kept. */
export function Talks({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.talks");
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" });
  const past = room.talks
    .filter((talk) => talk.status === "closed")
    .toSorted((one, two) => two.createdAt - one.createdAt);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-heading">{t("title")}</h2>
      {past.length === 0 ? (
        <p className="text-small text-ink-soft">{t("empty")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {past.slice(0, NEWEST).map(({ talkId, createdAt, keep, format, deleted }) => (
            <li key={talkId}>
              {deleted ? (
                <Deleted day={day.format(createdAt)} format={format} />
              ) : (
                <Link
                  prefetch={false}
                  href={pathOf.notes(room.roomId, talkId)}
                  className="flex min-h-14 flex-col justify-center py-3"
                >
                  <span className="font-serif text-said">{day.format(createdAt)}</span>
                  <span className="text-small text-ink-soft">{t(keep ?? "nothing")}</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <p>
          <ButtonLink kind="quiet" href={pathOf.back(room.roomId)}>
            {t("back")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** A talk that one of the two has deleted for both: that there was one, and nothing to open. */
function Deleted({ day, format }: { readonly day: string; readonly format: string }) {
  const t = useTranslations("room.talks");
  const title = useFormatTitle(format);
  return (
    <p className="flex min-h-14 items-center py-3 text-small text-ink-soft">
      {title === null ? t("deletedUnnamed", { day }) : t("deleted", { day, format: title })}
    </p>
  );
}
