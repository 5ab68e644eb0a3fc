import { wholeFragment } from "../../lib/room/invite";
import type { Seal } from "../../lib/seal/client";
import { ID_PATTERN, type InviteId } from "../../lib/values/ids";

/** A link as it was opened: its invite, and its fragment where it came through whole. */
export type HeldLink = {
  readonly inviteId: InviteId;
  readonly fragment: string | null;
  /** Whether its reader has said yes and went to sign up or in. */
  readonly wanted: boolean;
};

const HANDED_OVER = /^heard-invite:([^#]*)(#.*)?$/;
/** Which invite waits on this device. The id opens nothing; its secret lies with the keys, under one that cannot be taken out. */
const PARKED = "heard.invite";

let held: HeldLink | null = null;

/** A browser may refuse its storage; then the link lasts as long as this page. */
function noted(): string | null {
  try {
    return sessionStorage.getItem(PARKED);
  } catch {
    return null;
  }
}

function note(inviteId: InviteId | null): void {
  try {
    if (inviteId === null) sessionStorage.removeItem(PARKED);
    else sessionStorage.setItem(PARKED, inviteId);
  } catch {}
}

const asInviteId = (text: string | null | undefined): InviteId | null =>
  text && ID_PATTERN.test(text) ? (text as InviteId) : null;

/** The link this tab was opened with, from its memory, or from where it was parked for the way through signing up. */
export async function heldLink(seal: Seal): Promise<HeldLink | null> {
  const [, id, hash = ""] = HANDED_OVER.exec(window.name) ?? [];
  const handedOver = asInviteId(id);
  if (id !== undefined) window.name = "";
  if (handedOver !== null) held = { inviteId: handedOver, fragment: wholeFragment(hash), wanted: false };
  return held ?? (await parkedLink(seal));
}

async function parkedLink(seal: Seal): Promise<HeldLink | null> {
  const inviteId = asInviteId(noted());
  if (inviteId === null) return null;
  const parked = await seal.parkedInvite({ inviteId });
  const fragment = "fragment" in parked ? parked.fragment : null;
  return fragment === null ? null : { inviteId, fragment, wanted: true };
}

/** Its reader said yes and leaves this page for a while: the link waits on this device, for 48 hours at most. */
export async function parkLink(seal: Seal, inviteId: InviteId, fragment: string): Promise<void> {
  held = { inviteId, fragment, wanted: true };
  note(inviteId);
  await seal.parkInvite({ inviteId, fragment });
}

/** Nothing of the link stays here. */
export async function dropLink(seal: Seal, inviteId: InviteId): Promise<void> {
  held = null;
  note(null);
  await seal.dropParkedInvite({ inviteId });
}
