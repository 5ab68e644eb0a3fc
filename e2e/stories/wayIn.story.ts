import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { test } from "../people/stage";
import { REFUSED } from "../people/watched";

test("every page on the way in can be read by anybody, and used", async ({ strangers: { ada } }) => {
  const { page } = ada;
  await page.goto("/");
  await looksSound(ada, "landing");
  await test.step("What we see and what this cannot do stands on a page for anybody", async () => {
    await page.getByRole("link", { name: "What we can see, and what we can’t" }).click();
    await expect(page.getByText(/^Our program holds it in memory while a page of yours is connected/)).toBeVisible();
    await page.getByText("Whoever runs this place", { exact: true }).click();
    await looksSound(ada, "security");
    await page.goBack();
  });
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

  await test.step("Before her seat is taken, alone, she reads whom this is not for and says that she is grown up", async () => {
    await expect(page.getByRole("heading", { name: "Before you open a room" })).toBeVisible();
    await expect(page.getByText(/^If you are afraid of your partner’s reaction/)).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Private help in your country" })).toBeVisible();
    await looksSound(ada, "before opening a room");
    await ada.presses("I have read it, go on");
    await expect(page.getByRole("heading", { name: "Open a room for two" })).toBeFocused();
    await page.getByLabel("What shall they call you?", { exact: true }).fill("Ada");
    for (const each of await page.getByRole("checkbox").all()) await each.check();
    await page.getByLabel(/^I am an adult/).uncheck();
    await ada.presses("Open the room");
    await expect(page.getByText("Heard is for adults only. Tick this if you are one.")).toBeVisible();
    await looksSound(ada, "opening a room");
    const before = ada.watched.traffic.length;
    await page.getByLabel(/^I am an adult/).check();
    await ada.presses("Open the room");
    await expect(page.getByRole("heading", { name: "Your room" })).toBeVisible();
    expect(ada.watched.traffic.slice(before).join("\n")).not.toMatch(/adult|grown/i);
  });
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
