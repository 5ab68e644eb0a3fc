"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { RoomId } from "../../lib/values/ids";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { NamesProvider } from "../talk/names";
import { type NamedRoom, useNamedRoom } from "../talk/useNamedRoom";

const ShowingContext = createContext<NamedRoom | null>(null);

/** The room whose talks are shown, for all pages about it; it is followed while one goes from page to page. */
export function ShowingRoom({ roomId, children }: { readonly roomId: RoomId; readonly children: ReactNode }) {
  const room = useNamedRoom(roomId);
  if (room === "opening") return <Opening />;
  if (room === "not-here") return <ClosedTo roomId={roomId} />;
  return (
    <NamesProvider value={room.names}>
      <ShowingContext value={room}>{children}</ShowingContext>
    </NamesProvider>
  );
}

/** The room at hand; only below a ShowingRoom. */
export function useShowing(): NamedRoom {
  const room = useContext(ShowingContext);
  if (room === null) throw new Error("useShowing stands outside a room");
  return room;
}
