import type { Step } from "./steps";

/** The import law; `npm test` has it among its unit tests already. */
export const IMPORT_LAW: Step = {
  name: "import law",
  script: "node_modules/vitest/vitest.mjs",
  args: ["run", "lib/layers.test.ts", "--reporter=dot"],
};

/** What holds without running the product. */
export const CHECKS: readonly Step[] = [
  {
    name: "format and lint",
    script: "node_modules/@biomejs/biome/bin/biome",
    args: ["ci", "--error-on-warnings", "--colors=off"],
  },
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["--noEmit", "--incremental", "false"] },
  { name: "nothing unused", script: "node_modules/knip/bin/knip.js", args: [] },
];
