import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Postgres, startPostgres } from "./postgres";
import { isPostgres } from "./postmaster";

let made: string;
let folder: string;
const running: Postgres[] = [];
const children: ChildProcess[] = [];

const openFolder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "heard-postgres-test-"));
  await chmod(path, 0o755);
  return path;
};

beforeAll(async () => {
  made = await openFolder();
  const first = await startPostgres({ dataFolder: made, log: () => {} });
  await first.stop();
});
afterAll(() => rm(made, { recursive: true, force: true, maxRetries: 20 }));

// A copy of one that was made and stopped: making one anew takes a second each time.
beforeEach(async () => {
  folder = await openFolder();
  execFileSync("cp", ["-a", `${made}/.`, folder]);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const each of running.splice(0)) await each.stop();
  // A postmaster on its way out still writes for a moment.
  await rm(folder, { recursive: true, force: true, maxRetries: 20 });
});

const start = async (dataFolder = folder, log: string[] = []): Promise<Postgres> => {
  const started = await startPostgres({ dataFolder, log: (line) => log.push(line) });
  running.push(started);
  return started;
};

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows.map(([value]: unknown[]) => value);
}

const postmasterPid = async (): Promise<number> =>
  Number((await readFile(join(folder, "postgres/data/postmaster.pid"), "utf8")).split("\n")[0]);

/** A server in a process of its own that starts PostgreSQL and then does nothing more. */
async function otherServer(): Promise<ChildProcess> {
  const script = `import { startPostgres } from ${JSON.stringify(join(process.cwd(), "server/postgres.ts"))};
    startPostgres({ dataFolder: ${JSON.stringify(folder)}, log: () => {} }).then(() => {
      process.stdout.write("started"); setInterval(() => {}, 1000); });`;
  const file = join(folder, "other.mts");
  await writeFile(file, script);
  const child = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

const killed = async (child: ChildProcess) => {
  child.kill("SIGKILL");
  await once(child, "exit");
};

describe("the PostgreSQL of our own", { timeout: 90_000 }, () => {
  it("starts, keeps what it was told over a stop, and comes back on its port", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 'said' AS word");
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, "SELECT word FROM kept")).toEqual(["said"]);
    expect(await ask(second.url, "SELECT current_setting('fsync') || current_setting('synchronous_commit')")).toEqual([
      "onon",
    ]);
  });

  it("keeps its password to itself", async () => {
    const { url } = await start();
    const password = (await readFile(join(folder, "postgres-password"), "utf8")).trim();
    expect((await stat(join(folder, "postgres-password"))).mode & 0o077).toBe(0);
    expect(new URL(url).password).toBe(password);
    const guess = url.replace(password, "guess");
    await expect(ask(guess, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  });

  it("is adopted where a killed server left it, and stopped by who adopted it", async () => {
    await killed(await otherServer());
    const pid = await postmasterPid();
    const adopting = await start();
    expect(adopting.adopted).toBe(true);
    expect(await postmasterPid()).toBe(pid);
    await adopting.stop();
    expect(await isPostgres(pid)).toBe(false);
  });

  it("is left running for a server that lives and started it", async () => {
    await otherServer();
    const guest = await start();
    expect(guest.adopted).toBe(true);
    await guest.stop();
    expect(await ask(guest.url, "SELECT 1")).toEqual([1]);
  });

  it("has everything it confirmed after everything was killed", async () => {
    const child = await otherServer();
    const url = (await start()).url;
    await ask(url, "CREATE TABLE said (seq int PRIMARY KEY)");
    let confirmed = 0;
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    const writing = (async () => {
      for (;;) {
        await client.query("INSERT INTO said VALUES ($1)", [confirmed + 1]);
        confirmed += 1;
      }
    })().catch(() => {});
    while (confirmed < 50) await pause(5);
    process.kill(await postmasterPid(), "SIGKILL");
    await killed(child);
    await writing;
    const again = await start();
    const kept = Number((await ask(again.url, "SELECT count(*)::int FROM said"))[0]);
    expect(kept - confirmed).toBeGreaterThanOrEqual(0);
    expect(kept - confirmed).toBeLessThanOrEqual(1);
  });

  it("does not take another process for its postmaster after the machine was restarted", async () => {
    const first = await start();
    await first.stop();
    const file = join(folder, "postgres/data/postmaster.pid");
    await writeFile(file, `${process.pid}\n${join(folder, "postgres/data")}\n0\n1\n\n127.0.0.1\n\nready   \n`);
    expect((await start()).adopted).toBe(false);
  });

  it("takes another port where its own is taken", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await once(squatter, "listening");
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(await ask(second.url, "SELECT 1")).toEqual([1]);
    squatter.close();
  });

  it("throws away what a kill left half made", async () => {
    await rm(join(folder, "postgres"), { recursive: true });
    await mkdir(join(folder, "postgres/data.half/base"), { recursive: true });
    expect(await ask((await start()).url, "SELECT 1")).toEqual([1]);
  });

  it("writes nothing into its log that it was told", async () => {
    const { url } = await start();
    await ask(url, "CREATE TABLE whispered (word text UNIQUE)");
    await ask(url, "INSERT INTO whispered VALUES ('my secret')");
    await expect(ask(url, "INSERT INTO whispered VALUES ('my secret')")).rejects.toThrow(/duplicate/);
    const log = await readFile(join(folder, "postgres/log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("my secret");
  });

  it.runIf(process.getuid?.() === 0)(
    "as root in a folder that is closed to it, lives elsewhere and says so",
    async () => {
      const closed = join(folder, "closed");
      await mkdir(closed, { mode: 0o700 });
      const said: string[] = [];
      const { url } = await start(join(closed, "data"), said);
      expect(await ask(url, "SELECT 1")).toEqual([1]);
      const elsewhere = /kept in (\/var\/lib\/heard-\w+)\.$/.exec(said[0] ?? "")?.[1] ?? "";
      expect(await ask(url, "SHOW data_directory")).toEqual([join(elsewhere, "postgres/data")]);
      for (const each of running.splice(0)) await each.stop();
      await rm(elsewhere, { recursive: true });
    },
  );
});
