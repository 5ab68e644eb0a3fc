import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "lib/**/*.test.{ts,tsx}",
      "server/**/*.test.ts",
      "prisma/**/*.test.ts",
      "app/**/*.test.{ts,tsx}",
      "e2e/**/*.test.ts",
      "proxy.test.ts",
    ],
    exclude: ["node_modules", ".next", "lib/store/generated"],
    environment: "node",
    globalSetup: ["lib/store/testing/globalSetup.ts"],
    // Two cores: more workers only make the database tests wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test", NEXT_TELEMETRY_DISABLED: "1" },
    coverage: {
      include: ["lib/**/*.ts", "server/**/*.ts"],
      exclude: ["**/*.test.ts", "**/testing/**", "lib/store/generated/**"],
    },
  },
});
