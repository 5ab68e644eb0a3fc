"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { useNamedRoom } from "../talk/useNamedRoom";
import { AgreementsOf } from "./AgreementsOf";

/** One's own list of what the two agree on, on a page of its own. */
export function AgreementsPage({ roomId }: { readonly roomId: RoomId }) {
  const t = useTranslations("agreements");
  const named = useNamedRoom(roomId);
  if (named === "opening") return <Opening />;
  if (named === "not-here") return <ClosedTo roomId={roomId} />;
  return (
    <Page home={pathOf.room(roomId)}>
      <header className="flex flex-col gap-2">
        <Title>{t("pageTitle")}</Title>
        <p className="text-ink-soft">{t("lead")}</p>
      </header>
      <AgreementsOf room={named.room} line={named.line} talkId={null} />
      <p>
        <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}
