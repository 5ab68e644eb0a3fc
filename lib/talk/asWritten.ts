import type { Seat } from "../values/seat";
import { isActing, stepAtHand } from "./places";
import type { Talk } from "./talk";

/** The turn and the step that something was written at. */
type WrittenAt = { readonly turnNo: number; readonly stepNo: number };

/** Whether the other reads what this seat writes at that step while it is being written: at the step at hand only, and only where the seat may write. [S12] */
export const isReadAlong = (talk: Talk | null, seat: Seat, { turnNo, stepNo }: WrittenAt): boolean => {
  if (talk?.status !== "running" || talk.over) return false;
  if (talk.turn.turnNo !== turnNo || talk.step.stepNo !== stepNo) return false;
  const { shown, sent, input } = stepAtHand(talk);
  return shown === "as-written" && sent !== null && input === "words" && isActing(talk, seat);
};
