"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { BrowserLine, TalkLine, TalkSnapshot } from "../../lib/line/types";
import type { TalkId } from "../../lib/values/ids";
import { browserLine } from "../room/browserLine";
import { useUnlocked } from "../unlock/Unlock";
import type { NamedRoom } from "./useNamedRoom";

const never = () => () => {};
const nothing = () => null;

/** A followed talk, and what of it is shown. */
export type Followed = { readonly line: TalkLine; readonly browser: BrowserLine; readonly snapshot: TalkSnapshot };

/** Sits down in a talk while its page is open; null for the moment before. */
export function useTalkLine({ room, partnerId }: NamedRoom, talkId: TalkId): Followed | null {
  const { me, seal } = useUnlocked();
  const { roomId, seat, epoch } = room;
  const [open, setOpen] = useState<{ readonly line: TalkLine; readonly browser: BrowserLine } | null>(null);
  useEffect(() => {
    const browser = browserLine({ me, seal });
    const self = { accountId: me.accountId, seat, partner: partnerId };
    const line = browser.openTalk({ talkId, roomId, self, epoch, fresh: false });
    setOpen({ line, browser });
    return () => {
      line.close();
      setOpen(null);
    };
  }, [me, seal, roomId, talkId, seat, epoch, partnerId]);
  const snapshot = useSyncExternalStore(open?.line.subscribe ?? never, open?.line.snapshot ?? nothing, nothing);
  return open && snapshot ? { ...open, snapshot } : null;
}
