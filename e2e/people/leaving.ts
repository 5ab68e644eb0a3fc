import type { BrowserContext, Locator, Page } from "@playwright/test";

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
