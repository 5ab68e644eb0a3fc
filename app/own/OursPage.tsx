"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Ours } from "./Ours";
import { useLibrary } from "./OwnRoom";

/** The formats of the two, on a page of their own. */
export function OursPage() {
  const t = useTranslations("own");
  const { room } = useLibrary();
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{t("title")}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <Ours />
      <p className="-ml-3">
        <ButtonLink kind="plain" href={pathOf.room(room.roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}
