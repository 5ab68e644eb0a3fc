"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { bySeat } from "../../lib/values/seat";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Title } from "../look/Title";
import { AfterLeaving } from "./AfterLeaving";
import { Chairs } from "./Chairs";
import { FromPartner } from "./FromPartner";
import { Talks } from "./Talks";

type ClosedRoomProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** A room that either has left: nothing new comes into it; what one keeps of it is here to read. Not who left it, and not when. */
export function ClosedRoom({ room, line }: ClosedRoomProps) {
  const t = useTranslations("room.closed");
  const met = room.epoch > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
      <div className="flex flex-col gap-12">
        <section className="flex flex-col gap-6">
          <Chairs taken={bySeat(false)} label={t("scene")} className="mx-auto -my-2 w-full max-w-md" />
          <Title>{t("title")}</Title>
          <Line>{t("words")}</Line>
          {met && <p>{t("copy")}</p>}
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/room/new">{t("another")}</ButtonLink>
            {met && (
              <ButtonLink kind="quiet" href={pathOf.agreements(room.roomId)}>
                {t("agreements")}
              </ButtonLink>
            )}
          </div>
        </section>
        {met && <Talks room={room} />}
      </div>
      <div className="flex flex-col gap-12 lg:pt-4">
        <AfterLeaving room={room} line={line} />
        <FromPartner room={room} />
        <WasHere room={room} />
      </div>
    </div>
  );
}

/** What lay on the shelf, and what one wrote for oneself, to read. */
function WasHere({ room: { topics, thoughts } }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.closed");
  const lists = [
    { title: t("topics"), lines: topics.map(({ topicId, text }) => ({ id: topicId as string, text })) },
    { title: t("thoughts"), lines: thoughts.map(({ thoughtId, text }) => ({ id: thoughtId as string, text })) },
  ];
  return lists.map(
    ({ title, lines }) =>
      lines.length > 0 && (
        <section key={title} className="flex flex-col gap-4">
          <h2 className="text-heading">{title}</h2>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {lines.map(({ id, text }) => (
              <li key={id} className="py-3 font-serif text-said wrap-anywhere whitespace-pre-wrap">
                {text ?? t("locked")}
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}
