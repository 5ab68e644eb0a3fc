import type { AccountId, RoomId, SignInId } from "../lib/values/ids";
import { seconds } from "../lib/values/time";
import type { Limits } from "./limits";
import { groups, type Line, type Lines, unsentOn } from "./line";
import { refusedLines } from "./lineMetrics";
import type { Partner } from "./talkHost";

/** Closes what a sign-in that is over still has open, saying so first. */
export function endSignIn(lines: Lines, signInId: SignInId): void {
  const group = lines.to(groups.signIn(signInId));
  group.emit("ended", { signInId });
  group.disconnectSockets(true);
}

/** Tells all lines of a room's partners that something in it changed, those included who have just come to it. */
export async function tellRoom(
  lines: Lines,
  roomId: RoomId,
  partnersIn: (roomId: RoomId) => Promise<readonly AccountId[]>,
): Promise<void> {
  for (const accountId of await partnersIn(roomId))
    lines.in(groups.account(accountId)).socketsJoin(groups.room(roomId));
  lines.to(groups.room(roomId)).emit("room", { roomId });
}

/**
 * Tells the lines of a room that it was closed, and cuts them. They are not dismissed: a browser that comes back finds the room as
 * it is now, and sits in none of its talks.
 */
export async function closeLinesOf(
  lines: Lines,
  roomId: RoomId,
  partnersIn: (roomId: RoomId) => Promise<readonly AccountId[]>,
): Promise<void> {
  await tellRoom(lines, roomId, partnersIn);
  for (const line of linesOf(lines)) if (line.rooms.has(groups.room(roomId))) line.conn.close();
}

/** A partner has so many lines at most; one more closes the oldest. */
export function closeOldest(lines: Lines, accountId: AccountId, most: number): void {
  const own = linesOf(lines).filter(({ data }) => data.partner.accountId === accountId);
  const oldestFirst = own.sort((one, two) => one.data.openedAt - two.data.openedAt);
  for (const line of oldestFirst.slice(0, Math.max(0, own.length - most))) {
    refusedLines.inc({ reason: "too-many" });
    line.disconnect(true);
  }
}

/** Cuts lines that do not take what they are sent: their browsers come back and read what they missed. */
export function closeSlow(lines: Lines, { unsentPackets, unsentBytes }: Limits): void {
  for (const line of linesOf(lines)) {
    const { packets, bytes } = unsentOn(line);
    if (packets <= unsentPackets && bytes <= unsentBytes) continue;
    refusedLines.inc({ reason: "slow" });
    line.conn.close(true);
    // Whoever takes nothing does not take the farewell either.
    line.conn.request.socket.destroy();
  }
}

/** Looks each open sign-in up again: hints of their ending may have been missed. */
export async function recheckSignIns(
  lines: Lines,
  partnerOf: (headers: Line["handshake"]["headers"]) => Promise<Partner | null>,
): Promise<void> {
  for (const line of linesOf(lines)) {
    if ((await partnerOf(line.handshake.headers)) === null) endSignIn(lines, line.data.partner.signInId);
  }
}

/** Cuts every line; not dismissed, for a browser that is dismissed does not come back by itself. */
export async function cutAll(lines: Lines): Promise<void> {
  const networks = linesOf(lines).map((line) => line.conn.request.socket);
  for (const line of linesOf(lines)) line.conn.close();
  const until = performance.now() + FAREWELL;
  while (networks.some(({ destroyed }) => !destroyed) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const network of networks) network.destroy();
}

const FAREWELL = seconds(1);

export const linesOf = (lines: Lines): Line[] => [...lines.of("/").sockets.values()];
