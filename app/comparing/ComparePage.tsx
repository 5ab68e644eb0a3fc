"use client";

import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { Page } from "../look/Page";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { useNamedRoom } from "../talk/useNamedRoom";
import { Comparing } from "./Comparing";

/** The page on which the two compare their keys, by four words that they read to each other. */
export function ComparePage({ roomId }: { readonly roomId: RoomId }) {
  const named = useNamedRoom(roomId, true);
  if (named === "opening") return <Opening />;
  if (named === "not-here" || named.room.stage !== "paired") return <ClosedTo roomId={roomId} />;
  return (
    <Page home={pathOf.room(roomId)}>
      <Comparing named={named} />
    </Page>
  );
}
