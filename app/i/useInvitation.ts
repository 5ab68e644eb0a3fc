"use client";

import { useCallback, useEffect, useState } from "react";
import { ask } from "../../lib/line/ask";
import { type Invitation, type NoInvitation, readInvitation } from "../../lib/line/pairing";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import type { RoomId } from "../../lib/values/ids";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { seal } from "../unlock/seal";
import { heldLink } from "./handover";
import type { Plain } from "./PlainPage";

/** What a link turned out to be. */
export type Found =
  | { readonly is: "opening" }
  | { readonly is: "declined" }
  | { readonly is: "blocked" }
  | { readonly is: "plain"; readonly why: Plain }
  /** Its reader has taken the seat already. */
  | { readonly is: "seated"; readonly roomId: RoomId }
  | {
      readonly is: "read";
      readonly invitation: Invitation;
      /** Its reader said yes before and comes back from signing up or in. */
      readonly wanted: boolean;
      /** The seat could not be taken, for a reason that has a page of its own. */
      readonly refused: (why: Plain) => void;
    };

/** The page for a reason; null where it passes or is not about the invitation. */
export function plainFor(why: RoomTrouble): Plain | null {
  switch (why) {
    case "invite-spent":
      return "spent";
    case "invite-expired":
      return "expired";
    case "invite-revoked":
    case "wrong-credentials":
      return "revoked";
    case "own-invite":
    case "not-your-partner":
      return "own";
    case "room-full":
      return "full";
    case "unknown":
    case "gone":
    case "malformed":
      return "unknown";
    case "malformed-invite":
      return "damaged";
    case "tampered":
      return "tampered";
    default:
      return null;
  }
}

type Sought =
  | { readonly invitation: Invitation; readonly wanted: boolean }
  | { readonly why: Plain }
  | { readonly roomId: RoomId };

async function find(): Promise<Sought> {
  const link = await heldLink(seal());
  if (link === null) return { why: "unknown" };
  if (link.fragment === null) return { why: "damaged" };
  const read: Invitation | NoInvitation = await readInvitation({ ask, seal: seal() }, link.inviteId, link.fragment);
  if ("not" in read) return { why: plainFor(read.not) ?? "away" };
  if (read.view.status === "open") return { invitation: read, wanted: link.wanted };
  const { roomId } = read.view;
  const room = await ask(wholeRoom, { roomId }, {});
  // Where the line broke before the pin was put to the seat, sitting down once more brings it there.
  return room.ok && room.pin !== null ? { roomId } : { invitation: read, wanted: true };
}

/** Opens the link this tab was given. */
export function useInvitation() {
  const [found, setFound] = useState<Found>({ is: "opening" });
  const readAgain = useCallback(() => {
    setFound({ is: "opening" });
    // Whatever a browser refuses here, the guest must not wait for ever.
    const sought = find().catch((): Sought => ({ why: "away" }));
    void sought.then((seen) => {
      if ("why" in seen) return setFound({ is: "plain", why: seen.why });
      if ("roomId" in seen) return setFound({ is: "seated", roomId: seen.roomId });
      setFound({ is: "read", ...seen, refused: (why) => setFound({ is: "plain", why }) });
    });
  }, []);
  useEffect(readAgain, [readAgain]);
  return { found, readAgain, putAway: (how: "declined" | "blocked") => setFound({ is: how }) };
}
