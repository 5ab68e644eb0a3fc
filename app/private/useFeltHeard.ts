"use client";

import { useEffect, useState } from "react";
import { dropFeltHeard, feltHeardIn, sayFeltHeard } from "../../lib/line/feltHeard";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import type { FeltHeard } from "../../lib/room/feltHeard";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { useSelf } from "./useSelf";

/** What one has said of a talk, as far as that is known here. */
export type SaidOfTalk =
  | { readonly state: "looking" }
  | { readonly state: "not-known"; readonly why: RoomTrouble }
  /** Null where one has not said. */
  | { readonly state: "known"; readonly felt: FeltHeard | null };

/** How much one felt heard in a talk, and saying it. */
export function useFeltHeard(
  roomId: RoomId,
  talkId: TalkId,
): {
  readonly said: SaidOfTalk;
  readonly say: (felt: FeltHeard) => Promise<Done>;
  readonly takeBack: () => Promise<Done>;
} {
  const self = useSelf();
  const [said, setSaid] = useState<SaidOfTalk>({ state: "looking" });
  useEffect(() => {
    let here = true;
    void feltHeardIn(self, roomId, talkId).then((found) => {
      if (!here) return;
      setSaid("not" in found ? { state: "not-known", why: found.not } : { state: "known", felt: found.felt });
    });
    return () => {
      here = false;
    };
  }, [self, roomId, talkId]);
  const changed = async (act: Promise<Done>, felt: FeltHeard | null) => {
    const done = await act;
    if (done === null) setSaid({ state: "known", felt });
    return done;
  };
  return {
    said,
    say: (felt) => changed(sayFeltHeard(self, roomId, talkId, felt), felt),
    takeBack: () => changed(dropFeltHeard(self, roomId, talkId), null),
  };
}
