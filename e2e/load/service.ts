import { Server as SocketServer } from "socket.io";
import { listenToHints, publish } from "../../lib/store/hints";
import { openEventLog } from "../../lib/store/postgresEventLog";
import { roomsOf } from "../../lib/store/rooms";
import { partnersIn } from "../../lib/store/seating";
import { seatOf } from "../../lib/store/seats";
import { liveSignIn } from "../../lib/store/signIns";
import { freshDatabase, type TestDatabase } from "../../lib/store/testing/database";
import { setup } from "../../lib/store/testing/globalSetup";
import { type Person, paired, person } from "../../lib/store/testing/people";
import type { RoomId } from "../../lib/values/ids";
import { millis, minutes } from "../../lib/values/time";
import { openLog } from "../../server/log";
import { attachSockets } from "../../server/sockets";
import { listenSomewhere, stopListening } from "../../server/testing/house";

/** Two partners with live sign-ins and a room that has its key. */
export type SeatedPair = { readonly ada: Person; readonly ben: Person; readonly roomId: RoomId };

/** What the service tells whoever started it, as its first message. */
export type Opened = {
  /** Where the product's lines are. */
  readonly origin: string;
  /** Where a bare Socket.IO answers at once: the baseline. */
  readonly echo: string;
  readonly pairs: readonly SeatedPair[];
};

/** Then, after any message: how many events its database holds, and the milliseconds it has kept a core busy. */
export type Told = { readonly events: number; readonly busy: number };

// What holds back one person must not hold back a driver that plays two hundred.
const LIFTED = {
  commandBurst: 1_000_000,
  commandsPerSecond: 1_000_000,
  asksPerMinute: 1_000_000,
  loopDelay: millis(minutes(1)),
};

/** The lines of a node on a real PostgreSQL, in a process of their own; without the pages. Ends with its starter. */
async function serve(rooms: number): Promise<void> {
  const removeAll = await setup();
  const database = await freshDatabase();
  const pairs: SeatedPair[] = [];
  while (pairs.length < rooms) pairs.push(await seat(database));
  const lines = await openLines(database, pairs);
  const echo = await openEcho();
  process.once("disconnect", () => {
    void Promise.all([lines.close(), echo.close()]).then(database.close).then(removeAll);
  });
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const answer = (events: number) => process.send?.({ events, busy: (user + system) / 1_000 } satisfies Told);
    void database.owner
      .query<Pick<Told, "events">>(`SELECT count(*)::int AS events FROM "TalkEvent"`)
      .then(({ rows: [stored] }) => answer(stored?.events ?? 0));
  });
  process.send?.({ origin: lines.origin, echo: echo.origin, pairs } satisfies Opened);
}

async function seat({ store }: TestDatabase): Promise<SeatedPair> {
  const [ada, ben] = [await person(store, "ada"), await person(store, "ben")];
  return { ada, ben, roomId: (await paired(store, ada, ben)).roomId };
}

async function openLines({ store, appUrl }: TestDatabase, pairs: readonly SeatedPair[]) {
  const { server, origin } = await listenSomewhere();
  const people = new Map(pairs.flatMap(({ ada, ben }) => [ada, ben]).map((one) => [`heard=${one.signInId}`, one]));
  const sockets = await attachSockets({
    ...{ httpServer: server, settings: { publicUrl: origin, trustProxy: false }, log: openLog("error") },
    ...{ eventLog: openEventLog(store), limits: LIFTED },
    seating: {
      seatOf: (roomId, accountId) => seatOf(store, roomId, accountId),
      roomsOf: async (accountId) => (await roomsOf(store, accountId)).map(({ roomId }) => roomId),
      partnersIn: (roomId) => partnersIn(store, roomId),
    },
    hints: { publish: (hint) => publish(store, hint), listen: (hearing) => listenToHints(appUrl, hearing) },
    partnerOf: async ({ cookie = "" }) => {
      const found = people.get(cookie);
      return found && (await liveSignIn(store, found.signInId)) ? found : null;
    },
  });
  const close = async () => {
    await sockets.close();
    await stopListening(server);
  };
  return { origin, close };
}

async function openEcho() {
  const { server, origin } = await listenSomewhere();
  const bare = new SocketServer(server, { transports: ["websocket"], serveClient: false, perMessageDeflate: false });
  bare.on("connection", (line) => {
    line.on("command", (_message, answer) => answer({ ok: true, seq: 1, at: Date.now(), repeated: false }));
  });
  return { origin, close: () => bare.close() };
}

await serve(Number(process.argv[2]));
