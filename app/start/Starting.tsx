"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { ANYTHING, type Wanted } from "../../lib/talk/choosing";
import type { WhichOne } from "../../lib/talk/whichOne";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { AskedFirst } from "../comparing/AskedFirst";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { ClosedTo } from "../talk/ClosedTo";
import { type NamedRoom, useNamedRoom } from "../talk/useNamedRoom";

/** What was answered to "Which one?" so far; null where nobody asked. */
export type Asked = Partial<WhichOne> | null;

/** What the pages of a talk to come share while one goes to and fro between them. */
export type Start = {
  readonly roomId: RoomId;
  /** Null for a moment, until the room is open. */
  readonly named: NamedRoom | null;
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  /** From here on the page is on its way to the talk that was asked for. */
  readonly setOff: (going: boolean) => void;
};

const StartContext = createContext<Start | null>(null);

/** The start of a talk at hand; only below `Starting`. */
export function useStart(): Start {
  const start = useContext(StartContext);
  if (start === null) throw new Error("useStart stands outside the start of a talk");
  return start;
}

/** Follows the room for the pages below, and says so where it is not open or has a talk already. */
export function Starting({ roomId, children }: { readonly roomId: RoomId; readonly children: ReactNode }) {
  const found = useNamedRoom(roomId);
  const [wanted, want] = useState(ANYTHING);
  const [asked, ask] = useState<Asked>(null);
  const [going, setOff] = useState(false);
  const named = typeof found === "string" ? null : found;
  const start = useMemo(() => ({ roomId, named, wanted, want, asked, ask, setOff }), [roomId, named, wanted, asked]);
  if (found === "not-here") return <ClosedTo roomId={roomId} />;
  const live = named?.room.talks.find(({ status }) => status !== "closed");
  if (live && !going) return <Already roomId={roomId} talkId={live.talkId} />;
  return (
    <AskedFirst room={named?.room ?? null} ahead>
      <StartContext value={start}>{children}</StartContext>
    </AskedFirst>
  );
}

function Already({ roomId, talkId }: { readonly roomId: RoomId; readonly talkId: TalkId }) {
  const t = useTranslations("start");
  return (
    <Page home={pathOf.room(roomId)}>
      <Title>{t("already")}</Title>
      <p>
        <ButtonLink href={pathOf.talk(roomId, talkId)}>{t("toTalk")}</ButtonLink>
      </p>
    </Page>
  );
}
