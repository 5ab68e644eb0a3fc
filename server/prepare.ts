import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes what a fresh clone still lacks after `npm install`, which runs no install scripts here: the list of formats, and
 * the database client out of our schema. Says so; does nothing a second time.
 */
export function prepareHouse(say: (line: string) => void): void {
  listFormats(say);
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

const FORMATS = "lib/talk/formats";
const LIBRARY = `${FORMATS}/generated/library.ts`;

/** Writes down which formats there are: one for each file of the folder, under the file's own name. */
function listFormats(say: (line: string) => void): void {
  const names = readdirSync(FORMATS)
    .filter((file) => /^[a-z]\w*\.ts$/.test(file))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  const text = [
    "// Made from the files of the folder above; see server/prepare.ts.",
    `import type { Format } from ${JSON.stringify("../../format")};`,
    "",
    "/** Each format of the library by its id, fetched when it is asked for. */",
    "export const LIBRARY: { readonly [id in string]: () => Promise<Format> } = {",
    ...names.map((name) => `  "${kebab(name)}": async () => (await import(${JSON.stringify(`../${name}`)})).${name},`),
    "};",
    "",
  ].join("\n");
  if (modified(LIBRARY) > 0 && readFileSync(LIBRARY, "utf8") === text) return;
  say(`Making the list of ${names.length} formats from ${FORMATS}`);
  mkdirSync(dirname(LIBRARY), { recursive: true });
  writeFileSync(LIBRARY, text);
}

const kebab = (name: string): string => name.replace(/[A-Z]|(?<=\D)\d/g, (letter) => `-${letter.toLowerCase()}`);
