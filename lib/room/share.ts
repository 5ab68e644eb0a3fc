import type { ShareId } from "../values/ids";
import { otherSeat, type Seat } from "../values/seat";
import type { Instant } from "../values/time";

/** For how many days a counsellor's link may stand open. */
export const SHARE_DAYS = [1, 7, 14] as const;
export type ShareDays = (typeof SHARE_DAYS)[number];
/** What it is where nobody chooses. */
export const USUAL_DAYS: ShareDays = 7;

/** So many shares may wait or stand open in a room at the same time. */
export const MOST_SHARES = 5;
/** So many talks fit into one. */
export const MOST_SHOWN_TALKS = 10;
/** How long something that is over, or that nobody answers, is still listed. */
export const LISTED_DAYS = 30;

export const SHARE_STATES = ["proposed", "open", "declined"] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** What is known of a share in either place: never its secret. */
export type Share = {
  readonly by: Seat;
  readonly state: ShareState;
  /** Null until both have approved it. */
  readonly expiresAt: Instant | null;
};

/** Where a share stands: it waits for the other's word, can be read with its link, is over, or the other would rather not. */
export type ShareStanding = "waiting" | "open" | "ended" | "declined";

export function shareStanding({ state, expiresAt }: Share, now: Instant): ShareStanding {
  if (state === "proposed") return "waiting";
  if (state === "declined") return "declined";
  return expiresAt !== null && now < expiresAt ? "open" : "ended";
}

/** Whose word a share waits for; null where it waits for nobody's. */
export const awaitedOn = ({ by, state }: Share): Seat | null => (state === "proposed" ? otherSeat(by) : null);

/** What is left when a partner lets a share go: nothing; or, where they were asked, that they would rather not. Null where it is not theirs to let go. */
export function letGoOf({ by, state }: Pick<Share, "by" | "state">, seat: Seat): "nothing" | "declined" | null {
  if (seat === by || state === "open") return "nothing";
  return state === "proposed" ? "declined" : null;
}

/** The link that a counsellor opens. What stands behind the `#` holds the secret; browsers never send it. */
export const shareLink = (origin: string, shareId: ShareId, fragment: string): string =>
  `${origin}/shown/${shareId}#${fragment}`;
