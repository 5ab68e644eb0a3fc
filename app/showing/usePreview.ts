"use client";

import { useEffect, useState } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenShare, RoomTrouble } from "../../lib/line/roomTypes";
import type { Preview } from "../../lib/line/showing/roomShares";

type Found = Preview | { readonly not: RoomTrouble };

/** What a counsellor would read of a share, opened here. Null for the moment before. What is sealed never changes, so it is opened once. */
export function usePreview(line: RoomLine, { shareId, held }: OpenShare): Found | null {
  const [preview, setPreview] = useState<Found | null>(null);
  const fragment = held?.fragment ?? null;
  useEffect(() => {
    let here = true;
    if (fragment === null) setPreview({ not: "no-key" });
    else void line.previewOf(shareId, fragment).then((found) => here && setPreview(found));
    return () => {
      here = false;
    };
  }, [line, shareId, fragment]);
  return preview;
}
