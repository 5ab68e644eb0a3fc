import { spawnSync } from "node:child_process";
import { dirname } from "node:path";

/**
 * Scores the coach against labelled sentences from outside this project, and prints the scorer's figures.
 * Run: npm run coach:score -- PATH_TO/coach/score.mjs [split]
 */
const [scorer, ...split] = process.argv.slice(2);
if (scorer) {
  const args = ["--import", "tsx", scorer, "e2e/coach/adapter.ts", dirname(scorer), ...split];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
} else {
  console.error("Where is the scorer? npm run coach:score -- PATH_TO/coach/score.mjs");
  process.exitCode = 1;
}
