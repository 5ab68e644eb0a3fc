import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const FOLDER = "public";
const NAME = /^seal\.[0-9a-f]{16}\.js$/;

/** The one script in which keys live, as it is served. */
export interface SealWorker {
  /** Its place on this origin, with the hash of its text: `/seal.<hash>.js`. */
  readonly path: string;
  readonly plain: Uint8Array;
  readonly brotli: Uint8Array;
}

/** Bundles `lib/seal/worker.ts` into `public/seal.<hash>.js`, in place of an older one. A tenth of a second. */
export async function buildSealWorker(development: boolean): Promise<SealWorker> {
  const built = await build({
    entryPoints: ["lib/seal/worker.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: !development,
    sourcemap: development ? "inline" : false,
    legalComments: "none",
    logLevel: "error",
  });
  const plain = built.outputFiles[0]?.contents ?? new Uint8Array();
  const name = `seal.${createHash("sha256").update(plain).digest("hex").slice(0, 16)}.js`;
  mkdirSync(FOLDER, { recursive: true });
  const old = readdirSync(FOLDER).filter((other) => NAME.test(other) && other !== name);
  for (const other of old) rmSync(join(FOLDER, other), { force: true });
  writeFileSync(join(FOLDER, name), plain);
  return { path: `/${name}`, plain, brotli: brotliCompressSync(plain) };
}
