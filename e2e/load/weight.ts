import { chromium, type Page } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
import { inAnotherTab } from "../people/person";
import { meetBoth, pairUp } from "../people/stage";
import { report, rounded } from "./spread";

/**
 * What a browser with an empty cache fetches for a page until nothing more comes, compressed as it travels, in kB of
 * 1,000 bytes. Run: npm run load:weight [address of a running house]
 */
const given = process.argv[2];
const house = given ? null : await openHouse({ port: 3399 });
const home = given ?? house?.url ?? "";
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
const browser = await chromium.launch({ executablePath: needChromium(() => {}), args: asRoot });
const stranger = await browser.newContext();
await weigh("landing page, a stranger", await stranger.newPage(), `${home}/`);

const [ada, ben] = await meetBoth(browser, home, false);
const room = await pairUp(ada, ben);
await weighOpen("choosing how to talk, signed in", `${room}/start`);
await weighOpen("one way to talk, signed in", `${room}/start/floor-talk`);
await ada.proposes("the dishes");
const talk = ada.page.url();
await weighOpen("room, signed in", room);
await weighOpen("talk, signed in", talk);
await weigh("talk, a stranger", await stranger.newPage(), talk);
await browser.close();
await house?.close();

/** In a new tab, where the passphrase is asked for first. */
async function weighOpen(what: string, address: string): Promise<void> {
  const tab = await inAnotherTab(ada);
  await weigh(what, tab.page, address, tab.unlock);
}

async function weigh(what: string, page: Page, address: string, then = async () => {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const weights = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    weights.set(kind, (weights.get(kind) ?? 0) + encodedDataLength / 1_000);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await then();
  await page.waitForLoadState("networkidle");
  const all = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const parts = Object.fromEntries([...weights].map(([kind, weight]) => [kind, rounded(weight)]));
  report({ what, kilobytes: rounded(all), files: kinds.size, ...parts });
  await page.close();
}
