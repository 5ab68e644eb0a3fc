"use client";

import type { RoomId } from "../../lib/values/ids";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { NamesProvider } from "../talk/names";
import { useNamedRoom } from "../talk/useNamedRoom";
import type { KnownFormat } from "./formats";
import { LookingBack } from "./LookingBack";

type BackPageProps = { readonly roomId: RoomId; readonly formats: readonly KnownFormat[] };

/** Looking back on the past talks of a room. */
export function BackPage({ roomId, formats }: BackPageProps) {
  const room = useNamedRoom(roomId);
  if (room === "opening") return <Opening />;
  if (room === "not-here") return <ClosedTo roomId={roomId} />;
  return (
    <NamesProvider value={room.names}>
      <LookingBack named={room} formats={formats} />
    </NamesProvider>
  );
}
