import type { Seal } from "../../seal/client";
import { isRefused } from "../../seal/refusal";
import type { ShareId } from "../../values/ids";
import type { Instant } from "../../values/time";
import { openShare } from "../../wire/routes/shares";
import type { Ask } from "../ask";
import type { RoomTrouble } from "../roomTypes";
import { readShown, type Shown } from "./shown";

/** What a link led to; or `unknown` where it opens nothing (any more), or why it was not reached. */
export type FoundShown = { readonly shown: Shown; readonly expiresAt: Instant } | { readonly not: RoomTrouble };

/** Opens a counsellor's link, without an account. It is counted as read once. */
export async function openShown(
  { ask, seal }: { readonly ask: Ask; readonly seal: Seal },
  shareId: ShareId,
  fragment: string,
): Promise<FoundShown> {
  const proof = await seal.shareToken({ shareId, fragment });
  if (isRefused(proof)) return { not: proof.refused };
  const given = await ask(openShare, { shareId }, proof);
  if (!given.ok) return { not: given.refusal };
  const read = await seal.readShare({ shareId, fragment, sealed: given.sealed });
  if (isRefused(read)) return { not: read.refused };
  const shown = readShown(read.text);
  return shown === null ? { not: "tampered" } : { shown, expiresAt: given.expiresAt };
}
