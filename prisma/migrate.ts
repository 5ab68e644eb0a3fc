import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { APP_ROLE, type Guard, grantRights } from "./rights";
import { withSchemaEngine } from "./schemaEngine";

/** A database brought up to date. */
export type Migrated = {
  readonly ownerUrl: string;
  /** The same database under the role of the application; the owner's own where no role could be made. */
  readonly appUrl: string;
  readonly guard: Guard;
  readonly applied: readonly string[];
};

type Migration = { readonly name: string; readonly script: string };

/** Ours alone; Prisma takes another for itself. */
const LOCK = 1_752_392_809;

/** Applies what is missing of the migrations, by Prisma's own engine, and grants the application its rights. Nodes may do it at once. Throws where the database is not durable. */
export async function migrate(options: { readonly ownerUrl: string; readonly folder?: string }): Promise<Migrated> {
  const { ownerUrl, folder = join(process.cwd(), "prisma", "migrations") } = options;
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => {});
  await owner.connect();
  try {
    await refuseForgetful(owner);
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const applied = await applyMissing(owner, ownerUrl, folder);
    const guard = await grantRights(owner);
    return { ownerUrl, appUrl: guard === "role" ? withRole(ownerUrl) : ownerUrl, guard, applied };
  } finally {
    await owner.end();
  }
}

/** A database that may lose what it has confirmed would make "saved" untrue on both screens. */
async function refuseForgetful(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off' ORDER BY name",
  );
  const off = rows.map(({ name }) => name);
  if (off.length > 0) throw new Error(`this database may lose what it has confirmed: turn on ${off.join(" and ")}`);
}

async function applyMissing(owner: pg.Client, url: string, folder: string): Promise<readonly string[]> {
  const migrations = await migrationsIn(folder);
  const done = await finished(owner);
  // To load the engine takes longer than the whole rest of a start.
  if (migrations.every(({ name }) => done.has(name))) return [];
  const lock = await readFile(join(folder, "migration_lock.toml"), "utf8");
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: script } },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  const applied = await withSchemaEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return applied.appliedMigrationNames;
}

async function migrationsIn(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, script: await readFile(join(folder, name, "migration.sql"), "utf8") })),
  );
}

async function finished(owner: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ there: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (rows[0]?.there !== true) return new Set();
  const { rows: done } = await owner.query<{ migration_name: string }>(
    "SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Set(done.map((row) => row.migration_name));
}

function withRole(url: string): string {
  const parsed = new URL(url);
  const options = parsed.searchParams.get("options");
  parsed.searchParams.set("options", `${options === null ? "" : `${options} `}-c role=${APP_ROLE}`);
  // A space as %20: libpq's parsers do not read a plus as one.
  parsed.search = parsed.search.replaceAll("+", "%20");
  return parsed.href;
}
