"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Back } from "../../lib/line/back/lookBack";
import { prepare } from "../../lib/line/back/search";
import type { NamedRoom } from "../talk/useNamedRoom";
import { useUnlocked } from "../unlock/Unlock";
import { keptBack } from "./kept";

/** A room's past talks, opened here as far as they are; and what was looked for last on this page. */
export type LookedBack = {
  readonly back: Back;
  readonly again: () => void;
  readonly typed: string;
  readonly type: (typed: string) => void;
};

export function useBack(named: NamedRoom): LookedBack {
  const unlocked = useUnlocked();
  const kept = useMemo(() => keptBack(unlocked, named), [unlocked, named]);
  const { line } = kept;
  const [typed, setTyped] = useState(kept.typed);
  const back = useSyncExternalStore(line.subscribe, line.snapshot, line.snapshot);
  useEffect(() => {
    void line.refresh();
  }, [line]);
  useWhenIdle(back);
  return {
    back,
    again: () => void line.refresh(),
    typed,
    type: (next) => {
      kept.typed = next;
      setTyped(next);
    },
  };
}

/** So many talks are made ready at once, so that a slow phone answers a touch in between. */
const AT_ONCE = 10;

/** Makes ready what a search needs, in moments when nothing else is asked of this page. */
function useWhenIdle({ talks }: Back): void {
  useEffect(() => {
    if (talks === null) return;
    let from = 0;
    const next = () => {
      prepare(talks.slice(from, from + AT_ONCE));
      from += AT_ONCE;
      if (from < talks.length) timer = setTimeout(next);
    };
    let timer = setTimeout(next, 50);
    return () => clearTimeout(timer);
  }, [talks]);
}
