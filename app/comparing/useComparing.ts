"use client";

import { useCallback, useEffect, useState } from "react";
import type { ComparingStage } from "../../lib/line/comparing";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import type { CompareId } from "../../lib/values/ids";
import type { NamedRoom } from "../talk/useNamedRoom";

/** What the page shows: `said` is what this one said of the words. */
export type Shown =
  | { readonly is: "before"; readonly trouble: RoomTrouble | null; readonly busy: boolean }
  | { readonly is: "waiting" }
  | { readonly is: "lost" }
  | { readonly is: "words"; readonly compareId: CompareId; readonly words: readonly number[] };

/** Follows a comparing from its beginning to the words; once they are shown they stay, whatever comes. */
export function useComparing({ room, line }: NamedRoom) {
  const { comparing } = room;
  const [stage, setStage] = useState<ComparingStage | null>(null);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  // What was let go for a new one.
  const [past, setPast] = useState<CompareId | null>(null);
  const isPast = comparing !== null && comparing.compareId === past;
  const shows = stage !== null && "at" in stage && stage.at === "words";
  const standing = JSON.stringify(comparing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands open is what it goes on with.
  useEffect(() => {
    let over = false;
    if (!shows && !isPast) void line.goOnComparing().then((next) => !over && setStage(next));
    return () => {
      over = true;
    };
  }, [line, standing, shows, isPast]);
  // One that nobody answered in time is over, and can be begun again.
  const expiresAt = comparing?.expiresAt ?? null;
  useEffect(() => {
    if (expiresAt === null) return;
    const timer = setTimeout(() => void line.refresh(), Math.max(0, expiresAt - Date.now()) + 1_000);
    return () => clearTimeout(timer);
  }, [line, expiresAt]);
  const begin = useCallback(async () => {
    setBusy(true);
    setPast(comparing?.compareId ?? null);
    setStage(null);
    setTrouble(await line.beginComparing());
    setBusy(false);
  }, [line, comparing]);
  return { shown: shownOf(stage, trouble, busy), begin };
}

function shownOf(stage: ComparingStage | null, trouble: RoomTrouble | null, busy: boolean): Shown {
  if (stage === null) return { is: "before", trouble, busy };
  if ("not" in stage) return { is: "before", trouble: stage.not, busy };
  if (stage.at === "words") return { is: "words", compareId: stage.compareId, words: stage.words };
  return { is: stage.at };
}
