"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { isOpen } from "../../lib/room/agreement";
import { pathOf } from "../../lib/room/paths";
import { ButtonLink } from "../look/Button";
import { Heading } from "../room/Heading";
import { Trouble } from "../room/Trouble";
import { HowDidItGo } from "./HowDidItGo";
import { useList } from "./useList";
import { WaitingCard } from "./WaitingCard";

type InRoomProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** Agreements in the room itself: what waits for one's answer, one gentle question, and the way to the list. */
export function InRoom({ room, line }: InRoomProps) {
  const t = useTranslations("agreements");
  const { list, heading } = useList(room, line);
  const { name, doing } = list;
  const forMe = room.waiting.filter(({ seat }) => seat !== room.seat);
  return (
    <section className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p role="status" className={forMe.length > 0 ? "sr-only" : "text-ink-soft"}>
        {t(forMe.length > 0 ? "lineMine" : lineOf(room), { name })}
      </p>
      {forMe.length > 0 && (
        <ul className="flex flex-col gap-4">
          {forMe.map((waiting) => (
            <WaitingCard key={waiting.agreementId} waiting={waiting} {...list} />
          ))}
        </ul>
      )}
      <HowDidItGo {...list} />
      <Trouble trouble={doing.trouble} />
      <p>
        <ButtonLink kind="quiet" href={pathOf.agreements(room.roomId)}>
          {t("toList")}
        </ButtonLink>
      </p>
    </section>
  );
}

const lineOf = ({ waiting, agreements }: OpenRoom) => {
  if (waiting.length > 0) return "lineTheirs";
  return agreements.some(({ outcome }) => isOpen(outcome)) ? "lineSet" : "empty";
};
