import { type CDPSession, chromium, type Locator, type Page } from "@playwright/test";
import { needChromium } from "../chromium";
import { openHouse } from "../house";
import { leaveNowInFrontOn, leaveNowOn, wayElsewhere } from "../people/leaving";
import type { Person } from "../people/person";
import { meetBoth, pairUp } from "../people/stage";
import { machineLoad, quantiles, report, rounded } from "./spread";

/**
 * How fast "Leave now" takes a page away, on six screens in turn, in ms. From the press, as the browser stamps it, until the
 * first frame after it is drawn, with nothing on it; and until the Worker that holds the keys has ended. One round in ten is
 * filmed instead, for filming takes time itself: the last picture must be one colour alone. The way to the other site is
 * held open meanwhile, so that what is seen is ours.
 * Run: npm run load:leaving [-- presses]
 */
const presses = Number(process.argv[2] ?? 200);
const [AIM, WATCHED, PATIENCE] = [50, 400, 60_000];
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

const blank: number[] = [];
const keys: number[] = [];
/** Where a film did not end blank. */
const notBlank: string[] = [];
await page.exposeFunction("drewBlank", (after: number) => blank.push(after));
await page.addInitScript(tellWhenBlank);
const screens = Object.entries(SCREENS);
for (let press = 0; press < presses; press += 1) {
  const isFilmed = Math.floor(press / screens.length) % 10 === 9;
  await leavesFrom(screens[press % screens.length] ?? ["nowhere", comesToRoom], isFilmed);
}
const over = blank.filter((after) => after > AIM).length;
report({
  ...{ presses, screens: screens.length, load: machineLoad() },
  blank: { timed: blank.length, ...quantiles(blank), most: rounded(Math.max(...blank)), over },
  keysGone: { ...quantiles(keys), most: rounded(Math.max(...keys)) },
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

async function leavesFrom([name, open]: (typeof screens)[number], isFilmed: boolean): Promise<void> {
  await open();
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const inFront = await page.locator("dialog[open]").count();
  const [worker] = page.workers();
  if (!worker) throw new Error(`no keys on ${name}`);
  const ended = new Promise<number>((resolve) => worker.once("close", () => resolve(Date.now())));
  way.hold();
  const film = isFilmed ? await filming(session) : null;
  const { x, y } = await middleOf(inFront ? leaveNowInFrontOn(page) : leaveNowOn(page));
  await page.mouse.move(x, y);
  const timed = blank.length;
  const pressedAt = Date.now();
  await Promise.all([page.mouse.down(), page.mouse.up()]);
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  const last = film?.last();
  way.letGo();
  await page.waitForURL(/127\.0\.0\.1/);
  await film?.stop();
  if (isFilmed) {
    blank.length = timed;
    if (!last || !(await isOneColour(eye, last))) notBlank.push(name);
  } else keys.push((await ended) - pressedAt);
}

async function middleOf(link: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await link.boundingBox();
  if (!box) throw new Error("there is no way out");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Films until stopped; `last` is the newest picture, as base64. */
async function filming(of: CDPSession): Promise<{ readonly last: () => string; readonly stop: () => Promise<void> }> {
  let last = "";
  const keep = ({ data, sessionId }: { data: string; sessionId: number }) => {
    last = data;
    void of.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  };
  of.on("Page.screencastFrame", keep);
  await of.send("Page.startScreencast", { format: "png", maxWidth: 640, maxHeight: 640 });
  return {
    last: () => last,
    stop: async () => {
      of.off("Page.screencastFrame", keep);
      await of.send("Page.stopScreencast");
    },
  };
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

/** Runs in each page before anything of ours: tells how long after a press the first frame was drawn with nothing on it. */
function tellWhenBlank(): void {
  const { drewBlank } = globalThis as unknown as { drewBlank: (after: number) => void };
  addEventListener(
    "click",
    (event) => {
      if (!(event.target as Element).closest("[data-leave]")) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (document.documentElement.style.display === "none") drewBlank(performance.now() - event.timeStamp);
        };
        port2.postMessage(null);
      });
    },
    true,
  );
}
