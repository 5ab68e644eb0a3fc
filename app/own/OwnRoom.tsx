"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { RoomId } from "../../lib/values/ids";
import { type BySeat, otherSeat } from "../../lib/values/seat";
import { Opening } from "../room/Opening";
import { useRoom } from "../room/useRoom";
import { ClosedTo } from "../talk/ClosedTo";
import { NamesProvider } from "../talk/names";

/** The room whose library this is: what the two are called, and what can be done with it. */
type Library = {
  readonly room: OpenRoom;
  readonly line: RoomLine;
  readonly names: BySeat<string>;
  readonly partner: string;
};

const LibraryContext = createContext<Library | null>(null);

/** The library of the two, for all of its pages; one room is followed while one goes from page to page. */
export function OwnRoom({ roomId, children }: { readonly roomId: RoomId; readonly children: ReactNode }) {
  const t = useTranslations("talk");
  const { snapshot, line } = useRoom(roomId);
  if (line === null || snapshot.state === "opening") return <Opening />;
  if (snapshot.state === "closed-to" || snapshot.room.epoch === 0) return <ClosedTo roomId={roomId} />;
  const { room } = snapshot;
  const names = { a: room.names.a ?? t("noName"), b: room.names.b ?? t("noName") };
  return (
    <NamesProvider value={names}>
      <LibraryContext.Provider value={{ room, line, names, partner: names[otherSeat(room.seat)] }}>
        {children}
      </LibraryContext.Provider>
    </NamesProvider>
  );
}

/** The library at hand; only below an OwnRoom. */
export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (library === null) throw new Error("useLibrary stands outside a room");
  return library;
}
