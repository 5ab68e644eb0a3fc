"use client";

import { useEffect } from "react";
import { ask } from "../../lib/line/ask";
import { keepTheDoor } from "../../lib/line/pairingDoor";
import { leave } from "../unlock/standing";
import { useUnlocked } from "../unlock/Unlock";
import { browserLine } from "./browserLine";

/** Lets guests in while any page of the inviter is open, and leaves the page when this sign-in is ended elsewhere. Shows nothing. */
export function Door(): null {
  const { me, seal } = useUnlocked();
  useEffect(() => {
    const { line } = browserLine({ me, seal });
    const stops = [
      keepTheDoor({ accountId: me.accountId, ask, seal }, line),
      line.hear("ended", ({ signInId }) => void (signInId === me.signInId && leave())),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [me, seal]);
  return null;
}
