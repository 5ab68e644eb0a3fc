import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** Prisma's own schema engine, running in this process. */
export type SchemaEngine = engine.SchemaEngine;
/** One `schema.prisma`, as the engine wants it. */
export type Datamodel = { readonly path: string; readonly content: string };

let loaded: Promise<void> | null = null;

/** Lends the engine, on a database, to some work. */
export async function withSchemaEngine<Result>(
  url: string,
  work: (opened: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= loadEngine();
  await loaded;
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => {});
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)));
    return await work(await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, factory));
  } finally {
    await pool.end();
  }
}

/** The SQL that leads from one schema to another; null stands for an empty database. */
export async function differenceOf(opened: SchemaEngine, before: Datamodel | null, wanted: Datamodel): Promise<string> {
  const { stdout } = await opened.diff({
    from: before === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: [before] },
    to: { tag: "schemaDatamodel", files: [wanted] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

// The package's own entry imports its .wasm as a module, which Node does not do yet.
async function loadEngine(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": Object.fromEntries(Object.entries(engine)) };
  const { instance } = await WebAssembly.instantiate(bytes, imports as unknown as WebAssembly.Imports);
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
}

// The adapter cuts scripts at each semicolon, also inside the body of a function; PostgreSQL takes them whole,
// and then runs each in one transaction.
function wholeScripts(factory: PrismaPg): PrismaPg {
  const whole = (adapter: Awaited<ReturnType<PrismaPg["connect"]>>) => {
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  const connect = factory.connect.bind(factory);
  factory.connect = async () => whole(await connect());
  return factory;
}
