import type { Server } from "node:http";
import { nameOf, placeOf } from "./failure";
import type { Log } from "./log";

/** What is closed when the server is told to stop, in this order. */
export interface Stopping {
  /** From here on the health answer says no, and open sockets are told to come back elsewhere. */
  readonly drain: () => Promise<void>;
  readonly server: Server;
  readonly pages: { close(): Promise<void> };
  readonly database: { stop(): Promise<void> };
}

const PATIENCE = 2_000;
const LONGEST = 15_000;

/** Closes everything in order at the first SIGTERM or SIGINT, and ends the process. */
export function stopWhenTold(stopping: Stopping, log: Log): void {
  let told = false;
  const stop = (signal: string) => {
    // A terminal and npm both pass the same signal on: once is enough.
    if (told) return;
    told = true;
    log.info({ signal }, "stopping");
    // Not unref'ed: whatever hangs, the process must end.
    setTimeout(() => process.exit(1), LONGEST);
    closeAll(stopping).then(
      () => process.exit(0),
      (error) => {
        log.error({ name: nameOf(error), place: placeOf(error) }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
  whenOrphaned(() => stop("orphaned"));
}

/** `npm start` runs us in a shell, and some shells die of npm's signal without passing it on. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function closeAll({ drain, server, pages, database }: Stopping): Promise<void> {
  await drain();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(impatience);
  await pages.close();
  await database.stop();
}
