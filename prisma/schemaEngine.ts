import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Prisma's own schema engine, running in this process. */
export type SchemaEngine = engine.SchemaEngine;
/** One `schema.prisma`, as the engine wants it. */
export type Datamodel = { readonly path: string; readonly content: string };

let loaded: Promise<void> | null = null;

/** The engine on a database; `datamodels` may be left empty where only migrations are applied. */
export async function openSchemaEngine(url: string, datamodels: readonly Datamodel[] = []): Promise<SchemaEngine> {
  loaded ??= loadEngine();
  await loaded;
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg({ connectionString: url })));
  const pairs = datamodels.map(({ path, content }): [string, string] => [path, content]);
  return engine.SchemaEngine.new({ datamodels: pairs.length === 0 ? undefined : pairs }, () => {}, factory);
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
