import { wereCompared } from "./begunAnew";
import { guestIsVouchedFor, inviterIsVouchedFor, openGuestCard } from "./invite";
import { EPOCH_CHECKS, type EpochChecks } from "./roomKey";
import { unlockSeed } from "./seedBox";
import type { WordsPlace } from "./words";

/**
 * What the keeper of the keys looks at before it believes a server. A vault is made with them, and the Worker's only ever with
 * `HONEST`: that each is a value lets a test show what a liar gains where one is missing.
 */
export type SealChecks = EpochChecks & {
  readonly inviterIsVouchedFor: typeof inviterIsVouchedFor;
  readonly guestIsVouchedFor: typeof guestIsVouchedFor;
  readonly openGuestCard: typeof openGuestCard;
  readonly unlockSeed: typeof unlockSeed;
  /** Before anything is shared with a key that no key of before vouches for. */
  readonly wereCompared: typeof wereCompared;
  /** What of its place a talk's locked key and words are bound to: all of it. */
  readonly talkKeyBound: (talkId: string) => string;
  readonly wordsBound: (place: WordsPlace) => WordsPlace;
};

const whole = <Place>(place: Place): Place => place;

export const HONEST: SealChecks = {
  ...EPOCH_CHECKS,
  ...{ inviterIsVouchedFor, guestIsVouchedFor, openGuestCard, unlockSeed, wereCompared },
  ...{ talkKeyBound: whole, wordsBound: whole },
};
