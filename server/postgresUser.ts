import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whom PostgreSQL runs as, where that is not ourselves. */
export type PostgresUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root; there it runs as `postgres`, made if missing, or else as `nobody`. Null: as ourselves. */
export async function postgresUser(): Promise<PostgresUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await named("postgres");
  if (known !== null) return known;
  await makeUser();
  const user = (await named("postgres")) ?? (await named("nobody"));
  if (user === null)
    throw new Error("PostgreSQL may not run as root, and no user could be made for it: set DATABASE_URL");
  return user;
}

/** The folders on the way to `path`, nearest first, that `user` may not enter. */
export async function closedTo(user: PostgresUser, path: string): Promise<readonly string[]> {
  const closed: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found !== null && !mayEnter(user, found)) closed.push(folder);
    if (folder === dirname(folder)) return closed;
  }
}

function mayEnter(user: PostgresUser, { mode, uid, gid }: { mode: number; uid: number; gid: number }): boolean {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

async function named(name: string): Promise<PostgresUser | null> {
  const passwd = await readFile("/etc/passwd", "utf8");
  const line = passwd.split("\n").find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { name, uid: Number(uid), gid: Number(gid) };
}

// Debian and its like have useradd, Alpine has adduser; where neither works, `nobody` serves.
async function makeUser(): Promise<void> {
  const shell = "/usr/sbin/nologin";
  await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", shell, "postgres"])
    .catch(() => run("adduser", ["-S", "-D", "-H", "-s", shell, "postgres"]))
    .catch(() => null);
}
