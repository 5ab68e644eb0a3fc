import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Bytes } from "../values/bytes";

/** Argon2id (19 MiB, two passes, 32 bytes) off the main thread, a few at a time. `busy`: too many are waiting already. */
export type ArgonPool = { readonly hash: (password: Bytes, salt: Bytes) => Promise<Bytes | "busy"> };

// A text and not a file: this runs inside Next's bundle and the server's, and neither carries a Worker's file along.
const LANE = `
const { parentPort, workerData } = require("node:worker_threads");
const { argon2id } = require("node:module").createRequire(workerData)("hash-wasm");
const cost = { memorySize: 19456, iterations: 2, parallelism: 1, hashLength: 32, outputType: "binary" };
parentPort.on("message", async (job) => parentPort.postMessage(await argon2id({ ...job, ...cost })));
`;

type Lane = { worker: Worker | null };

/** A pool of so many lanes; at most `queue` wait for one. */
export function startArgonPool(lanes: number, queue: number): ArgonPool {
  const free: Lane[] = Array.from({ length: lanes }, () => ({ worker: null }));
  const waiting: ((lane: Lane) => void)[] = [];
  const freed = (lane: Lane) => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };
  return {
    hash: async (password, salt) => {
      const idle = free.pop();
      if (!idle && waiting.length >= queue) return "busy";
      const lane = idle ?? (await new Promise<Lane>((given) => waiting.push(given)));
      try {
        return await hashIn(lane, password, salt);
      } finally {
        freed(lane);
      }
    },
  };
}

async function hashIn(lane: Lane, password: Bytes, salt: Bytes): Promise<Bytes> {
  const worker = lane.worker ?? new Worker(LANE, { eval: true, workerData: join(process.cwd(), "package.json") });
  lane.worker = worker;
  // Only work under way keeps the process from ending.
  worker.ref();
  try {
    const answered = once(worker, "message");
    worker.postMessage({ password, salt });
    const [hash] = await answered;
    return new Uint8Array(hash);
  } catch (broken) {
    lane.worker = null;
    throw broken;
  } finally {
    worker.unref();
  }
}
