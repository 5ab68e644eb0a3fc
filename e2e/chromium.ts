import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const SHELL = "/usr/bin/chromium-headless-shell";

/** The Chromium of this machine: the one `CHROMIUM` names, the system's, or Playwright's own; nothing where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...USUAL_PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * The same engine without windows, for what needs none: drawing and running them costs a seventh of the time that stories take.
 * Nothing where there is none, or where `CHROMIUM` names what is to be used.
 */
export function findShell(): string | undefined {
  return !process.env.CHROMIUM && existsSync(SHELL) ? SHELL : undefined;
}

/** Finds a Chromium, or installs one, saying what it did. Throws where neither works. */
export function needChromium(say: (line: string) => void): string {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    throw new Error(`CHROMIUM: no ${process.env.CHROMIUM}`);
  const found = findChromium();
  if (found) say(`Chromium: ${found}`);
  return found ?? installed(say);
}

/** Finds the shell, or installs it where that is easily done; says what it did. Stories do without it. */
export function wantShell(say: (line: string) => void): void {
  if (process.env.CHROMIUM) return;
  if (!findShell() && maySystem()) {
    say("Its shell: none here, so the system's package is installed (apt-get install chromium-headless-shell)");
    try {
      fromSystem("chromium-headless-shell");
    } catch (error) {
      say(`It could not be installed: ${error instanceof Error ? error.message : error}`);
    }
  }
  say(`Its shell, for the stories by day: ${findShell() ?? "none, they are told in the whole browser"}`);
}

const maySystem = (): boolean => process.getuid?.() === 0 && existsSync("/etc/debian_version");

function fromSystem(name: string): void {
  quietly("apt-get", ["update"]);
  quietly("apt-get", ["install", "-y", "--no-install-recommends", name]);
}

function installed(say: (line: string) => void): string {
  if (maySystem()) {
    say("Chromium: none here, so the system's package is installed (apt-get install chromium)");
    fromSystem("chromium");
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
