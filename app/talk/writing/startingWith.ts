import type { Draft, DraftLine } from "../../../lib/line/types";

/** A draft that shows a text to begin with, and keeps nothing until the first letter is changed: what was only looked at is no draft. */
export function startingWith(draft: DraftLine, text: string): DraftLine {
  let changed = false;
  let shown: readonly [Draft, Draft] | null = null;
  return {
    ...draft,
    snapshot: () => {
      const now = draft.snapshot();
      if (now.text !== "") changed = true;
      if (changed || !now.loaded) return now;
      if (shown?.[0] !== now) shown = [now, { ...now, text }];
      return shown[1];
    },
    write: (written) => {
      changed = true;
      draft.write(written);
    },
  };
}
