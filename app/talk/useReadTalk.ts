"use client";

import { useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import type { Broken } from "../../lib/line/broken";
import { type ReadTalk, readTalk } from "../../lib/line/readTalk";
import type { TalkId } from "../../lib/values/ids";
import { browserLine } from "../room/browserLine";
import { useUnlocked } from "../unlock/Unlock";
import type { NamedRoom } from "./useNamedRoom";

type Found = ReadTalk | AskRefusal | Broken;

/** A talk, read again whenever its room has news: what was let go meanwhile is not shown any longer. Null for the moment before. */
export function useReadTalk({ room, partnerId }: NamedRoom, talkId: TalkId): Found | null {
  const { me, seal } = useUnlocked();
  const [read, setRead] = useState<Found | null>(null);
  useEffect(() => {
    let here = true;
    const { roomId, seat } = room;
    const self = { accountId: me.accountId, seat, partner: partnerId };
    void readTalk({ ask, sealer: seal, seen: browserLine({ me, seal }).seen, roomId, talkId, self }).then(
      (found) => here && setRead((before) => (isOnlyAway(found) && before !== null ? before : found)),
    );
    return () => {
      here = false;
    };
    // Each news of the room gives a new one.
  }, [me, seal, room, partnerId, talkId]);
  return read;
}

/** The server was not reached or had no time: what was read before stays. */
const isOnlyAway = (found: Found): boolean =>
  typeof found === "string" && found !== "gone" && found !== "unknown" && found !== "signed-out";
