import { ID_PATTERN, type InviteId } from "../values/ids";
import { between, hours, type Instant, type Millis } from "../values/time";

/** How long an invite stands open. */
export const INVITE_LASTS: Millis = hours(48);
/** Wrong claims after which an invite is void: its link was guessed at, not opened. */
export const WRONG_CLAIMS = 5;
/** Open invites a partner may have over all rooms: a link must not become a way to press. */
export const OPEN_INVITES = 5;

/** What is known of an invite, in either place: never its secret. */
export type InviteFacts = {
  readonly expiresAt: Instant;
  readonly voidedAt: Instant | null;
  readonly claimed: boolean;
  readonly wrongClaims: number;
};
export type InviteStatus = "open" | "spent" | "revoked" | "expired";

/** Where an invite stands. A claim in time outlives the invite's hours: the guest waits for the inviter, not for the clock. */
export function inviteStatus(invite: InviteFacts, now: Instant): InviteStatus {
  if (invite.voidedAt !== null || invite.wrongClaims >= WRONG_CLAIMS) return "revoked";
  if (invite.claimed) return "spent";
  return now >= invite.expiresAt ? "expired" : "open";
}

/** Time left as a person says it: whole hours until the last one, then minutes, never less than one while it stands. */
export type TimeLeft = { readonly unit: "hours" | "minutes"; readonly count: number } | null;

export function timeLeft(expiresAt: Instant, now: Instant): TimeLeft {
  const left = between(now, expiresAt);
  if (left <= 0) return null;
  if (left > hours(1)) return { unit: "hours", count: Math.round(left / hours(1)) };
  return { unit: "minutes", count: Math.ceil(left / 60_000) };
}

const FRAGMENT = /^#?(v1\.[A-Za-z0-9_-]{22})$/;

/** The link a guest opens. What stands behind the `#` holds the secret; browsers never send it. */
export const inviteLink = (origin: string, inviteId: InviteId, fragment: string): string =>
  `${origin}/i/${inviteId}#${fragment}`;

/** A link's fragment without its `#`; null where the link was cut short or changed on its way. */
export const wholeFragment = (text: string): string | null => FRAGMENT.exec(text)?.[1] ?? null;

/** The invite of a path `/i/<inviteId>`, or null. */
export function inviteOfPath(path: string): InviteId | null {
  const id = /^\/i\/([^/]+)\/?$/.exec(path)?.[1] ?? "";
  return ID_PATTERN.test(id) ? (id as InviteId) : null;
}
