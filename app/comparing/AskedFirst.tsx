"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { otherSeat } from "../../lib/values/seat";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

/** Rooms in which this one chose, on this page, to have the next talk without comparing. */
const withoutComparing = new Set<RoomId>();

/** The choice was for one talk: before the one after it is asked for again. */
export const talkHasBegun = (roomId: RoomId): void => {
  withoutComparing.delete(roomId);
};

type AskedFirstProps = {
  /** Null until it is open. */
  readonly room: OpenRoom | null;
  /** The talk has not begun: what is going on already is not held up. */
  readonly ahead: boolean;
  readonly children: ReactNode;
};

/** Before a talk, where one of the two has another key: compare first, or say plainly that one goes on without. */
export function AskedFirst({ room, ahead, children }: AskedFirstProps) {
  const [goesOn, setGoesOn] = useState(() => room !== null && withoutComparing.has(room.roomId));
  const asks = ahead && room?.checked === "changed" && !goesOn && !withoutComparing.has(room.roomId);
  // A key can change while one is writing here: then what is written stays where it is, behind the question.
  const [wasHere] = useState(!asks);
  const behind = useRef<HTMLDivElement>(null);
  const goOn = (roomId: RoomId) => {
    withoutComparing.add(roomId);
    setGoesOn(true);
  };
  // The pressed button is gone: whoever goes by keyboard or by ear goes on at the page's title.
  useEffect(() => {
    if (goesOn) behind.current?.querySelector("h1")?.focus();
  }, [goesOn]);
  return (
    <>
      {asks && <Asked room={room} onGoOn={() => goOn(room.roomId)} />}
      {(wasHere || !asks) && (
        <div ref={behind} className={asks ? "hidden" : "contents"}>
          {children}
        </div>
      )}
    </>
  );
}

function Asked({ room, onGoOn }: { readonly room: OpenRoom; readonly onGoOn: () => void }) {
  const t = useTranslations("room.compare");
  const name = room.names[otherSeat(room.seat)] ?? t("other");
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{t("first.title")}</Title>
      <Line>{t("first.line", { name })}</Line>
      <p>{t("first.words")}</p>
      <div className="flex flex-col gap-3">
        <ButtonLink href={pathOf.words(room.roomId)} wide>
          {t("first.compare")}
        </ButtonLink>
        <Button kind="quiet" wide onClick={onGoOn}>
          {t("first.without")}
        </Button>
      </div>
      <p className="text-small text-ink-soft">{t("first.withoutHint")}</p>
    </Page>
  );
}
