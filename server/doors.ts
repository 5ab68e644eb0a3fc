import type { IncomingMessage, Server } from "node:http";
import { Server as SocketServer } from "socket.io";
import type { RoomId } from "../lib/values/ids";
import { type Instant, seconds } from "../lib/values/time";
import { type Handshake, type Identified, soonish } from "./handshake";
import { askBucket, commandBucket, type Limits, writingBucket } from "./limits";
import { groups, type Line, type LineData, type Lines } from "./line";
import { refusedLines } from "./lineMetrics";

/** Opens Socket.IO on our HTTP server: WebSocket only, small frames, a quick heartbeat; realtime.md D.13, design 6.9. */
export function openDoors(httpServer: Server, limits: Limits, handshake: Handshake): Lines {
  return new SocketServer(httpServer, {
    transports: ["websocket"],
    // Upgrades that are not ours are answered elsewhere.
    destroyUpgrade: false,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.frame,
    pingInterval: seconds(3),
    pingTimeout: seconds(4),
    connectTimeout: seconds(10),
    allowRequest: (request: IncomingMessage, answer: (why: string | null, admitted: boolean) => void) => {
      const refusal = handshake.admit(request);
      if (refusal) refusedLines.inc({ reason: refusal });
      answer(refusal, refusal === null);
    },
  });
}

type Parts = {
  readonly limits: Limits;
  readonly now: () => Instant;
  readonly steady: () => number;
  readonly draining: () => boolean;
  readonly roomsOf: (accountId: LineData["partner"]["accountId"]) => Promise<readonly RoomId[]>;
  readonly broke: (error: unknown) => void;
};

/** Lets in whoever is signed in, and puts their line among those of their account, sign-in and rooms. */
export function letIn(lines: Lines, handshake: Handshake, parts: Parts): void {
  lines.use((line, next) => {
    admit(line, handshake, parts).then((refusal) => next(refusal ?? undefined), next);
  });
}

async function admit(line: Line, handshake: Handshake, parts: Parts): Promise<Error | null> {
  const { limits, now, steady } = parts;
  if (parts.draining()) return refusing({ refused: "draining", retryAfter: seconds(2) });
  const identified = await handshake.identify(line.request, line.handshake.auth);
  if ("refused" in identified) return refusing(identified);
  const { partner } = identified;
  const rooms = await parts.roomsOf(partner.accountId).catch(parts.broke);
  if (!rooms) return refusing({ refused: "database-away", retryAfter: seconds(1) });
  line.data = {
    ...{ partner, address: handshake.addressOf(line.request), openedAt: now(), lastHeardAt: now() },
    ...{ commands: commandBucket(limits, steady), asks: askBucket(limits, steady) },
    ...{ writings: writingBucket(limits, steady), talks: new Map(), inFlight: 0 },
  };
  const own = [groups.account(partner.accountId), groups.signIn(partner.signInId)];
  await line.join([...own, ...rooms.map((roomId) => groups.room(roomId))]);
  return null;
}

/** What the browser reads out of `connect_error`: the refusal's name, and when to come again. */
function refusing({ refused, retryAfter }: Extract<Identified, { refused: unknown }>): Error {
  refusedLines.inc({ reason: refused });
  return Object.assign(new Error(refused), {
    data: { refusal: refused, retryAfter: retryAfter && soonish(retryAfter) },
  });
}
