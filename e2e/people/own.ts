import { expect } from "@playwright/test";
import type { Person } from "./person";

// What someone does with what is theirs alone: how much they felt heard, and their private notes.

const button = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });

/** Says, after a talk, how much they felt heard. */
export async function saysFeltHeard(who: Person, felt: number): Promise<void> {
  await expect(who.page.getByRole("group", { name: "How much did you feel heard?" })).toBeVisible();
  await who.page.getByText(String(felt), { exact: true }).click();
  await button(who, "Keep it for myself").click();
  await expect(who.page.getByText(`You felt heard: ${felt} of 10. Only you see this.`)).toBeFocused();
}

/** Types a passphrase, right or wrong, where private notes ask for it once more. */
export async function typesPassphrase({ page }: Person, passphrase: string): Promise<void> {
  const asked = page.getByRole("dialog", { name: "Your passphrase, once more" });
  await asked.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await asked.getByRole("button", { name: "Open them" }).click();
}

/** Opens their private notes. */
export async function unlocksPrivate(who: Person): Promise<void> {
  await button(who, "Open my private notes").click();
  await typesPassphrase(who, who.paper.passphrase);
  await expect(who.page.getByText(/^Your private notes are open\./)).toBeVisible();
}
