"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { Refusal } from "../../lib/talk/refusal";
import type { RoomId } from "../../lib/values/ids";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

/** A talk that does not open to whoever asked: no more is said than that. */
export function ClosedTo({ roomId, why = "gone" }: { readonly roomId: RoomId; readonly why?: Refusal }) {
  const t = useTranslations();
  return (
    <Page home="/room">
      <Title>{t("talk.closedTo.title")}</Title>
      <Line>{t(`refusals.${why}`)}</Line>
      <p>
        <ButtonLink href={pathOf.room(roomId)}>{t("talk.closedTo.room")}</ButtonLink>
      </p>
    </Page>
  );
}
