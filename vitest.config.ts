import { defineConfig } from "vitest/config";

/** What is values and sentences alone: no database, no environment, nothing that a test could leave behind for the next. */
const PURE = [
  "lib/{coach,help,line,room,seal,talk,values,wire,words}/**/*.test.{ts,tsx}",
  "lib/*.test.ts",
  "app/!(api)/**/*.test.{ts,tsx}",
];

export default defineConfig({
  test: {
    environment: "node",
    // Two cores: more workers only make the database tests wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test", NEXT_TELEMETRY_DISABLED: "1" },
    projects: [
      {
        extends: true,
        test: {
          name: "by themselves",
          include: [
            "lib/**/*.test.{ts,tsx}",
            "server/**/*.test.ts",
            "prisma/**/*.test.ts",
            "app/**/*.test.{ts,tsx}",
            "e2e/**/*.test.ts",
            "proxy.test.ts",
          ],
          exclude: ["node_modules", ".next", "lib/store/generated", ...PURE],
          globalSetup: ["lib/store/testing/globalSetup.ts"],
        },
      },
      // A process for each file would spend more time on reading the same modules anew than on the tests.
      { extends: true, test: { name: "together", include: PURE, isolate: false } },
    ],
    coverage: {
      include: ["lib/**/*.ts", "server/**/*.ts"],
      exclude: ["**/*.test.ts", "**/testing/**", "lib/store/generated/**"],
    },
  },
});
