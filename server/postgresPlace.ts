import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { closedTo, type PostgresUser } from "./postgresUser";

/** Where the database of one data folder lives. */
export type Place = {
  /** Its folder: data, log and what we remember of it. */
  readonly folder: string;
  readonly data: string;
  readonly password: string;
};

/** The place for a data folder, made if missing. As root under a folder closed to PostgreSQL, it is one beside the system's own. */
export async function placeFor(
  dataFolder: string,
  user: PostgresUser | null,
  log: (line: string) => void,
): Promise<Place> {
  const own = resolve(dataFolder);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const folder = user === null ? join(own, "postgres") : await openTo(user, own, log);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user !== null) {
    await chown(folder, user.uid, user.gid);
    await chmod(folder, 0o700);
  }
  return { folder, data: join(folder, "data"), password: await passwordIn(own) };
}

async function openTo(user: PostgresUser, own: string, log: (line: string) => void): Promise<string> {
  const closed = await closedTo(user, own);
  const above = closed.filter((folder) => folder !== own);
  if (above.length === 0) {
    // To pass through is all PostgreSQL needs; what lies in the folder keeps its own locks.
    if (closed.length > 0) await chmod(own, (await stat(own)).mode | 0o011);
    return join(own, "postgres");
  }
  const mark = createHash("sha256").update(own).digest("hex").slice(0, 12);
  const elsewhere = join("/var/lib", `heard-${mark}`);
  await mkdir(elsewhere, { recursive: true, mode: 0o755 }).catch(() => {
    throw new Error(
      `PostgreSQL runs as ${user.name}, which may not enter ${above.join(" nor ")}: open it with chmod o+x, or set DATABASE_URL`,
    );
  });
  log(`${user.name} may not enter ${above.join(" nor ")}, so the database is kept in ${elsewhere}.`);
  return join(elsewhere, "postgres");
}

/** The password, made once, readable by the server's own user only. */
async function passwordIn(folder: string): Promise<string> {
  const file = join(folder, "postgres-password");
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== null) return known.trim();
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: "wx" });
  return made;
}
