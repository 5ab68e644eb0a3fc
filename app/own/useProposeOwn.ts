"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ownWordsOf, writeOpening } from "../../lib/room/opening";
import { pathOf } from "../../lib/room/paths";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import type { Opened } from "../../lib/talk/trial";
import { newId, type TalkId } from "../../lib/values/ids";
import { otherSeat } from "../../lib/values/seat";
import { browserLine } from "../room/browserLine";
import type { ActTrouble } from "../talk/useAct";
import { useUnlocked } from "../unlock/Unlock";
import { useLibrary } from "./OwnRoom";

type About = { readonly topic: string; readonly own: OwnFormat };

/** Puts a new talk in a format of their own to the server, its words sealed with the topic, and goes there. */
export function useProposeOwn() {
  const { me, seal } = useUnlocked();
  const { room } = useLibrary();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const propose = async ({ skeleton, rules }: Opened, { topic, own }: About): Promise<boolean> => {
    const { roomId, seat, epoch, accountIds } = room;
    const partner = accountIds[otherSeat(seat)];
    const opening = writeOpening({ topic, own: ownWordsOf(own) });
    if ("refused" in opening || partner === null) {
      setTrouble("refused" in opening ? opening.refused : "gone");
      return false;
    }
    const talkId = newId<TalkId>();
    setBusy(true);
    const self = { accountId: me.accountId, seat, partner };
    const line = browserLine({ me, seal }).openTalk({ talkId, roomId, self, epoch, fresh: true });
    const put = await line.act({ type: "propose", skeleton, rules }, opening.text);
    const outcome = "notPutDown" in put ? null : await put.outcome;
    line.close();
    setBusy(false);
    if (outcome?.ok) router.push(pathOf.talk(roomId, talkId));
    else setTrouble("notPutDown" in put ? put.notPutDown : (outcome?.refusal ?? null));
    return outcome?.ok ?? false;
  };
  return { propose, busy, trouble };
}
