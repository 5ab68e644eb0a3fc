import { existsSync } from "node:fs";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

/** Takes the settings of an `.env` file, where there is one. What the environment says already stays as it is. */
export function loadSettingsFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Where the database is, as the routes need it. */
export interface DatabaseUrls {
  /** As the owner: migrations only. */
  readonly owner: string;
  /** As `heard_app`, which may not change or delete a talk's events. */
  readonly app: string;
}

/**
 * Tells Next's routes what they need. Their bundle shares no memory with this process, so the environment is where
 * they read it: `lib/account` and `lib/store` take it from there, and pages take what they may show.
 */
export function tellRoutes(settings: Settings, secrets: Secrets, database: DatabaseUrls, sealWorker: string): void {
  Object.assign(process.env, secrets, {
    NEXTAUTH_URL: settings.publicUrl,
    DATABASE_URL: database.owner,
    HEARD_DATABASE_APP_URL: database.app,
    HEARD_SEAL_WORKER: sealWorker,
    HEARD_RULES: JSON.stringify(settings.rules ?? {}),
    LEAVE_URL: settings.leaveUrl,
    HEARD_CONTACT: settings.contact ?? "",
    HEARD_SENDS_MAIL: settings.mail ? "yes" : "",
    PUSH_SERVICES: settings.pushServices.join(" "),
  });
}
