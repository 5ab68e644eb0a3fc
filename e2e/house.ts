import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A house of our own for a story: the production server in a process of its own, with its own port and data. */
export interface House {
  readonly url: string;
  readonly data: string;
  /** Everything the server said, in a file. */
  readonly log: string;
  /** Takes the server away as a power cut would. Its PostgreSQL stays, as after `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Stops the server in order. */
  readonly close: () => Promise<void>;
  /** Starts it again on the same port and data. */
  readonly reopen: () => Promise<void>;
}

export interface HouseOptions {
  readonly port: number;
  /** Settings as in `.env.example`. */
  readonly settings?: Readonly<Record<string, string>>;
}

const PATIENCE = 240_000;

/** Opens a house and waits until it answers. */
export async function openHouse({ port, settings = {} }: HouseOptions): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), "heard-house-"));
  mkdirSync("test-results", { recursive: true });
  const log = join(tmpdir(), `heard-house-${port}.log`);
  rmSync(log, { force: true });
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    HEARD_DATA: data,
    LEAVE_URL: `http://127.0.0.1:${port}/api/health`,
    ...settings,
  };
  const open = async () => {
    const out = openSync(log, "a");
    const child = spawn(process.execPath, ["--import", "tsx", "server/production.ts"], {
      env,
      stdio: ["ignore", out, out],
    });
    await answering(url, child, log);
    return child;
  };
  let server = await open();
  return {
    url,
    data,
    log,
    kill: () => ended(server, "SIGKILL"),
    close: () => ended(server, "SIGTERM"),
    reopen: async () => {
      server = await open();
    },
  };
}

async function answering(url: string, child: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: see ${log}`);
    const health = await fetch(`${url}/api/health`).catch(() => undefined);
    if (health?.ok) return;
    await pause(200);
  }
  throw new Error(`the server did not answer within ${PATIENCE / 1000} s: see ${log}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
