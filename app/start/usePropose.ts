"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import type { Opened } from "../../lib/talk/trial";
import { newId, type TalkId } from "../../lib/values/ids";
import { browserLine } from "../room/browserLine";
import type { ActTrouble } from "../talk/useAct";
import { useUnlocked } from "../unlock/Unlock";
import { useStart } from "./Starting";

/** Puts a new talk to the server, with its topic, and goes there once it is in the log. */
export function usePropose() {
  const { me, seal } = useUnlocked();
  const { named, setOff } = useStart();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const propose = async ({ skeleton, rules }: Opened, topic: string): Promise<boolean> => {
    if (named === null || busy) return false;
    const { roomId, seat, epoch } = named.room;
    const talkId = newId<TalkId>();
    const self = { accountId: me.accountId, seat, partner: named.partnerId };
    setBusy(true);
    setOff(true);
    const line = browserLine({ me, seal }).openTalk({ talkId, roomId, self, epoch, fresh: true });
    const put = await line.act({ type: "propose", skeleton, rules }, topic);
    const outcome = "notPutDown" in put ? null : await put.outcome;
    line.close();
    if (outcome?.ok) {
      router.push(pathOf.talk(roomId, talkId));
      return true;
    }
    setBusy(false);
    setOff(false);
    setTrouble("notPutDown" in put ? put.notPutDown : (outcome?.refusal ?? null));
    return false;
  };
  return { propose, busy, trouble };
}
