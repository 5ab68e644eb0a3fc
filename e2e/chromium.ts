import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of this machine: the one `CHROMIUM` names, the system's, or Playwright's own; nothing where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...USUAL_PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Finds a Chromium, or installs one, saying what it did. Throws where neither works. */
export function needChromium(say: (line: string) => void): string {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    throw new Error(`CHROMIUM: no ${process.env.CHROMIUM}`);
  const found = findChromium();
  if (found) say(`Chromium: ${found}`);
  return found ?? installed(say);
}

function installed(say: (line: string) => void): string {
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("Chromium: none here, so the system's package is installed (apt-get install chromium)");
    quietly("apt-get", ["update"]);
    quietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  } else {
    say("Chromium: none here, so Playwright's own is fetched (npx playwright install chromium)");
    quietly(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  }
  const path = findChromium();
  if (!path) throw new Error("Chromium was installed and is still not found: name it in CHROMIUM");
  return path;
}

function quietly(program: string, args: readonly string[]): void {
  execFileSync(program, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
