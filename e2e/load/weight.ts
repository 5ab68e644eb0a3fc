import { type BrowserContext, chromium } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
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
await weigh("landing page, a stranger", stranger, `${home}/`);

const [ada, ben] = await meetBoth(browser, home, false);
const room = await pairUp(ada, ben);
await weigh("room, signed in", ada.context, room);
await ada.proposes("the dishes");
await ada.page.waitForURL(/\/talk\/[\w-]{22}$/);
const talk = ada.page.url();
await weigh("talk, signed in", ada.context, talk);
await weigh("talk, a stranger", stranger, talk);
await browser.close();
await house?.close();

async function weigh(what: string, context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
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
  const all = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const parts = Object.fromEntries([...weights].map(([kind, weight]) => [kind, rounded(weight)]));
  report({ what, kilobytes: rounded(all), files: kinds.size, ...parts });
  await page.close();
}
