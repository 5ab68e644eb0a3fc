import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * Makes what a fresh clone still lacks after `npm install`, which runs no install scripts here: the database client,
 * out of our schema. Says so; does nothing a second time.
 */
export function prepareHouse(say: (line: string) => void): void {
  if (modified("lib/store/generated/client.ts") >= modified("prisma/schema.prisma")) return;
  say("Making the database client from prisma/schema.prisma");
  run("node_modules/prisma/build/index.js", ["generate"]);
}

/** Runs one of our tools with this Node; throws what it said when it fails. `loud` shows what it says meanwhile. */
export function run(script: string, args: readonly string[], loud = false): void {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const stdio = loud ? "inherit" : "pipe";
  const done = spawnSync(process.execPath, [script, ...args], { env, stdio, encoding: "utf8" });
  if (done.status !== 0)
    throw new Error(`${script} ${args.join(" ")} failed\n${done.stdout ?? ""}${done.stderr ?? ""}`);
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
export function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
