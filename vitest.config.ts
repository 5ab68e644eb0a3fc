import { defineConfig } from "vitest/config";

/** What leaves nothing behind for the next: values and sentences alone, or a database of its own that is opened by its address. */
const TOGETHER = ["lib/**/*.test.{ts,tsx}", "app/!(api)/**/*.test.{ts,tsx}"];

export default defineConfig({
  test: {
    environment: "node",
    // Two cores: more workers only make the database tests wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ["lib/store/testing/globalSetup.ts"],
    env: { NODE_ENV: "test", NEXT_TELEMETRY_DISABLED: "1" },
    projects: [
      {
        extends: true,
        test: {
          name: "by themselves",
          include: [
            "server/**/*.test.ts",
            "prisma/**/*.test.ts",
            "app/**/*.test.{ts,tsx}",
            "e2e/**/*.test.ts",
            "proxy.test.ts",
          ],
          exclude: ["node_modules", ".next", "lib/store/generated", ...TOGETHER],
        },
      },
      // A process for each file would spend more time on reading the same modules anew than on the tests.
      { extends: true, test: { name: "together", include: TOGETHER, isolate: false } },
    ],
    coverage: {
      include: ["lib/**/*.ts", "server/**/*.ts"],
      exclude: ["**/*.test.ts", "**/testing/**", "lib/store/generated/**"],
    },
  },
});
