import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { modified, run } from "./prepare";
import { makeSmall } from "./smallFiles";

const SOURCES = [
  "app",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation-client.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
];

/** Builds the pages when there is no build, or one older than its sources. Needs no database. */
export function buildWhenOld(say: (line: string) => void): void {
  const built = modified(join(".next", "BUILD_ID"));
  if (built > Math.max(...SOURCES.flatMap(sourceTimes))) return;
  say(built === 0 ? "Building: there is no build yet" : "Building: the sources are newer than the build");
  run("node_modules/next/dist/bin/next", ["build"], true);
  makeSmall();
}

function sourceTimes(path: string): readonly number[] {
  if (/\.\w+$/.test(path)) return [modified(path)];
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|^seal\.|\.md$/.test(entry.name))
    .map((entry) => modified(join(entry.parentPath, entry.name)));
}
