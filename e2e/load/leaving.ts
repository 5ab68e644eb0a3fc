import { setTimeout as pause } from "node:timers/promises";
import { type CDPSession, chromium, type Locator, type Page } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
import { leaveNowInFrontOn, leaveNowOn, wayElsewhere } from "../people/leaving";
import type { Person } from "../people/person";
import { meetBoth, pairUp } from "../people/stage";
import { machineLoad, report, withMost } from "./spread";

/**
 * How fast "Leave now" takes a page away, on six screens in turn, in ms from the press (a finger's lifting) as the browser
 * stamps it: when it was heard, when its frame began, when that was drawn with nothing on it, when the browser says it was
 * shown (Event Timing, in steps of 8, at least 16), and when the Worker that holds the keys had ended. A picture of the tab
 * a moment later must be one colour alone. The way to the other site is held open meanwhile, so that what is seen is ours.
 * Run: npm run load:leaving [-- presses]
 */
const presses = Number(process.argv[2] ?? 200);
const [AIM, WATCHED, PATIENCE] = [50, 100, 60_000];
/** How long a finger stays down, in ms. */
const TOUCH = 60;
/** How long someone has been on a screen when they press, in ms: what comes with a page is there by then. */
const SETTLED = 1_500;

const house = await openHouse({ port: 3397 });
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
const browser = await chromium.launch({ executablePath: needChromium(() => {}), args: asRoot });
const [ada, ben] = await meetBoth(browser, house.url, true);
const room = await pairUp(ada, ben);
await staysUnlocked(ada);
await ada.page.goto(room);
await ada.proposes("What came up at breakfast");
await ben.joins();
const talk = ada.page.url();
// Ben sits at a device of his own, which draws by itself.
await ben.page.goto("about:blank");
const way = await wayElsewhere(ada.context, house.url);
const { page } = ada;
const session = await ada.context.newCDPSession(page);
const eye = await browser.newPage();

/** Where Leave now is pressed, once the page shows what it is for. */
const SCREENS: Readonly<Record<string, () => Promise<void>>> = {
  room: comesToRoom,
  "choosing how to talk": () => comesTo(`${room}/start`, "A floor talk"),
  talk: () => comesTo(talk, "I have arrived"),
  "a dialog in front of the talk": async () => {
    await comesTo(talk, "I have arrived");
    await page.getByRole("button", { name: "Not this talk, not now" }).click();
    await leaveNowInFrontOn(page).waitFor();
  },
  "help in front of the room": async () => {
    await comesToRoom();
    await page.getByRole("banner").getByRole("link", { name: "Help", exact: true }).click();
    await leaveNowInFrontOn(page).waitFor();
  },
  settings: () => comesTo(`${house.url}/settings`, "Sign out here"),
};

type Press = { readonly heard: number; readonly framed: number; readonly drawn: number; readonly shown: number };
const timed: (Press & { readonly screen: string })[] = [];
const keys: number[] = [];
/** Where a picture after a press was not blank. */
const notBlank: string[] = [];
let told = (_press: Press) => {};
await page.exposeFunction("leftFrom", (press: Press) => told(press));
await page.addInitScript(tellOfPress);
const screens = Object.entries(SCREENS);
for (let press = 0; press < presses; press += 1)
  await leavesFrom(screens[press % screens.length] ?? ["nowhere", comesToRoom]);
report({
  ...{ presses, screens: screens.length, load: machineLoad() },
  drawn: spreadOf(timed.map(({ drawn }) => drawn)),
  shown: spreadOf(timed.map(({ shown }) => shown)),
  keysGone: spreadOf(keys),
  over: timed.filter(({ drawn, shown }) => Math.max(drawn, shown) > AIM),
  notBlank,
});
await browser.close();
await house.close();

async function staysUnlocked({ page: tab }: Person): Promise<void> {
  await tab.goto("/settings");
  await tab.getByRole("checkbox", { name: /^Keep me unlocked/ }).click();
  await tab.getByRole("checkbox", { name: /^Keep me unlocked/, checked: true }).waitFor();
}

async function comesTo(address: string, shows: string): Promise<void> {
  await page.goto(address);
  await page.getByText(shows).first().waitFor({ timeout: PATIENCE });
}

async function comesToRoom(): Promise<void> {
  await page.goto(room);
  await ada.seesRoomWith(ben.name);
}

async function leavesFrom([name, open]: (typeof screens)[number]): Promise<void> {
  await open();
  await pause(SETTLED);
  const inFront = await page.locator("dialog[open]").count();
  const [worker] = page.workers();
  if (!worker) throw new Error(`no keys on ${name}`);
  const ended = new Promise<number>((resolve) => worker.once("close", () => resolve(Date.now())));
  const left = new Promise<Press>((resolve) => {
    told = resolve;
  });
  way.hold();
  const { x, y } = await middleOf(inFront ? leaveNowInFrontOn(page) : leaveNowOn(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await pause(TOUCH);
  const pressedAt = Date.now();
  await page.mouse.up();
  await pause(WATCHED);
  if (!(await isOneColour(eye, await pictureNow(session)))) notBlank.push(name);
  timed.push({ screen: name, ...(await left) });
  keys.push((await ended) - pressedAt);
  way.letGo();
  await page.waitForURL(/127\.0\.0\.1/);
}

function spreadOf(all: readonly number[]): object {
  return { ...withMost(all), over: all.filter((one) => one > AIM).length };
}

async function middleOf(link: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await link.boundingBox();
  if (!box) throw new Error("there is no way out");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the tab shows, as base64: the first picture of a film that begins now, for that one asks for no new frame. */
async function pictureNow(of: CDPSession): Promise<string> {
  const first = new Promise<string>((resolve) => of.once("Page.screencastFrame", ({ data }) => resolve(data)));
  await of.send("Page.startScreencast", { format: "png", maxWidth: 640, maxHeight: 640 });
  const data = await first;
  await of.send("Page.stopScreencast");
  return data;
}

/** Whether nothing can be seen on a picture; how solid its one colour is does not matter. */
async function isOneColour(where: Page, data: string): Promise<boolean> {
  return where.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context?.drawImage(picture, 0, 0);
    const { data: all } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const points = new Uint32Array(new Uint8Array(all).buffer);
    return points.every((point) => ((point ^ (points[0] ?? 0)) & 0xffffff) === 0);
  }, data);
}

/** Runs in each page before anything of ours: tells how long after a press what happened to it. */
function tellOfPress(): void {
  const { leftFrom } = globalThis as unknown as { leftFrom: (press: object) => void };
  addEventListener(
    "click",
    (event) => {
      if (!(event.target as Element).closest("[data-leave]")) return;
      const pressed = event.timeStamp;
      const heard = performance.now() - pressed;
      const press = { heard, framed: 0, drawn: Number.MAX_VALUE };
      requestAnimationFrame(() => {
        press.framed = performance.now() - pressed;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (document.documentElement.style.display === "none") press.drawn = performance.now() - pressed;
        };
        port2.postMessage(null);
      });
      // What takes less than 16 ms is not reported.
      let shown = 16;
      new PerformanceObserver((list) => {
        const click = list.getEntries().find(({ name, startTime }) => name === "click" && startTime === pressed);
        shown = click?.duration ?? shown;
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
      setTimeout(() => leftFrom({ ...press, shown }), 250);
    },
    true,
  );
}
