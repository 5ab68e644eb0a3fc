import { execFile, spawn } from "node:child_process";
import { open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Place } from "./postgresPlace";
import type { Programs } from "./postgresPrograms";
import type { PostgresUser } from "./postgresUser";

const run = promisify(execFile);

/** The lengths of waiting, in milliseconds. */
const GLANCE = 10;
const PATIENCE = 60_000;
/** Above this the log begins anew at the next start. */
const LOG_BYTES = 4 * 1024 * 1024;

/** A postmaster as its own `postmaster.pid` describes it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** All that is needed to run PostgreSQL's programs on one place. */
export type Running = { readonly place: Place; readonly programs: Programs; readonly user: PostgresUser | null };

/** How we run it: durable, local, and with nothing that a person wrote or is called in its log. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  wal_level: "minimal",
  max_wal_senders: "0",
  io_method: "sync",
  jit: "off",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length_on_error: "0",
  log_checkpoints: "off",
  max_logical_replication_workers: "0",
};

// Not the server's own environment: that holds secrets.
const environment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: process.env["PATH"],
  SystemRoot: process.env["SystemRoot"],
  LC_ALL: "C",
  TZ: "UTC",
});

const asUser = ({ place, user }: Running) => ({
  cwd: place.folder,
  env: environment(),
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
});

/** Makes the cluster. What a kill leaves half made is thrown away, for the folder gets its name last. */
export async function makeCluster(running: Running, owner: string, passwordFile: string, half: string): Promise<void> {
  await rm(half, { recursive: true, force: true });
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const entry = [`--username=${owner}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  await run(running.programs.initdb, [`--pgdata=${half}`, ...locale, ...entry], asUser(running));
}

/** What `postmaster.pid` says, or null where there is none. */
export async function postmasterOf(place: Place): Promise<Postmaster | null> {
  const text = await readFile(join(place.data, "postmaster.pid"), "utf8").catch(() => null);
  const lines = text?.split("\n") ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port, ready: lines[7]?.trim() === "ready" };
}

/** Whether the process is there and is PostgreSQL; after a restart of the machine its number may be anyone's. */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform === "win32") return true;
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => psLine(pid));
  return line.includes("postgres") && !isDead(line);
}

// Where there is no /proc.
const psLine = (pid: number): Promise<string> =>
  run("ps", ["-p", String(pid), "-o", "stat=", "-o", "comm="]).then(
    ({ stdout }) => stdout,
    () => "",
  );

// A dead process keeps its number until somebody asks how it died; in a container often nobody does.
const isDead = (line: string): boolean => /\) Z |^\s*Z/.test(line);

/** Forgets the number of a postmaster that is no more. */
export const forgetPostmaster = (place: Place): Promise<void> =>
  rm(join(place.data, "postmaster.pid"), { force: true });

/** Starts a postmaster of its own process group, so that a Ctrl-C meant for us lets it finish; resolves when it answers. */
export async function spawnPostmaster(running: Running, port: number): Promise<Postmaster> {
  const { place, programs } = running;
  const log = await openLog(join(place.folder, "log"));
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(programs.postgres, ["-D", place.data, "-p", String(port), ...settings], {
    ...asUser(running),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`PostgreSQL did not start; its last words are in ${place.folder}/log`)));
  });
  child.unref();
  try {
    return await Promise.race([failed, ready(place, (found) => found.pid === child.pid)]);
  } finally {
    failed.catch(() => {});
    await log.close();
  }
}

async function openLog(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  return open(file, size > LOG_BYTES ? "w" : "a", 0o600);
}

async function ready(place: Place, ours: (found: Postmaster) => boolean): Promise<Postmaster> {
  for (let waited = 0; waited < PATIENCE; waited += GLANCE) {
    const found = await postmasterOf(place);
    if (found?.ready && ours(found)) return found;
    await pause(GLANCE);
  }
  throw new Error(`PostgreSQL did not get ready within ${PATIENCE / 1000} s; see ${place.folder}/log`);
}

/** The postmaster that a killed server left behind, once it is ready; null when there is none any more. */
export async function leftBehind(place: Place): Promise<Postmaster | null> {
  for (let waited = 0; waited < PATIENCE; waited += GLANCE) {
    const found = await postmasterOf(place);
    if (found === null) return null;
    if (!(await isPostgres(found.pid))) {
      await forgetPostmaster(place);
      return null;
    }
    if (found.ready) return found;
    await pause(GLANCE);
  }
  return null;
}

/** Stops it as after a day's work: connections end, everything is on disk. */
export async function stopPostmaster(running: Running): Promise<void> {
  const args = ["stop", "-D", running.place.data, "-m", "fast", "-w", "-s"];
  try {
    await run(running.programs.pgCtl, args, asUser(running));
  } catch (error) {
    // It may have gone by itself, or by another's hand.
    const found = await postmasterOf(running.place);
    if (found !== null && (await isPostgres(found.pid))) throw error;
  }
}
