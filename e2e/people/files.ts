import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";

/** Presses what hands out a file, and answers what it is called and what is in it. */
export async function takesFile(from: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([from.page().waitForEvent("download"), from.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
