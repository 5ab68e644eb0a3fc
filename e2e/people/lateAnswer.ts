import type { Page } from "@playwright/test";

/** Holds back what the server answers there; answers how to let it come, from then on at once. */
export async function holdsBack(page: Page, asked: RegExp): Promise<() => Promise<void>> {
  let letCome = () => {};
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(asked, (route) => held.then(() => route.continue()));
  return async () => {
    letCome();
    await page.unrouteAll({ behavior: "wait" });
  };
}
