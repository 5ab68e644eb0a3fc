import { defineConfig } from "@playwright/test";
import { findChromium, findShell } from "./e2e/chromium";
import { PORT } from "./e2e/lengths";
import type { Setting } from "./e2e/people/stage";

// In containers Chromium runs as root, which its sandbox refuses, and /dev/shm is small.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
// Beside each page Chromium keeps two pages of its own ready, for what its address bar would unfold; nobody here has one.
const unused = ["WebRtcHideLocalIpsWithMdns", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

const launchedFrom = (executablePath: string | undefined) => ({
  ...(executablePath && { executablePath }),
  args: [
    ...asRoot,
    "--disable-dev-shm-usage",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--disable-features=${unused.join()}`,
    "--autoplay-policy=no-user-gesture-required",
    // No page lives long enough here to get back what compiling its scripts a second and a third time takes.
    "--js-flags=--no-maglev --no-turbofan",
  ],
});
const whole = findChromium();

export default defineConfig<object, Setting>({
  testDir: "e2e",
  testMatch: /\.story\.ts$/,
  globalSetup: "./e2e/openHouse.ts",
  fullyParallel: true,
  // Each story is two browsers; more than two stories at once would wait for each other on two cores.
  workers: 2,
  // Where nobody watches, a story is told once more before it is called broken; `npm test` names each that needed it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  // Keys take seconds to make, a story makes several, and Axe looks at each screen twice.
  timeout: 240_000,
  // Whatever goes wrong, a run ends and says so.
  globalTimeout: 48 * 60_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "en-GB",
    // What is not there to be pressed or read by then will not come.
    actionTimeout: 60_000,
    // The neutral notion of what people use: stories that need a phone say so.
    viewport: { width: 1280, height: 800 },
    // Taking a trace of everything takes as long again as the stories themselves.
    trace: "on-first-retry",
    launchOptions: launchedFrom(whole),
  },
  projects: [
    // Everything is dark, and the two have changed devices: what looks or fits differently then is told once more.
    // It comes first: what is sound in the dark by then needs no second look there by day.
    { name: "by night", grep: /@night/, use: { night: true } },
    // The shell has no push.
    { name: "with push", grep: /@push/ },
    { name: "by day", grepInvert: /@push/, use: { launchOptions: launchedFrom(findShell() ?? whole) } },
  ],
});
