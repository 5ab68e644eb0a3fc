import type { TalkId } from "../../lib/values/ids";
import { type Instant, instant } from "../../lib/values/time";

const nameFor = (talkId: TalkId) => `heard.walk.${talkId}`;

// A browser may refuse to keep anything: then a reload forgets the walk.
function trying<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** When the walk of this time-out began; kept in this tab only, so that it outlasts a screen that locks meanwhile. */
export function keptWalk(talkId: TalkId): Instant | null {
  const began = Number(trying(() => sessionStorage.getItem(nameFor(talkId))) ?? 0);
  return began > 0 ? instant(began) : null;
}

/** Keeps or (null) forgets when the walk began. */
export function keepWalk(talkId: TalkId, began: Instant | null): void {
  trying(() =>
    began === null
      ? sessionStorage.removeItem(nameFor(talkId))
      : sessionStorage.setItem(nameFor(talkId), String(began)),
  );
}
