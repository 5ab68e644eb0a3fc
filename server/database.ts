import pg from "pg";
import { migrate } from "../prisma/migrate";
import type { DatabaseUrls } from "./environment";
import type { Log } from "./log";
import { startPostgres } from "./postgres";
import type { Settings } from "./settings";

const PATIENCE = 2_000;

/** The database this server works with: the owner's, or one of our own under the data folder. */
export interface Database {
  readonly urls: DatabaseUrls;
  /** Whether it answers now. */
  readonly answers: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** Finds or starts PostgreSQL, and brings its tables up to date. */
export async function startDatabase(settings: Settings, log: Log): Promise<Database> {
  const say = (line: string) => log.info(line);
  const own = settings.databaseUrl ? undefined : await startPostgres({ dataFolder: settings.dataFolder, log: say });
  const { ownerUrl, appUrl, guard, applied } = await migrate({ ownerUrl: settings.databaseUrl ?? own?.url ?? "" });
  log.info({ adopted: own?.adopted, applied: applied.length }, "the database is ready");
  if (guard === "trigger") log.warn("this database lets us make no role, so a trigger guards the log of talks");
  const probe = new pg.Pool({
    connectionString: appUrl,
    max: 1,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  probe.on("error", (error) => log.warn({ err: error }, "the database closed a connection"));
  return {
    urls: { owner: ownerUrl, app: appUrl },
    answers: () => probe.query("SELECT 1").then(isThere, isAway),
    stop: async () => {
      await probe.end();
      await own?.stop();
    },
  };
}

const isThere = () => true;
const isAway = () => false;
