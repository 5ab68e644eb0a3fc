"use client";

import { useEffect, useState } from "react";
import { placeOf } from "./placeOf";
import type { HintsProps } from "./types";
import { whenIdle } from "./whenIdle";

type Brought = typeof import("./WhileWriting")["WhileWriting"];

/**
 * Under the place where one writes to the other: room for a hint about it, for the writer alone. The room is kept from the
 * start, so that nothing moves when one comes; what fills it is fetched when the browser is idle.
 */
export function Hints(props: HintsProps) {
  const WhileWriting = useBrought();
  const place = placeOf(props.view);
  if (place === null) return null;
  return <div className="min-h-6">{WhileWriting && <WhileWriting {...props} place={place} />}</div>;
}

function useBrought(): Brought | null {
  const [brought, setBrought] = useState<{ readonly WhileWriting: Brought } | null>(null);
  useEffect(() => {
    let here = true;
    const bring = async () => {
      const { WhileWriting } = await import("./WhileWriting");
      if (here) setBrought({ WhileWriting });
    };
    // Without a line there are no hints; the next step tries again.
    const cancel = whenIdle(() => void bring().catch(() => undefined), 3_000);
    return () => {
      here = false;
      cancel();
    };
  }, []);
  return brought?.WhileWriting ?? null;
}
