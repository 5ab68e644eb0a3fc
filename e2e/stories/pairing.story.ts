import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { test } from "../people/stage";

const PAIRING = "Ada opens a room, Ben follows her link through signing up, and both see each other's name";

test(PAIRING, { tag: "@night" }, async ({ strangers: { ada, ben } }) => {
  await ada.signUp();
  await expect(ada.page.getByRole("heading", { name: "Before you open a room" })).toBeVisible();
  await ada.opensRoom();
  await looksSound(ada, "room alone");
  const link = await ada.makesLink();
  await looksSound(ada, "room invited");

  await test.step("Ben reads what it is before he says yes, and the secret is not in his address bar", async () => {
    await ben.page.goto(link);
    await expect(ben.page.getByRole("heading", { name: "Ada would like to be heard by you" })).toBeVisible();
    expect(new URL(ben.page.url()).pathname + new URL(ben.page.url()).hash).toBe("/i");
    expect(await ben.page.evaluate(() => window.name)).toBe("");
    await looksSound(ben, "invitation");
    await ben.page.getByRole("button", { name: "Take the seat" }).click();
  });

  await test.step("The invitation survives the detour through signing up", async () => {
    await expect(ben.page).toHaveURL(/\/sign-up/);
    await ben.signUpHere();
    await expect(ben.page.getByRole("heading", { name: "Take your seat" })).toBeVisible();
    await looksSound(ben, "take the seat");
  });

  await test.step("Ben waits while Ada is away, and the page moves on by itself when she is back", async () => {
    const room = ada.page.url();
    await ada.page.goto("about:blank");
    await ben.takesSeat("Ada");
    await expect(ben.page.getByRole("heading", { name: "You have your seat" })).toBeVisible();
    await looksSound(ben, "room waiting");
    await ada.page.goto(room);
    await ben.seesRoomWith("Ada");
    await ada.seesRoomWith("Ben");
  });
  await looksSound(ada, "room paired");
  await looksSound(ben, "room paired");
});
