"use client";

import { useEffect, useMemo, useState } from "react";
import { ask } from "../../lib/line/ask";
import { readLog } from "../../lib/line/readLog";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { TalkEvent } from "../../lib/talk/event";
import type { TalkId } from "../../lib/values/ids";

/** So many talks in one format are looked back on, so many in any, and so many are asked for at once. */
const OF_FORMAT = 6;
const OF_ANY = 3;
const AT_ONCE = 2;

/** What happened in the last talks of a room, without their words; the newest first. */
export type Past = { readonly any: readonly Log[]; readonly ofFormat: readonly Log[] };
type Log = readonly TalkEvent[];

/** Reads the courses of the last closed talks, a few at a time; they are kept as long as this page is. Nothing of it is stored. */
export function usePast(room: OpenRoom | null, format: string): Past {
  const [read, setRead] = useState<ReadonlyMap<TalkId, Log>>(new Map());
  const closed = (room?.talks ?? [])
    .filter(({ status, deleted }) => status === "closed" && !deleted)
    .toSorted((one, two) => two.createdAt - one.createdAt);
  const any = idsOf(closed.slice(0, OF_ANY));
  const ofFormat = idsOf(closed.filter((talk) => talk.format === format).slice(0, OF_FORMAT));
  const wanted = [any, ofFormat].join(" ").trim();
  const roomId = room?.roomId ?? null;
  useEffect(() => {
    if (roomId === null || wanted === "") return;
    let here = true;
    const look = async () => {
      const left = [...new Set(wanted.split(" "))] as TalkId[];
      while (here && left.length > 0) {
        const logs = await Promise.all(left.splice(0, AT_ONCE).map(async (talkId) => courseOf(roomId, talkId)));
        if (here) setRead((before) => new Map([...before, ...logs.flat()]));
      }
    };
    void look();
    return () => {
      here = false;
    };
  }, [roomId, wanted]);
  return useMemo(() => {
    const logsOf = (ids: string) =>
      ids.split(" ").flatMap((id) => {
        const log = read.get(id as TalkId);
        return log === undefined ? [] : [log];
      });
    return { any: logsOf(any), ofFormat: logsOf(ofFormat) };
  }, [read, any, ofFormat]);
}

const idsOf = (talks: OpenRoom["talks"]): string => talks.map(({ talkId }) => talkId).join(" ");

/** What happened, at its place and time. A talk that cannot be read teaches nothing. */
async function courseOf(roomId: OpenRoom["roomId"], talkId: TalkId): Promise<readonly (readonly [TalkId, Log])[]> {
  const found = await readLog(ask, roomId, talkId);
  if (typeof found === "string" || "why" in found) return [];
  return [[talkId, found.log.events.map(({ seq, at, by, happening }) => ({ seq, at, by, happening }))]];
}
