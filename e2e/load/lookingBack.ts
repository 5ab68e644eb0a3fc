import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
import { DESK, inAnotherTab, meet, type Person } from "../people/person";
import { queries } from "./queries";
import { machineLoad, quantiles, report, rounded } from "./spread";
import { yearIn } from "./year";

/**
 * How looking back feels with a year behind one: from unlocked to the timeline shown and to every talk opened, on a first
 * visit and on later ones, how soon a search is answered, and what the tab holds in memory, beside what the room's own
 * page holds. Milliseconds and megabytes. A year takes minutes to make: `--in` keeps it in a folder, and finds it there.
 * Run: npm run load:looking-back [-- talks] [--in FOLDER]
 */
const { values, positionals } = parseArgs({ options: { in: { type: "string" } }, allowPositionals: true });
const talks = Number(positionals[0] ?? 500);
const [LATER_VISITS, QUERIES, PATIENCE, A_WHILE] = [3, 200, 300_000, 15_000];

const data = values.in ?? mkdtempSync(join(tmpdir(), "heard-year-"));
const { room, email, passphrase } = yearIn(data, talks);
const house = await openHouse({ port: 3398, settings: { HEARD_DATA: data } });
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
const browser = await chromium.launch({ executablePath: needChromium(() => {}), args: asRoot });
const ada = await meet({ browser, home: house.url, name: "Ada", device: { ...DESK, scheme: "light" }, email });
ada.paper.passphrase = passphrase;
await ada.signIn();
const plain = await inAnotherTab(ada);
await plain.page.goto(`${house.url}/room/${room}`);
await plain.unlock();
await plain.page.getByRole("link", { name: "Start a talk" }).waitFor();
await weighs("the room's own page", plain.page);
await plain.page.close();
for (let visit = 1; visit <= 1 + LATER_VISITS; visit += 1) {
  const tab = await inAnotherTab(ada);
  await looksBack(visit === 1 ? "first visit" : "later visit", tab);
  if (visit > LATER_VISITS) await searches(tab.page);
  if (visit === 1 || visit > LATER_VISITS) {
    const what = visit === 1 ? "after the first visit" : "after the search";
    await weighs(what, tab.page);
    await tab.page.waitForTimeout(A_WHILE);
    await weighs(`${what}, a while later`, tab.page);
  }
  await tab.page.close();
}
await browser.close();
await house.close();
if (!values.in) rmSync(data, { recursive: true, force: true });

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

/**
 * What the page's scripts hold once the rubbish is collected, and the largest of the processes that draw pages: what is its
 * alone, which is what a browser's own task manager shows, and all that is resident, the program's shared code with it.
 */
async function weighs(what: string, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  report({ what, talks, heap: rounded(heap / 1e6), ...(await largestTab(page.context().browser())) });
}

/** Megabytes; null where this system does not tell. */
async function largestTab(of: Browser | null) {
  const session = await of?.newBrowserCDPSession();
  const told = await session?.send("SystemInfo.getProcessInfo");
  const tabs = (told?.processInfo ?? []).flatMap(({ type, id }) => (type === "renderer" ? memoryOf(id) : []));
  return tabs.sort((one, two) => two.own - one.own)[0] ?? { own: null, resident: null };
}

function memoryOf(pid: number): readonly { readonly own: number; readonly resident: number }[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name: string) =>
      rounded((Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? Number.NaN) * 1_024) / 1e6);
    return [{ own: megabytes("RssAnon"), resident: megabytes("VmRSS") }];
  } catch {
    return [];
  }
}
