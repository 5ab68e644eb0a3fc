"use client";

import { useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import { type ReadTalk, readTalk } from "../../lib/line/readTalk";
import type { Broken as BrokenLog } from "../../lib/line/types";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { useRefusal } from "../look/useRefusal";
import { Opening } from "../room/Opening";
import { useUnlocked } from "../unlock/Unlock";
import { Broken } from "./Broken";
import { ClosedTo } from "./ClosedTo";
import { FormatProvider } from "./format";
import { Notes } from "./Notes";
import { NamesProvider } from "./names";
import { type NamedRoom, useNamedRoom } from "./useNamedRoom";

/** What was kept of a talk, opened in this browser. */
export function NotesPage({ roomId, talkId }: { readonly roomId: RoomId; readonly talkId: TalkId }) {
  const room = useNamedRoom(roomId);
  if (room === "opening") return <Opening />;
  if (room === "not-here") return <ClosedTo roomId={roomId} />;
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
      <Notes read={read} roomId={roomId} />
    </FormatProvider>
  );
}

function useReadTalk({ room, partnerId }: NamedRoom, talkId: TalkId): ReadTalk | AskRefusal | BrokenLog | null {
  const { me, seal } = useUnlocked();
  const { roomId, seat } = room;
  const [read, setRead] = useState<ReadTalk | AskRefusal | BrokenLog | null>(null);
  useEffect(() => {
    let here = true;
    const self = { accountId: me.accountId, seat, partner: partnerId };
    void readTalk({ ask, sealer: seal, roomId, talkId, self }).then((found) => here && setRead(found));
    return () => {
      here = false;
    };
  }, [me, seal, roomId, seat, partnerId, talkId]);
  return read;
}
