"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { Page } from "../look/Page";
import { Part } from "../look/Part";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { type NamedRoom, useNamedRoom } from "../talk/useNamedRoom";
import { LookAround } from "./LookAround";
import { OwnQuestions } from "./OwnQuestions";
import { useBank } from "./useBank";
import { useQuestions } from "./useQuestions";

/** The questions of the two: their own, and the bank with one's favourites. */
export function QuestionsPage({ roomId }: { readonly roomId: RoomId }) {
  const named = useNamedRoom(roomId);
  if (named === "opening") return <Opening />;
  if (named === "not-here") return <ClosedTo roomId={roomId} />;
  return <Here named={named} />;
}

function Here({ named }: { readonly named: NamedRoom }) {
  const t = useTranslations("questions");
  const sentence = useRefusal();
  const { room, line } = named;
  const kept = useQuestions(room, line.refresh);
  const bank = useBank();
  return (
    <Page home={pathOf.room(room.roomId)}>
      <header className="flex flex-col gap-2">
        <Title>{t("title")}</Title>
        <p className="text-ink-soft">{t("lead")}</p>
      </header>
      {kept.trouble !== null && (
        <Notice live tone="care">
          <p>{sentence(kept.trouble)}</p>
          <p>
            <Button kind="quiet" onClick={kept.again}>
              {t("again")}
            </Button>
          </p>
        </Notice>
      )}
      {kept.lists !== null && (
        <Part title={t("own.title")}>
          <OwnQuestions {...{ named, kept }} own={kept.lists.own} />
        </Part>
      )}
      {bank && kept.lists !== null && (
        <Part title={t("look.title")}>
          <LookAround {...{ bank, kept }} lists={kept.lists} />
        </Part>
      )}
      <p>
        <ButtonLink kind="quiet" href={pathOf.room(room.roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}
