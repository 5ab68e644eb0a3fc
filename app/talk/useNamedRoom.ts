"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { AccountId, RoomId } from "../../lib/values/ids";
import { type BySeat, otherSeat } from "../../lib/values/seat";
import { useRoom } from "../room/useRoom";

/** A room with both chairs taken: what the two are called here, and who sits across. */
export type NamedRoom = {
  readonly room: OpenRoom;
  readonly line: RoomLine;
  readonly names: BySeat<string>;
  readonly partner: string;
  readonly partnerId: AccountId;
};

/** The room of a talk; `not-here` where it is closed to this partner or has an empty chair. `alsoAnew`: also for one who has lost its keys, to compare new ones. */
export function useNamedRoom(roomId: RoomId, alsoAnew = false): NamedRoom | "opening" | "not-here" {
  const t = useTranslations("talk");
  const { snapshot, line } = useRoom(roomId);
  return useMemo(() => {
    if (snapshot.state === "opening" || line === null) return "opening";
    if (snapshot.state === "closed-to") return "not-here";
    const { room } = snapshot;
    const across = otherSeat(room.seat);
    const partnerId = room.accountIds[across];
    const hasKeys = room.epoch > 0 || (alsoAnew && room.anew !== null);
    if (partnerId === null || !hasKeys) return "not-here";
    const names = { a: room.names.a ?? t("noName"), b: room.names.b ?? t("noName") };
    return { room, line, names, partner: names[across], partnerId };
  }, [snapshot, line, t, alsoAnew]);
}
