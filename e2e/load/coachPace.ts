import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { english } from "../../lib/coach/en/english";
import { needChromium } from "../chromium";
import { report, withMost } from "./spread";

/**
 * How long a look at a draft takes in Chromium at a processor six times slower, in ms: all the notices for one sentence in each
 * place, once the language was proven, and the longest stretch of that proof. Run: npm run load:coach-pace
 */
const SLOWER = 6;
const PARTS = ["languages", "notices", "reflection"];

const rules = [...english.forms, ...english.openForms, ...english.soft, ...english.reflection];
const sentences = [...english.quiet, ...rules.flatMap(({ finds, leaves }) => [...finds, ...leaves])];

const contents = PARTS.map((file, at) => `export * as part${at} from "./lib/coach/${file}";`).join("\n");
const stdin = { contents, resolveDir: process.cwd(), loader: "ts" as const };
const made = await build({ stdin, bundle: true, minify: true, format: "iife", globalName: "coach", write: false });
const script = made.outputFiles[0]?.text ?? "";

type Coach = {
  readonly part0: typeof import("../../lib/coach/languages");
  readonly part1: typeof import("../../lib/coach/notices");
  readonly part2: typeof import("../../lib/coach/reflection");
};

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
const browser = await chromium.launch({ executablePath: needChromium(() => {}), args: asRoot });
const page = await browser.newPage();
await page.addScriptTag({ content: script });
const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

const { stretches, looks } = await page.evaluate(async (sentences) => {
  const { part0, part1, part2 } = (globalThis as unknown as { readonly coach: Coach }).coach;
  const stretches: number[] = [];
  const looks: number[] = [];
  let since = performance.now();
  const language = await part0.languageOf("en", undefined, async () => {
    stretches.push(performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  });
  if (language === null) throw new Error("English is not sound");
  for (const sentence of sentences)
    for (const place of ["statement", "question", "reflection", "response"] as const) {
      const begun = performance.now();
      part1.notices(sentence, place, language);
      if (place === "reflection") part2.clearlyReflects(sentence, sentence, language);
      looks.push(performance.now() - begun);
    }
  return { stretches, looks };
}, sentences);
report({ what: "a look at one sentence", looks: looks.length, ...withMost(looks) });
report({ what: "a stretch of the proof", stretches: stretches.length, ...withMost(stretches) });
await browser.close();
