"use client";

import { useEffect, useState } from "react";
import { ask } from "../../lib/line/ask";
import { type OpenSummary, openSummary } from "../../lib/line/talkSummary";
import type { TalkId } from "../../lib/values/ids";
import type { NamedRoom } from "../talk/useNamedRoom";
import { useUnlocked } from "../unlock/Unlock";

/** What both say of a talk, read again whenever its room has news; where the server was not reached, what was read before. Null until it was. */
export function useSummary({ room }: NamedRoom, talkId: TalkId): OpenSummary | null {
  const { me, seal } = useUnlocked();
  const [summary, setSummary] = useState<OpenSummary | null>(null);
  useEffect(() => {
    let here = true;
    void openSummary({ accountId: me.accountId, ask, seal }, room, talkId).then(
      (found) => here && typeof found !== "string" && setSummary(found),
    );
    return () => {
      here = false;
    };
    // Each news of the room gives a new one.
  }, [me, seal, room, talkId]);
  return summary;
}
