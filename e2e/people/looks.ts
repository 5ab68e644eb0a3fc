import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { findSound, foundSound } from "./looked";
import { TITLES } from "./outside";
import { DESK, PHONE, type Self } from "./person";

/** What may differ between the light and the dark. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** The small one: every page that is looked at reads it anew. */
const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Where pictures of every screen go, for people to look at; nowhere unless `SCREENS` names a folder. */
const FOLDER = process.env.SCREENS;

/**
 * Axe finds nothing on this screen, its tab tells nothing, and none of its colours fails in the dark (all of it there, for whoever likes it dark;
 * what was looked at so in this run is sound in the dark); and its picture is taken where pictures are wanted. Answers
 * whether nothing was found.
 */
export async function looksSound({ page, name }: Pick<Self, "page" | "name">, screen: string): Promise<boolean> {
  const before = test.info().errors.length;
  await expect(page.getByRole("heading", { level: 1 }).or(page.locator("[data-step]")).first()).toBeVisible();
  // Help is on every screen, also behind a dialog.
  await expect.soft(page.locator('a[href="/help"]').first(), `the way to help, ${screen}`).toBeAttached();
  // A page that is only just there has none yet.
  await expect.soft(page, `the title of the tab, ${screen}`).toHaveTitle(new RegExp(`^(${TITLES.join("|")})$`));
  const [likesItDark, likesItStill] = await page.evaluate(() => [
    matchMedia("(prefers-color-scheme: dark)").matches,
    matchMedia("(prefers-reduced-motion: reduce)").matches,
  ]);
  await page.evaluate(() => {
    // Colours change at once: one that is on its way to another is nobody's choice.
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important }");
    document.adoptedStyleSheets = [still];
  });
  const allOfItDark = `${screen}, as ${name} sees it, all of it in the dark`;
  const light = foundSound(allOfItDark) ? (["light"] as const) : (["dark", "light"] as const);
  for (const scheme of likesItDark ? (["dark"] as const) : light) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await stillness(page);
    const found = await violations(page, likesItDark || scheme === "light");
    expect.soft(found, `${screen}, as ${name} sees it, ${scheme}`).toEqual([]);
    if (FOLDER) await takePictures(page, FOLDER, `${screen} ${name} ${scheme}`);
  }
  await page.emulateMedia({
    colorScheme: likesItDark ? "dark" : "light",
    reducedMotion: likesItStill ? "reduce" : null,
  });
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  const sound = test.info().errors.length === before;
  if (sound && likesItDark) findSound(allOfItDark);
  return sound;
}

/** Nothing sticks out of the narrowest phone. */
export async function fitsNarrow({ page }: Pick<Self, "page">): Promise<void> {
  const own = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (own) await page.setViewportSize(own);
}

/** What Axe finds: by all rules, or by those of colour alone. A page has it from the first look on, and answers with nothing but what fails. */
async function violations(page: Page, whole: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await bringAxe(page);
  const runOnly = whole ? { type: "tag" as const, values: RULES } : { type: "rule" as const, values: COLOURS };
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run({ runOnly: only, resultTypes: ["violations"], iframes: false });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join("\n")}`,
    );
  }, runOnly);
}

/**
 * Gives a page Axe as the inspector of the browser would: what `evaluate` is given is read by the page's own `eval`, at twice
 * the cost. The inspector stays: one that leaves takes the page's authenticator along.
 */
async function bringAxe(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page);
  const { exceptionDetails } = await inspector.send("Runtime.evaluate", { expression: AXE });
  expect(exceptionDetails, "Axe, on its way into the page").toBeUndefined();
}

/** What moves has come to its end. A page that does not draw never ends its motions: it is not awaited. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Motions that a change set going are there once the page was drawn with it.
    const drawn = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ended = drawn.then(() => {
      const ends = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
      return Promise.all(ends.map((each) => each.finished.catch(() => undefined)));
    });
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  });
}

async function takePictures(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const own = page.viewportSize();
  for (const [device, { width, height }] of [
    ["phone", PHONE],
    ["desk", DESK],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name} ${device}.png`.replaceAll(" ", "-")), fullPage: true });
  }
  if (own) await page.setViewportSize(own);
}
