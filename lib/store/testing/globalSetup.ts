import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RUN_FOLDER } from "./database";

/** Gives a test run a folder for its PostgreSQL; stops it at the end if any test started it. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "heard-tests-"));
  await chmod(folder, 0o755);
  process.env[RUN_FOLDER] = folder;
  return async () => {
    const pidFile = join(folder, "postgres", "data", "postmaster.pid");
    const running = () => readFile(pidFile, "utf8").catch(() => null);
    const pid = Number((await running())?.split("\n")[0]);
    if (pid > 0) process.kill(pid, "SIGINT");
    while ((await running()) !== null) await pause(20);
    await rm(folder, { recursive: true, force: true });
  };
}
