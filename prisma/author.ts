import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { differenceOf, withSchemaEngine } from "./schemaEngine";

// The author's command: npx tsx prisma/author.ts <postgres url> <name in words>
// Writes the next migration: what leads from the schema of the last commit to the one at hand.

const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";

const [url, ...words] = process.argv.slice(2);
if (url === undefined || words.length === 0) throw new Error("usage: prisma/author.ts <postgres url> <name in words>");

const last = readdirSync(MIGRATIONS).filter((name) => /^\d{4}_/.test(name)).length;
const committed = last === 0 ? null : execFileSync("git", ["show", `HEAD:${SCHEMA}`], { encoding: "utf8" });
const before = committed === null ? null : { path: SCHEMA, content: committed };
const wanted = { path: SCHEMA, content: readFileSync(SCHEMA, "utf8") };
const sql = await withSchemaEngine(url, (engine) => differenceOf(engine, before, wanted));
const folder = join(MIGRATIONS, `${String(last + 1).padStart(4, "0")}_${words.join("_")}`);
mkdirSync(folder);
writeFileSync(join(folder, "migration.sql"), sql);
process.stdout.write(`${folder}/migration.sql: read it, add what a schema cannot say, and run the tests.\n`);
