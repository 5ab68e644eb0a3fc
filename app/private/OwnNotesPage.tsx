"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Away } from "../room/Away";
import { Opening } from "../room/Opening";
import { useFormatTitle } from "../room/useFormatTitle";
import { useRoom } from "../room/useRoom";
import { OpenNotes } from "./OpenNotes";
import { SecondUnlock } from "./SecondUnlock";

/** All private notes of a room, on its talks and on nothing in particular, behind the second unlock. */
export function OwnNotesPage({ roomId }: { readonly roomId: RoomId }) {
  const t = useTranslations("private.page");
  const { snapshot, line } = useRoom(roomId);
  if (line === null || snapshot.state === "opening") return <Opening />;
  if (snapshot.state === "closed-to") return <Away why={snapshot.why} onAgain={() => void line.refresh()} />;
  const { room } = snapshot;
  return (
    <Page home={pathOf.room(roomId)}>
      <header className="flex flex-col gap-2">
        <Title>{t("title")}</Title>
        <p className="text-ink-soft">{t("lead")}</p>
      </header>
      <section className="flex flex-col gap-4">
        <SecondUnlock>
          {(toTop) => (
            <OpenNotes
              {...{ roomId, talkId: null, toTop }}
              shows={() => true}
              about={({ talkId }) => talkId && <AboutTalk room={room} talkId={talkId} />}
              readOnly={room.stage === "closed"}
            />
          )}
        </SecondUnlock>
      </section>
      <p>
        <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** Which talk a note is about: its day and its kind, which stay of a deleted one, too. */
function AboutTalk({ room, talkId }: { readonly room: OpenRoom; readonly talkId: TalkId }) {
  const t = useTranslations("private.page");
  const talk = room.talks.find((each) => each.talkId === talkId);
  const format = useFormatTitle(talk?.format ?? "");
  const locale = useLocale();
  if (talk === undefined) return <p className="text-small text-ink-soft">{t("aboutGone")}</p>;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(talk.createdAt);
  const about = format === null ? t("aboutUnnamed", { day }) : t("about", { day, format });
  if (talk.deleted) return <p className="text-small text-ink-soft">{t("aboutDeleted", { about })}</p>;
  return (
    <p className="text-small">
      <Link prefetch={false} href={pathOf.notes(room.roomId, talkId)} className="inline-flex min-h-6 items-center">
        {about}
      </Link>
    </p>
  );
}
