import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { buildWhenOld } from "../server/build";
import { prepareHouse } from "../server/prepare";
import { CHECKS } from "./checks";
import { needChromium, wantShell } from "./chromium";
import { holds, runTool, type Score, sum } from "./steps";

const folder = mkdtempSync(join(tmpdir(), "heard-results-"));

const unitResults = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const storyResults = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

/** Unit tests, laws, and the store contract on a real PostgreSQL. */
async function units(): Promise<Score> {
  const file = join(folder, "units.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await runTool("node_modules/vitest/vitest.mjs", ["run", ...reporters], "loud");
  return scored(code, () => {
    const { numPassedTests, numFailedTests } = unitResults.parse(JSON.parse(readFileSync(file, "utf8")));
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** The stories of Ada and Ben, in a real Chromium against the production build. */
async function stories(): Promise<Score> {
  const file = join(folder, "stories.json");
  buildWhenOld(console.log);
  needChromium(console.log);
  wantShell(console.log);
  const { code } = await runTool("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], "loud", {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return scored(code, () => {
    const { stats } = storyResults.parse(JSON.parse(readFileSync(file, "utf8")));
    if (stats.flaky > 0) console.log(`Passed only when told once more (see "flaky" above): ${stats.flaky}`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

/** A tool that ends badly without naming a failed test has failed once itself. */
function scored(code: number, read: () => Score): Score {
  const score = readable(read);
  return code !== 0 && score.failed === 0 ? { ...score, failed: 1 } : score;
}

function readable(read: () => Score): Score {
  try {
    return read();
  } catch (error) {
    console.log(error);
    return { passed: 0, failed: 1 };
  }
}

/** A part that breaks off counts as one failure, and the next part is tried all the same. */
async function tried(part: () => Promise<Score>): Promise<Score> {
  try {
    return await part();
  } catch (error) {
    console.log(error);
    return { passed: 0, failed: 1 };
  }
}

prepareHouse(console.log);
const checked = sum(await Promise.all(CHECKS.map(holds)));
const score = sum([checked, await tried(units), await tried(stories)]);
process.exitCode = score.failed > 0 ? 1 : 0;
console.log(`${score.passed} passed, ${score.failed} failed`);
