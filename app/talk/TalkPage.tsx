"use client";

import type { RoomId, TalkId } from "../../lib/values/ids";
import { AskedFirst, talkHasBegun } from "../comparing/AskedFirst";
import { Opening } from "../room/Opening";
import { ClosedTo } from "./ClosedTo";
import { Deleted, deletedIn } from "./Deleted";
import { TalkAtTable } from "./TalkAtTable";
import { useNamedRoom } from "./useNamedRoom";

/** The page of a talk: the room's keys first, then the talk itself. */
export function TalkPage({ roomId, talkId }: { readonly roomId: RoomId; readonly talkId: TalkId }) {
  const room = useNamedRoom(roomId);
  if (room === "opening") return <Opening />;
  if (room === "not-here") return <ClosedTo roomId={roomId} />;
  const deleted = deletedIn(room.room, talkId);
  if (deleted) return <Deleted room={room.room} talk={deleted} />;
  const status = room.room.talks.find((talk) => talk.talkId === talkId)?.status;
  const isAhead = status === "gathering";
  if (status !== undefined && !isAhead) talkHasBegun(roomId);
  return (
    <AskedFirst room={room.room} ahead={isAhead}>
      <TalkAtTable room={room} talkId={talkId} />
    </AskedFirst>
  );
}
