"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ask } from "../../lib/line/ask";
import { openRoomLine, type RoomLine } from "../../lib/line/roomLine";
import type { RoomSnapshot } from "../../lib/line/roomTypes";
import type { RoomId } from "../../lib/values/ids";
import { leave } from "../unlock/standing";
import { useUnlocked } from "../unlock/Unlock";
import { browserLine } from "./browserLine";

const OPENING: RoomSnapshot = { state: "opening" };
const opening = () => OPENING;
const never = () => () => {};

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
  const signedOut = snapshot.state === "closed-to" && snapshot.why === "signed-out";
  useEffect(() => {
    if (signedOut) void leave();
  }, [signedOut]);
  return { snapshot, line };
}
