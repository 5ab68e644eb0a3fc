"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../../lib/line/roomLine";
import type { OpenRoom } from "../../../lib/line/roomTypes";
import { pathOf } from "../../../lib/room/paths";
import type { RoomId } from "../../../lib/values/ids";
import { otherSeat } from "../../../lib/values/seat";
import { InRoom } from "../../agreements/InRoom";
import { HowCompared } from "../../comparing/HowCompared";
import { WaitsForPartner } from "../../comparing/WaitsForPartner";
import { ButtonLink } from "../../look/Button";
import { Notice } from "../../look/Notice";
import { Page } from "../../look/Page";
import { AskedElsewhere } from "../../unlock/AskedElsewhere";
import { Away } from "../Away";
import { ClosedRoom } from "../ClosedRoom";
import { Corner } from "../Corner";
import { FromPartner } from "../FromPartner";
import { LeaveRoom } from "../LeaveRoom";
import { Opening } from "../Opening";
import { Shelf } from "../Shelf";
import { Showing } from "../Showing";
import { Talks } from "../Talks";
import { Thoughts } from "../Thoughts";
import { Times } from "../Times";
import { useRoom } from "../useRoom";
import { AtTheTable } from "./AtTheTable";

/** A room, with whatever there is to do in it at its stage. */
export function Room({ roomId }: { readonly roomId: RoomId }) {
  const { snapshot, line } = useRoom(roomId);
  if (line === null || snapshot.state === "opening") return <Opening />;
  if (snapshot.state === "closed-to") return <Away why={snapshot.why} onAgain={() => void line.refresh()} />;
  return <RoomPage room={snapshot.room} reached={snapshot.reached} line={line} />;
}

type RoomPageProps = { readonly room: OpenRoom; readonly reached: boolean; readonly line: RoomLine };

function RoomPage({ room, reached, line }: RoomPageProps) {
  const t = useTranslations("room");
  const name = room.names[otherSeat(room.seat)];
  return (
    <Page width="wide" home="/room" corner={<Corner />}>
      {!reached && (
        <Notice live tone="care">
          <p>{t("notReached")}</p>
        </Notice>
      )}
      {room.keyTrouble !== null && (
        <Notice tone="care">
          <h2 className="text-heading">{t("key.title")}</h2>
          <p>{name === null ? t("key.wordsNameless") : t("key.words", { name })}</p>
        </Notice>
      )}
      <AskedElsewhere from={room.anewElsewhere} />
      <Inside room={room} line={line} />
      <Ways room={room} line={line} />
    </Page>
  );
}

type InRoomProps = Pick<RoomPageProps, "room" | "line">;

/** Whoever has lost all keys can do nothing in it before the partner has shared again. */
const isShut = ({ anew }: OpenRoom): boolean => anew === "oneself" || anew === "both";

function Inside({ room, line }: InRoomProps) {
  if (room.stage === "closed") return <ClosedRoom room={room} line={line} />;
  if (isShut(room)) return <WaitsForPartner room={room} />;
  return <Standing room={room} line={line} />;
}

/** A room that stands: the table, and all that lies around it. */
function Standing({ room, line }: InRoomProps) {
  const paired = room.stage === "paired";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <div className="flex flex-col gap-12">
        <AtTheTable room={room} line={line} />
        {paired && (room.anew === null || room.comparing !== null) && <HowCompared room={room} />}
        {paired && <Showing room={room} />}
        {paired && <Times room={room} line={line} />}
        {paired && <InRoom room={room} line={line} />}
      </div>
      <div className="flex flex-col gap-12 lg:row-span-2 lg:pt-4">
        {paired && <FromPartner room={room} />}
        <Shelf room={room} line={line} />
        <Thoughts room={room} line={line} />
      </div>
      {paired && <Talks room={room} />}
    </div>
  );
}

/** The ways from a room to what is not of every day. */
function Ways({ room, line }: InRoomProps) {
  const t = useTranslations("room");
  return (
    <footer className="flex flex-wrap gap-x-6 border-t border-line pt-4">
      {room.stage === "paired" && !isShut(room) && (
        <>
          <ButtonLink href={pathOf.ours(room.roomId)} kind="plain" className="-ml-3 text-small">
            {t("ownFormats")}
          </ButtonLink>
          <ButtonLink href={pathOf.questions(room.roomId)} kind="plain" className="-ml-3 text-small">
            {t("questions")}
          </ButtonLink>
          <ButtonLink href={pathOf.shown(room.roomId)} kind="plain" className="-ml-3 text-small">
            {t("showing.all")}
          </ButtonLink>
        </>
      )}
      <ButtonLink href={pathOf.ownNotes(room.roomId)} kind="plain" className="-ml-3 text-small">
        {t("privateNotes")}
      </ButtonLink>
      <ButtonLink href="/room/new" kind="plain" className="-ml-3 text-small">
        {t("list.another")}
      </ButtonLink>
      {room.stage !== "closed" && <LeaveRoom room={room} line={line} />}
    </footer>
  );
}
