import { type Browser, test as base, expect } from "@playwright/test";
import { address } from "../lengths";
import { DESK, meet, type Person, PHONE, people } from "./person";

/** Two people who have a room together, and where it is. */
export type Couple = { readonly ada: Person; readonly ben: Person; readonly room: string };

type Stage = {
  /** Two people who do not know this place yet, each with a fresh browser. */
  readonly strangers: { readonly ada: Person; readonly ben: Person };
  /** Two people with a room, shared by a worker's stories; each story ends its talk. */
  readonly couple: Couple;
  readonly quiet: undefined;
};

/** What a run of the stories may set. */
export type Setting = {
  /** By night everything is dark, and Ada has the desk and Ben the phone. */
  readonly night: boolean;
  readonly home: string;
};

/** A story's test: people with browsers, and silence where nothing should be heard. */
export const test = base.extend<Stage, Setting & { readonly pair: Couple }>({
  night: [false, { option: true, scope: "worker" }],
  home: [address, { option: true, scope: "worker" }],
  strangers: async ({ browser, home, night }, use) => {
    const [ada, ben] = await meetBoth(browser, home, night);
    await use({ ada, ben });
    await Promise.all([ada.context.close(), ben.context.close()]);
  },
  pair: [
    async ({ browser, home, night }, use) => {
      const [ada, ben] = await meetBoth(browser, home, night);
      await use({ ada, ben, room: await pairUp(ada, ben) });
      await Promise.all([ada.context.close(), ben.context.close()]);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  couple: async ({ pair }, use) => {
    const comes = async ({ page }: Person) => {
      // Where a page of ours is open they come back as people do: loading it anew costs a page's whole start, before every story.
      const home = page.locator(`header a[href="${new URL(pair.room).pathname}"]`);
      if (await home.isVisible()) await home.click();
      else await page.goto(pair.room);
      await expect(page.getByRole("link", { name: "Start a talk" })).toBeVisible();
    };
    await Promise.all([comes(pair.ada), comes(pair.ben)]);
    await use(pair);
  },
  quiet: [
    async ({ home }, use) => {
      const before = await policyBreaches(home);
      await use(undefined);
      for (const { name, watched } of people())
        expect.soft(watched.takeNoise(), `what ${name}'s browser said`).toEqual([]);
      expect.soft(await policyBreaches(home), "breaches of the content policy").toBe(before);
    },
    { auto: true },
  ],
});

/** Two people with a fresh browser each. */
export async function meetBoth(browser: Browser, home: string, night: boolean): Promise<readonly [Person, Person]> {
  const scheme = night ? "dark" : "light";
  const [adas, bens] = night ? [DESK, PHONE] : [PHONE, DESK];
  return Promise.all([
    meet({ browser, home, name: "Ada", device: { ...adas, scheme } }),
    meet({ browser, home, name: "Ben", device: { ...bens, scheme } }),
  ]);
}

/** From nothing to a room for two. Answers its address. */
export async function pairUp(ada: Person, ben: Person): Promise<string> {
  await Promise.all([ada.signUp(), ben.signUp()]);
  await ada.opensRoom();
  await ben.followsLink(await ada.makesLink(), ada.name);
  await ben.takesSeat(ada.name);
  await Promise.all([ada.seesRoomWith(ben.name), ben.seesRoomWith(ada.name)]);
  return ada.page.url();
}

/** How often a browser reported a breach of the content policy to this house. */
async function policyBreaches(home: string): Promise<number> {
  const metrics = await (await fetch(`${home}/api/metrics`)).text();
  const counts = metrics.matchAll(/^heard_csp_reports_total\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
