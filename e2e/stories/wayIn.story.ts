import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { test } from "../people/stage";
import { REFUSED } from "../people/watched";

test("every page on the way in can be read by anybody, and used", async ({ strangers: { ada } }) => {
  const { page } = ada;
  await page.goto("/");
  await looksSound(ada, "landing");
  await page.getByRole("link", { name: "Open a room" }).first().click();
  await expect(page.getByRole("heading", { name: "Your own way in" })).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("That does not look like an e-mail address yet.")).toBeVisible();
  await looksSound(ada, "sign up address");
  await page.getByLabel("E-mail address").fill(ada.email);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
  await looksSound(ada, "sign up passphrase offered");
  await ada.presses("I want to choose my own");
  await page.getByLabel("Passphrase", { exact: true }).fill("password");
  await ada.presses("Use this one");
  await looksSound(ada, "sign up own passphrase");
  await ada.presses("Use five words made for me");
  await ada.choosesPassphrase();
  await expect(page.getByRole("heading", { name: "Your recovery code" })).toBeVisible({ timeout: 30_000 });
  await looksSound(ada, "recovery code");
  await ada.presses("I have written it down");
  await page
    .getByLabel(/^Part \d$/)
    .first()
    .fill("AAAA");
  await ada.presses("That is it");
  await expect(page.getByText("This part does not fit. Look at your paper again.").first()).toBeVisible();
  await looksSound(ada, "recovery code typed back");
  await ada.presses("Show me the code again");
  await ada.provesCode();
  await expect(page.getByRole("heading", { name: "Open a room for two" })).toBeVisible();
});

test("whoever locks their keys gets them back with the passphrase, and with no other", async ({
  strangers: { ada },
}) => {
  const { page } = ada;
  await ada.signUp();
  await ada.opensRoom();
  await ada.keepsThought("Behind a lock");
  await page.goto("/settings");
  await ada.presses("Lock now");
  await expect(page.getByRole("heading", { name: "Unlock what is yours" })).toBeVisible();
  await looksSound(ada, "unlock");
  await page.getByLabel("Passphrase", { exact: true }).fill("five words that are not");
  await ada.presses("Unlock");
  await expect(page.getByText("That passphrase does not open it. Try once more.")).toBeVisible({ timeout: 30_000 });
  await ada.unlock();
  await ada.goesToRoom();
  await expect(page.getByText("Behind a lock", { exact: true })).toBeVisible();

  await test.step("With two rooms there is a list of them", async () => {
    await ada.opensRoom();
    await page.goto("/room");
    await expect(page.getByRole("heading", { name: "Your rooms" })).toBeVisible();
    await looksSound(ada, "rooms");
  });
  await test.step("Where there is nothing, the page says so", async () => {
    ada.watched.forgive(REFUSED);
    await page.goto("/there-is-nothing-here");
    await looksSound(ada, "not found");
    await page.goto("/room/AAAAAAAAAAAAAAAAAAAAAA");
    await expect(page.getByRole("heading", { name: "There is no room here" })).toBeVisible();
    await looksSound(ada, "no room here");
  });
  await test.step("Signed out, nothing of hers is left to see", async () => {
    await page.goto("/settings");
    await ada.presses("Sign out here");
    await expect(page).toHaveURL(/\/$/);
    await page.goto("/room");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
