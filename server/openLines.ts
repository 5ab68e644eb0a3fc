import type { Server } from "node:http";
import { theStore } from "../lib/account/house";
import { partnerFromCookies } from "../lib/account/partner";
import { listenToHints, publish } from "../lib/store/hints";
import { openEventLog } from "../lib/store/postgresEventLog";
import { roomsOf } from "../lib/store/rooms";
import { partnersIn } from "../lib/store/seating";
import { seatOf } from "../lib/store/seats";
import type { DatabaseUrls } from "./environment";
import type { Log } from "./log";
import type { Settings } from "./settings";
import { attachSockets, type Sockets } from "./sockets";

export interface LineParts {
  readonly httpServer: Server;
  readonly settings: Settings;
  readonly log: Log;
  readonly urls: DatabaseUrls;
}

/** Puts the lines on the real database. The environment must have been told (`tellRoutes`): accounts read it there. */
export function openLines({ httpServer, settings, log, urls }: LineParts): Promise<Sockets> {
  const store = theStore();
  return attachSockets({
    ...{ httpServer, settings, log, eventLog: openEventLog(store), partnerOf: partnerFromCookies },
    seating: {
      seatOf: (roomId, accountId) => seatOf(store, roomId, accountId),
      roomsOf: async (accountId) => (await roomsOf(store, accountId)).map(({ roomId }) => roomId),
      partnersIn: (roomId) => partnersIn(store, roomId),
    },
    hints: {
      publish: (hint) => publish(store, hint),
      listen: (hearing) => listenToHints(urls.app, hearing),
    },
  });
}
