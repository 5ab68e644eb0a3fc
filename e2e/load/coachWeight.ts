import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { report, rounded } from "./spread";

/**
 * What the coach weighs on its way to a browser, minified and compressed, in kB of 1,000 bytes: the rules, and the whole
 * English pack with its questions, feelings and beginnings. Run: npm run load:coach
 */
const RULES = ["notices", "reflection", "en/english"];
const PACK = [...RULES, "en/questions/bank", "en/feelings", "en/starters"];

async function weigh(what: string, files: readonly string[]): Promise<void> {
  const contents = files.map((file, at) => `export * as part${at} from "./lib/coach/${file}";`).join("\n");
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" as const };
  const made = await build({ stdin, bundle: true, minify: true, format: "esm", target: "es2022", write: false });
  const script = made.outputFiles[0]?.contents ?? new Uint8Array();
  report({ what, kilobytes: rounded(script.length / 1_000), compressed: rounded(gzipSync(script).length / 1_000) });
}

await weigh("the rules", RULES);
await weigh("the English pack", PACK);
