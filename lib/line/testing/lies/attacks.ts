import type { Attack } from "./attack";
import { LIES_OF_ACCOUNTS } from "./ofAccounts";
import { LIES_OF_INVITES } from "./ofInvites";
import { BETWEEN_VISITS, LIES_OF_LOGS } from "./ofLogs";
import { KEYS_BETWEEN_VISITS, LIES_OF_ROOMS } from "./ofRooms";

/** The sixteen ways of lying that an honest client is to withstand. */
export const SIXTEEN: readonly Attack[] = [...LIES_OF_ACCOUNTS, ...LIES_OF_INVITES, ...LIES_OF_ROOMS, ...LIES_OF_LOGS];

/** What was found beside them. */
export const BESIDES: readonly Attack[] = [BETWEEN_VISITS, KEYS_BETWEEN_VISITS];
