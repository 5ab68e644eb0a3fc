import type { Pause, Return, Talk } from "./talk";

/** When the two mean to come back, where one of them has named it; null where nobody has. */
export const returnNamed = (talk: Talk): Extract<Pause, { cause: "time-out" }> | Return | null => {
  if (talk.status === "paused") return talk.pause.cause === "time-out" ? talk.pause : null;
  return talk.status === "resting" ? talk.meet : null;
};
