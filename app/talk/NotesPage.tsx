"use client";

import type { RoomId, TalkId } from "../../lib/values/ids";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { useRefusal } from "../look/useRefusal";
import { Opening } from "../room/Opening";
import { Broken } from "./Broken";
import { ClosedTo } from "./ClosedTo";
import { Deleted, deletedIn } from "./Deleted";
import { FormatProvider } from "./format";
import { Notes } from "./Notes";
import { NamesProvider } from "./names";
import { type NamedRoom, useNamedRoom } from "./useNamedRoom";
import { useReadTalk } from "./useReadTalk";

/** What was kept of a talk, opened in this browser. */
export function NotesPage({ roomId, talkId }: { readonly roomId: RoomId; readonly talkId: TalkId }) {
  const room = useNamedRoom(roomId);
  if (room === "opening") return <Opening />;
  if (room === "not-here") return <ClosedTo roomId={roomId} />;
  const deleted = deletedIn(room.room, talkId);
  if (deleted) return <Deleted room={room.room} talk={deleted} />;
  return (
    <NamesProvider value={room.names}>
      <Read room={room} talkId={talkId} />
    </NamesProvider>
  );
}

function Read({ room, talkId }: { readonly room: NamedRoom; readonly talkId: TalkId }) {
  const read = useReadTalk(room, talkId);
  const sentence = useRefusal();
  const { roomId } = room.room;
  if (read === null) return <Opening />;
  if (read === "gone" || read === "unknown") return <ClosedTo roomId={roomId} />;
  if (typeof read === "string")
    return (
      <Page home={`/room/${roomId}`}>
        <Line>{sentence(read)}</Line>
      </Page>
    );
  if ("why" in read) return <Broken />;
  return (
    <FormatProvider
      format={read.log.talk?.skeleton.format ?? ""}
      skeleton={read.log.talk?.skeleton}
      opening={read.words.get(1)}
    >
      <Notes read={read} room={room} talkId={talkId} />
    </FormatProvider>
  );
}
