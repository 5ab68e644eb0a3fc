import type { Locator } from "@playwright/test";
import type { Person } from "./person";

/** The line of a hint, or what can be pressed in it, by its words. */
export const hint = ({ page }: Person, title: string): Locator =>
  page.getByRole("button", { name: title, exact: true });

/** The hint that someone has on their screen. */
export const hints = ({ page }: Person): Locator => page.getByRole("region", { name: "A hint about what you write" });
