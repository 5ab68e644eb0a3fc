import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

/** "Leave now" in its corner of a page. */
export const leaveNowOn = (page: Page): Locator =>
  page.getByRole("complementary", { name: "A quick way out" }).getByRole("link", { name: "Leave now" });

/** "Leave now" in the same corner, in front of an open dialog. */
export const leaveNowInFrontOn = (page: Page): Locator =>
  page.locator("dialog[open] > [popover]").getByRole("link", { name: "Leave now" });

/** The site that leaving leads to; the house of a story knows it as its `LEAVE_URL`. */
export const elsewhereOf = (home: string): string => `${home.replace("localhost", "127.0.0.1")}/api/health`;
/** It is another site, and nothing else is asked of one. */
export const TO_ELSEWHERE = /^a request to http:\/\/127\.0\.0\.1:\d+\/api\/health/;

/** The way there, which can be made slow: whoever leaves sees for so long what is left of our page. */
export type SlowWay = { readonly hold: () => void; readonly letGo: () => void };

/** Puts a plain page where leaving leads. */
export async function wayElsewhere(context: BrowserContext, home: string): Promise<SlowWay> {
  let open = Promise.resolve();
  let letGo = () => {};
  await context.route(`${elsewhereOf(home)}*`, async (route) => {
    await open;
    await route.fulfill({ contentType: "text/html", body: "<title>Sunny</title><h1>Sunny spells</h1>" });
  });
  return {
    hold: () => {
      open = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
  };
}

/** Presses while the way elsewhere is closed, sees that nothing of the page is left, and arrives. */
export async function leaves(page: Page, home: string, way: SlowWay, press: () => Promise<void>): Promise<void> {
  way.hold();
  // A page that is on its way elsewhere can no longer be asked: it says so itself, in the moment it leaves.
  const told = page.waitForEvent("console", (message) => message.text().startsWith("{"));
  await page.evaluate(() =>
    addEventListener("leaving", () => {
      const icons = new Set([...document.querySelectorAll<HTMLLinkElement>("link[rel~=icon]")].map(({ href }) => href));
      const shown = getComputedStyle(document.documentElement).display;
      console.debug(JSON.stringify({ shown, title: document.title, icons: [...icons] }));
    }),
  );
  await press();
  expect(JSON.parse((await told).text())).toEqual({ shown: "none", title: "Weather", icons: ["data:,"] });
  await expect.poll(() => page.workers().length, "the Worker that held the keys").toBe(0);
  way.letGo();
  await page.waitForURL(elsewhereOf(home));
}

/** The press itself, which waits for nothing that comes of it. */
export const press = (link: Locator) => () => link.click({ noWaitAfter: true });

/** Presses Back, and never comes to a page of ours. */
export async function goesBack(page: Page, to: string, entries = 1): Promise<void> {
  // A moment later, so that the question is answered before its page is gone.
  await page.evaluate((far) => void setTimeout(() => history.go(-far), 50), entries);
  await page.waitForURL(to);
}
