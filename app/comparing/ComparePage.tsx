"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { otherSeat } from "../../lib/values/seat";
import { Page } from "../look/Page";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { useNamedRoom } from "../talk/useNamedRoom";
import { Comparing } from "./Comparing";

/** The page on which the two compare their keys, by four words that they read to each other. */
export function ComparePage({ roomId }: { readonly roomId: RoomId }) {
  const t = useTranslations("room.anew");
  const named = useNamedRoom(roomId, true);
  if (named === "opening") return <Opening />;
  if (named === "not-here" || named.room.stage !== "paired") return <ClosedTo roomId={roomId} />;
  // Whoever has lost all keys cannot open the other's name either.
  const partner = named.room.names[otherSeat(named.room.seat)] ?? t("partner");
  return (
    <Page home={pathOf.room(roomId)}>
      <Comparing named={{ ...named, partner }} />
    </Page>
  );
}
