import type { Talk } from "../talk/talk";
import { isWithheld } from "../talk/withheld";
import type { Seat } from "../values/seat";
import type { LoggedEvent } from "./messages";

/** Whether anything in a talk may ever be withheld: by its format, which stands in its opening. */
export const mayWithhold = (events: readonly LoggedEvent[]): boolean => {
  const opening = events[0]?.happening;
  return (
    opening?.kind === "TalkProposed" &&
    opening.skeleton.parts.some(({ steps }) => steps.some(({ shown }) => shown === "when-both"))
  );
};

/** An event as it is told to a seat: without the words that are withheld from it. The hash stays, so the chain still verifies. [S7] [S8] */
export const toSeat = (talk: Talk, event: LoggedEvent, seat: Seat): LoggedEvent =>
  event.words !== null && isWithheld(talk, event, seat) ? { ...event, words: null } : event;
