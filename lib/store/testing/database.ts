import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { migrate } from "../../../prisma/migrate";
import { startPostgres } from "../../../server/postgres";
import { openStore, type Store } from "../store";

/** Where this run's PostgreSQL lives: one for all test files, stopped when the run ends (`globalSetup.ts`). */
export const RUN_FOLDER = "HEARD_TEST_DATABASE";

const TEMPLATE = "heard_migrated";

/** A database of a test's own. */
export type TestDatabase = {
  /** As the application. */
  readonly appUrl: string;
  /** As the owner: to look behind the curtain, and to move a date. */
  readonly ownerUrl: string;
  readonly owner: pg.Client;
  readonly store: Store;
  readonly close: () => Promise<void>;
};

/** A fresh, migrated database on a real PostgreSQL, which is started when the first test asks for one. */
export async function freshDatabase(): Promise<TestDatabase> {
  const base = await postgresOfThisRun();
  const name = `heard_${randomBytes(6).toString("hex")}`;
  await asOwner(base, "postgres", `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const { ownerUrl, appUrl } = await migrate({ ownerUrl: named(base, name) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => {});
  await owner.connect();
  const store = openStore(appUrl);
  const close = async () => {
    await store.close();
    await owner.end();
    await asOwner(base, "postgres", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { appUrl, ownerUrl, owner, store, close };
}

/** An empty database without tables, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const base = await postgresOfThisRun();
  const name = `heard_${randomBytes(6).toString("hex")}`;
  await asOwner(base, "postgres", `CREATE DATABASE ${name}`);
  const drop = () => asOwner(base, "postgres", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return { url: named(base, name), drop };
}

let known: Promise<string> | null = null;

const postgresOfThisRun = (): Promise<string> => {
  known ??= findOrStart();
  return known;
};

async function findOrStart(): Promise<string> {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) throw new Error("globalSetup.ts has not been run");
  const urlFile = join(folder, "url");
  const started = () => readFile(urlFile, "utf8").catch(() => null);
  for (let url = await started(); ; url = await started()) {
    if (url !== null) return url;
    // Whoever makes the folder starts the server; the others wait for its address.
    const first = await mkdir(join(folder, "starting")).then(
      () => true,
      () => false,
    );
    if (first) return start(folder, urlFile);
    await pause(50);
  }
}

async function start(folder: string, urlFile: string): Promise<string> {
  try {
    const { url } = await startPostgres({ dataFolder: folder, log: () => {} });
    await asOwner(url, "postgres", `CREATE DATABASE ${TEMPLATE}`);
    await migrate({ ownerUrl: named(url, TEMPLATE) });
    await writeFile(`${urlFile}.half`, url);
    await rename(`${urlFile}.half`, urlFile);
    return url;
  } catch (error) {
    await rm(join(folder, "starting"), { recursive: true, force: true });
    throw error;
  }
}

function named(base: string, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner(base: string, database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: named(base, database) });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
