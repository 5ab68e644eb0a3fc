import type { DefaultEventsMap, Socket, Server as SocketServer } from "socket.io";
import type { TalkId } from "../lib/values/ids";
import type { Seat } from "../lib/values/seat";
import type { Instant } from "../lib/values/time";
import type { Asks, Tells } from "../lib/wire/messages";
import type { Bucket } from "./limits";
import type { Partner } from "./talkHost";

/** What the server remembers of a line while it is open. */
export type LineData = {
  readonly partner: Partner;
  readonly address: string;
  readonly openedAt: Instant;
  readonly commands: Bucket;
  readonly asks: Bucket;
  readonly writings: Bucket;
  /** The talks this line sits in. */
  readonly talks: Map<TalkId, Seat>;
  /** Commands not yet answered. */
  inFlight: number;
  lastHeardAt: Instant;
};

/** A browser's line to this server: one sign-in on one tab. */
export type Line = Socket<Asks, Tells, DefaultEventsMap, LineData>;
export type Lines = SocketServer<Asks, Tells, DefaultEventsMap, LineData>;

/** The groups that lines are told things by. */
export const groups = {
  account: (id: string) => `account:${id}`,
  signIn: (id: string) => `signIn:${id}`,
  room: (id: string) => `room:${id}`,
  talk: (id: string) => `talk:${id}`,
  seat: (id: string, seat: Seat) => `talk:${id}:${seat}`,
};

/** What still waits to be sent on a line: packets not yet handed to the network, and all that the network has not taken. */
export function unsentOn(line: Line): { readonly packets: number; readonly bytes: number } {
  // The engine keeps what waits for the network in this field, which its types call private.
  const { writeBuffer } = line.conn as unknown as { writeBuffer: readonly { data?: unknown }[] };
  const sizes = writeBuffer.map(({ data }) => (typeof data === "string" ? data.length : 0));
  const waiting = sizes.reduce((sum, size) => sum + size, 0);
  return { packets: sizes.length, bytes: waiting + line.conn.request.socket.writableLength };
}
