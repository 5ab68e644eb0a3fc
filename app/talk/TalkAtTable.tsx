"use client";

import { useMemo } from "react";
import type { TalkId } from "../../lib/values/ids";
import { Page } from "../look/Page";
import { Opening } from "../room/Opening";
import { useAwake } from "../unlock/useIdleLock";
import { Banners } from "./Banners";
import { BrokenTalk } from "./BrokenTalk";
import { ClosedTo } from "./ClosedTo";
import { FormatProvider } from "./format";
import { GivenBack } from "./GivenBack";
import { KeptNow } from "./KeptNow";
import { NamesProvider } from "./names";
import { TalkNow } from "./TalkNow";
import { TableProvider } from "./table";
import type { NamedRoom } from "./useNamedRoom";
import { type Followed, useTalkLine } from "./useTalkLine";

/** A talk, followed: its state decides the one screen that is shown. */
export function TalkAtTable({ room, talkId }: { readonly room: NamedRoom; readonly talkId: TalkId }) {
  const followed = useTalkLine(room, talkId);
  if (followed === null) return <Opening />;
  const { closedTo, broken, talk } = followed.snapshot;
  if (closedTo) return <ClosedTo roomId={room.room.roomId} why={closedTo} />;
  if (talk === null && broken === null) return <Opening />;
  return <Table room={room} followed={followed} />;
}

function Table({ room, followed }: { readonly room: NamedRoom; readonly followed: Followed }) {
  const { line, browser, snapshot } = followed;
  const { names, partner, line: roomLine } = room;
  const { roomId, seat } = room.room;
  const status = snapshot.talk?.status;
  useAwake(status === "gathering" || status === "running");
  const table = useMemo(
    () => ({ snapshot, line, browser, roomId, room: room.room, roomLine, seat, names, partner }),
    [snapshot, line, browser, roomId, room.room, roomLine, seat, names, partner],
  );
  return (
    <NamesProvider value={names}>
      <TableProvider value={table}>
        <FormatProvider
          format={snapshot.talk?.skeleton.format ?? ""}
          skeleton={snapshot.talk?.skeleton}
          opening={snapshot.words.get(1)}
        >
          {snapshot.broken ? (
            <BrokenTalk />
          ) : (
            <Page home={`/room/${roomId}`}>
              <Banners />
              <KeptNow />
              <GivenBack />
              <TalkNow />
            </Page>
          )}
        </FormatProvider>
      </TableProvider>
    </NamesProvider>
  );
}
