"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { Closed as ClosedTalk } from "../../lib/talk/talk";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { FeltHeardAsked } from "../private/FeltHeardAsked";
import { ThoughtList, useHeldThoughts } from "./HeldThoughts";
import { Leftovers } from "./Leftovers";
import { BiggerAtTheEnd } from "./MayBeBigger";
import { useTable } from "./table";
import { OnlyYours } from "./writing/OnlyYours";

/** How it ended. A talk that somebody did not want now has ended kindly, and nothing more is said of it. */
function useSentence({ cause, began }: ClosedTalk): string {
  const t = useTranslations("talk.closed");
  const { snapshot, seat, partner } = useTable();
  if (cause !== "ended" || began !== null) return t(cause);
  return t(snapshot.events.at(-1)?.by === seat ? "notNowMine" : "notNowTheirs", { partner });
}

const KEPT = { everything: "keptEverything", notes: "keptNotes", nothing: "keptNothing" } as const;

/** It was a talk in which one could be heard: it began, in a room that still stands, and was neither a trial nor a pause from a quarrel, of which nothing is ever kept. */
const wasHeld = ({ began, cause, skeleton }: ClosedTalk): boolean =>
  began !== null && cause !== "room-closed" && skeleton.keeps !== "nothing";

/** The end of a talk: how it ended, what stays, and where to read it again. */
export function Closed({ talk }: { readonly talk: ClosedTalk }) {
  const t = useTranslations("talk.closed");
  const { roomId, snapshot, room } = useTable();
  const notNow = talk.began === null && talk.cause === "ended";
  const asked = snapshot.events[0]?.at ?? talk.at;
  const timeOffered = room.proposals.some(
    ({ state, letGoBy, createdAt }) => state === "proposed" && letGoBy === null && createdAt >= asked,
  );
  const held = useHeldThoughts();
  const left = talk.cause === "room-closed";
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t(left ? "roomTitle" : notNow ? "notNowTitle" : "title")}</h1>
      <Line>{useSentence(talk)}</Line>
      <p className="max-w-[60ch] text-ink-soft">{t(talk.began === null ? "never" : KEPT[talk.keep])}</p>
      {talk.offTheRecordSince !== null && talk.keep !== "nothing" && <p>{t("offTheRecord")}</p>}
      {notNow && timeOffered && <p>{t("timeOffered")}</p>}
      <BiggerAtTheEnd />
      <Leftovers before={Number.POSITIVE_INFINITY} onUse={null} />
      <ThoughtList held={held} onUse={null} />
      <OnlyYours />
      <div className="flex flex-wrap gap-3">
        {talk.began !== null && <ButtonLink href={pathOf.notes(roomId, snapshot.talkId)}>{t("notes")}</ButtonLink>}
        {talk.began !== null && !left && (
          <ButtonLink kind="quiet" href={pathOf.agree(roomId, snapshot.talkId)}>
            {t("agree")}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </div>
      {wasHeld(talk) && <FeltHeardAsked roomId={roomId} talkId={snapshot.talkId} />}
    </div>
  );
}
