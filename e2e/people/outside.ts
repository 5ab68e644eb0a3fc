import { expect, type Page } from "@playwright/test";
import type { Self } from "./person";

/** What a tab may be called, whatever is on it: the house's name, or the plain one of a discreet device. */
export const TITLES: readonly string[] = ["Heard", "Weather"];

/** All that is there without unlocking, in the tab, on the page or read out, names none of these and counts nothing; nor does what the server sent. */
export async function tellsNothing(
  { page, email }: Pick<Self, "page" | "email">,
  of: readonly string[],
): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const shown = (await onThePage(page)).replaceAll(email, "");
  expect(shown.length, "the page has words of its own").toBeGreaterThan(80);
  expect(shown, page.url()).not.toMatch(/\d/);
  const everything = `${shown}\n${await page.content()}`;
  for (const words of of) expect(everything, page.url()).not.toMatch(new RegExp(`\\b${words}\\b`, "i"));
}

async function onThePage(page: Page): Promise<string> {
  const named = await page.evaluate(() =>
    [...document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")].flatMap((each) =>
      ["aria-label", "title", "alt", "placeholder"].map((name) => each.getAttribute(name) ?? ""),
    ),
  );
  const words = await page.locator("body").allInnerTexts();
  return [await page.title(), ...words, ...named].join("\n");
}
