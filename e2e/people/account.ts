import { expect } from "@playwright/test";
import type { Self } from "./person";

/** What someone does with their account. */
export type AccountActs = {
  /** Makes an account, from the page for it to the last "Go on". */
  readonly signUp: () => Promise<void>;
  /** The same from wherever the page for it was reached. */
  readonly signUpHere: () => Promise<void>;
  readonly signIn: () => Promise<void>;
  /** Types the passphrase into a tab that is signed in but has no keys. */
  readonly unlock: () => Promise<void>;
  /** Comes back with the recovery code, and gets a new passphrase and a new code. */
  readonly recover: () => Promise<void>;
  /** Takes the words on offer, types them once more and writes the recovery code down. */
  readonly choosesPassphrase: () => Promise<void>;
  readonly provesCode: () => Promise<void>;
};

/** Keys take a second or two to make, on two busy cores a little longer. */
const KEYS = { timeout: 30_000 };

export function accountActs(self: Self): AccountActs {
  const { page, email, paper } = self;
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  const choosesPassphrase = async () => {
    const offered = page.getByRole("status", { name: "The passphrase made for you" });
    await expect(offered).toHaveText(/^\w+(\W\w+){4}/);
    paper.passphrase = ((await offered.textContent()) ?? "").trim();
    await button("I have it, go on").click();
    await page.getByLabel("Passphrase", { exact: true }).fill(paper.passphrase);
    await button("Make my key").click();
  };

  const provesCode = async () => {
    const code = page.getByRole("region", { name: "Recovery code" });
    await expect(code).toBeVisible(KEYS);
    const groups = (await code.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/^\d\s+/, "").trim());
    paper.recoveryCode = groups.join("-");
    await button("I have written it down").click();
    for (const field of await page.getByLabel(/^Part \d$/).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
      await field.fill(groups[Number(label?.replace("Part ", "")) - 1] ?? "");
    }
    await button("That is it").click();
    await page.getByRole("link", { name: "Go on", exact: true }).click();
  };

  const signUpHere = async () => {
    await page.getByLabel("E-mail address").fill(email);
    await button("Go on").click();
    await choosesPassphrase();
    await provesCode();
  };

  return {
    choosesPassphrase,
    provesCode,
    signUpHere,
    signUp: async () => {
      await page.goto("/sign-up");
      await signUpHere();
    },
    signIn: async () => {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Passphrase", { exact: true }).fill(paper.passphrase);
      await button("Sign in").click();
      await expect(page).not.toHaveURL(/sign-in/, KEYS);
    },
    unlock: async () => {
      await page.getByLabel("Passphrase", { exact: true }).fill(paper.passphrase);
      await button("Unlock").click();
      await expect(button("Unlock")).toHaveCount(0, KEYS);
    },
    recover: async () => {
      await page.goto("/recover");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Recovery code", { exact: true }).fill(paper.recoveryCode);
      await button("Go on").click();
      await choosesPassphrase();
      await provesCode();
    },
  };
}
