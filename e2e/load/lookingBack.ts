import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
import { DESK, inAnotherTab, meet, type Person } from "../people/person";
import { queries } from "./queries";
import { machineLoad, quantiles, report, rounded } from "./spread";

/**
 * How looking back feels with a year behind one: from unlocked to the timeline shown and to every talk opened, on a first
 * visit and on later ones, how soon a search is answered, and what the tab holds in memory. Milliseconds and megabytes.
 * Run: npm run load:looking-back [talks]
 */
const talks = Number(process.argv[2] ?? 500);
const [LATER_VISITS, QUERIES, PATIENCE] = [3, 200, 300_000];

const data = mkdtempSync(join(tmpdir(), "heard-year-"));
const { room, email, passphrase } = seeded();
const house = await openHouse({ port: 3398, settings: { HEARD_DATA: data } });
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
const browser = await chromium.launch({ executablePath: needChromium(() => {}), args: asRoot });
const ada = await meet({ browser, home: house.url, name: "Ada", device: { ...DESK, scheme: "light" }, email });
ada.paper.passphrase = passphrase;
await ada.signIn();
for (let visit = 1; visit <= 1 + LATER_VISITS; visit += 1) {
  const tab = await inAnotherTab(ada);
  await looksBack(visit === 1 ? "first visit" : "later visit", tab);
  if (visit > LATER_VISITS) await searches(tab.page);
  if (visit === 1 || visit > LATER_VISITS)
    await weighs(visit === 1 ? "after the first visit" : "after the search", tab.page);
  await tab.page.close();
}
await browser.close();
await house.close();
rmSync(data, { recursive: true, force: true });

/** A couple and their year, in a database of their own that the house is opened on afterwards. */
function seeded() {
  const env = { ...process.env, HEARD_DATA: data, DATABASE_URL: "" };
  const begun = performance.now();
  const said = execFileSync(process.execPath, ["--import", "tsx", "e2e/seed.ts", "--talks", String(talks)], {
    ...{ env, encoding: "utf8", maxBuffer: 64 * 1_024 * 1_024 },
  });
  report({ what: "seed", talks, seconds: rounded((performance.now() - begun) / 1_000) });
  const found = /\/room\/(?<room>[\w-]{22})[\s\S]*?Ada: (?<email>\S+), passphrase: (?<passphrase>.+)/.exec(
    said,
  )?.groups;
  if (!found) throw new Error(`a seed that says nothing: ${said}`);
  return { room: found["room"] ?? "", email: found["email"] ?? "", passphrase: (found["passphrase"] ?? "").trim() };
}

/** Unlocks at the page itself, and waits until every talk is open. */
async function looksBack(what: string, { page, unlock }: Person): Promise<void> {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const asked = document.querySelector('main input[type="password"]') !== null;
      const was = performance.getEntriesByName("asked").length > 0;
      if (asked && !was) performance.mark("asked");
      if (was && !asked && performance.getEntriesByName("unlocked").length === 0) performance.mark("unlocked");
      if (document.querySelector('main ul a[href*="/notes/"]') === null) return;
      performance.mark("timeline");
      watcher.disconnect();
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${house.url}/room/${room}/back`);
  await unlock();
  await page.locator('main ul a[href*="/notes/"]').first().waitFor({ timeout: PATIENCE });
  await page.getByText("still being opened").waitFor({ state: "detached", timeout: PATIENCE });
  const [unlocked = Number.NaN, timeline = Number.NaN, now = Number.NaN] = await page.evaluate(() => [
    ...["unlocked", "timeline"].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    performance.now(),
  ]);
  report({
    what,
    talks,
    timeline: rounded(timeline - unlocked),
    everything: rounded(now - unlocked),
    load: machineLoad(),
  });
}

/** Types one query after the other; each is answered when its answer has been painted. */
async function searches(page: Page): Promise<void> {
  const answered: number[] = [];
  for (const query of queries(QUERIES)) answered.push(await page.evaluate(answerTime, query));
  report({
    what: "search answered",
    talks,
    queries: answered.length,
    ...quantiles(answered),
    most: Math.max(...answered),
  });
}

/** Runs in the page, so it names no function of its own: types, and resolves with how long it took until another answer was drawn. */
function answerTime(query: string): Promise<number> {
  const place = "main > search ~ section";
  const before = document.querySelector(place);
  const input = document.querySelector<HTMLInputElement>('main > search input[type="search"]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  if (!input || !value?.set) throw new Error("nowhere to type");
  const begun = performance.now();
  const answered = new Promise<number>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector(place) === before) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - begun));
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  value.set.call(input, query);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return answered;
}

/** What the page's scripts hold once the rubbish is collected, and the largest of the processes that draw pages. */
async function weighs(what: string, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  report({ what, talks, heap: rounded(heap / 1e6), tab: await largestTab(page.context().browser()) });
}

/** Resident megabytes; null where this system does not tell. */
async function largestTab(of: Browser | null): Promise<number | null> {
  const session = await of?.newBrowserCDPSession();
  const told = await session?.send("SystemInfo.getProcessInfo");
  const sizes = (told?.processInfo ?? []).flatMap(({ type, id }) => (type === "renderer" ? residentOf(id) : []));
  return sizes.length === 0 ? null : rounded(Math.max(...sizes));
}

function residentOf(pid: number): readonly number[] {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? [] : [(Number(kilobytes) * 1_024) / 1e6];
  } catch {
    return [];
  }
}
