"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ask } from "../../lib/line/ask";
import { openRoomLine, type RoomLine } from "../../lib/line/roomLine";
import type { RoomSnapshot } from "../../lib/line/roomTypes";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { leave } from "../unlock/standing";
import { useUnlocked } from "../unlock/Unlock";
import { browserLine } from "./browserLine";

const OPENING: RoomSnapshot = { state: "opening" };
const opening = () => OPENING;
const never = () => () => {};

/** Forgets on this device what it still keeps of talks that were deleted. */
function useForgetting(snapshot: RoomSnapshot): void {
  const { me, seal } = useUnlocked();
  const talks = snapshot.state === "here" ? snapshot.room.talks : [];
  const deleted = talks.flatMap(({ talkId, deleted: gone }) => (gone ? [talkId] : [])).join(" ");
  useEffect(() => {
    // What a device cannot drop now it drops when the room is next opened.
    if (deleted !== "")
      void browserLine({ me, seal })
        .forget(deleted.split(" ") as TalkId[])
        .catch(() => {});
  }, [me, seal, deleted]);
}

/** Follows a room while its page is open. `line` is null for a moment, until it is followed. */
export function useRoom(roomId: RoomId): { readonly snapshot: RoomSnapshot; readonly line: RoomLine | null } {
  const { me, seal } = useUnlocked();
  const [line, setLine] = useState<RoomLine | null>(null);
  useEffect(() => {
    const self = { accountId: me.accountId, ask, seal };
    const followed = openRoomLine(self, roomId, browserLine({ me, seal }).line, location.origin);
    setLine(followed);
    return () => {
      followed.close();
      setLine(null);
    };
  }, [me, seal, roomId]);
  const snapshot = useSyncExternalStore(line?.subscribe ?? never, line?.snapshot ?? opening, opening);
  useForgetting(snapshot);
  const signedOut = snapshot.state === "closed-to" && snapshot.why === "signed-out";
  useEffect(() => {
    if (signedOut) void leave();
  }, [signedOut]);
  return { snapshot, line };
}
