import type { Seat } from "../values/seat";

/** How far a room has come.
 * alone: no invite stands · invited: a link is out · answered: someone took the seat, the key is not made yet ·
 * paired: both hold the room's key · closed: either left it. */
export type RoomStage = "alone" | "invited" | "answered" | "paired" | "closed";

/** What the stage follows from. */
export type RoomFacts = {
  readonly closed: boolean;
  readonly epochs: readonly unknown[];
  readonly invite: { readonly claim: unknown } | null;
};

export function roomStage(room: RoomFacts): RoomStage {
  if (room.closed) return "closed";
  if (room.epochs.length > 0) return "paired";
  if (room.invite === null) return "alone";
  return room.invite.claim === null ? "invited" : "answered";
}

/** The one who opened the room sits in seat a and makes the key; the guest in seat b waits for it. */
export const makesTheKey = (seat: Seat): boolean => seat === "a";

/** How long a name may be, in characters. */
export const NAME_LENGTH = 40;

/** A name as it is kept: single blanks, none at the ends; null where nothing is left or it is too long. */
export function tidyName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, " ");
  return name.length > 0 && name.length <= NAME_LENGTH ? name : null;
}
