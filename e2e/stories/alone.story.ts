import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import { test } from "../people/stage";

test("a room is of use while the other chair is empty, and only what Ada shares is ever Ben's to read [K1]", async ({
  strangers: { ada, ben },
}) => {
  await Promise.all([ada.signUp(), ben.signUp()]);
  await ada.opensRoom();
  await ada.putsTopic("The summer");
  await ada.keepsThought("A thought to share one day");
  const place = ada.page.getByLabel("A thought", { exact: true });
  await test.step("What is typed while a thought is being kept stays", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await ada.page.route("**/thoughts", (route) => held.then(() => route.continue()));
    await place.fill("A thought for nobody else");
    await ada.page.getByRole("button", { name: "Keep it for myself" }).first().click();
    await place.fill("Typed meanwhile");
    letGo();
    await expect(ada.page.getByText("A thought for nobody else", { exact: true })).toBeVisible();
    await ada.page.unroute("**/thoughts");
  });
  await looksSound(ada, "room alone with thoughts");
  await ada.page.reload();
  await expect(place).toHaveValue("Typed meanwhile");
  await place.fill("");
  await expect(ada.page.getByText("A thought for nobody else", { exact: true })).toBeVisible();
  await expect(ada.page.getByText("The summer", { exact: true })).toBeVisible();

  await ben.followsLink(await ada.makesLink(), "Ada");
  await ben.takesSeat("Ada");
  await Promise.all([ada.seesRoomWith("Ben"), ben.seesRoomWith("Ada")]);
  await expect(ben.page.getByText("The summer", { exact: true })).toBeVisible();
  await expect(ben.page.getByText(/^A thought (to share|for nobody)/)).toHaveCount(0);

  await ada.page.getByRole("button", { name: "Share this line: A thought to share one day" }).click();
  await looksSound(ada, "share this line");
  await ada.page.getByRole("dialog").getByRole("button", { name: "Keep it for myself" }).click();
  await ada.sharesThought("A thought to share one day");
  await expect(ben.page.getByText("A thought to share one day", { exact: true })).toBeVisible();
  await looksSound(ben, "room with a shared line");
  await expect(ben.page.getByText("A thought for nobody else")).toHaveCount(0);
  await ben.page.reload();
  await expect(ben.page.getByText("A thought to share one day", { exact: true })).toBeVisible();
  await expect(ben.page.getByText("A thought for nobody else")).toHaveCount(0);

  await test.step("A topic from the shelf becomes what a talk is about", async () => {
    await ben.page.getByRole("link", { name: "Talk about this: The summer" }).click();
    await ben.page.getByRole("link", { name: "A floor talk" }).first().click();
    await expect(ben.page.getByLabel("What is it about?")).toHaveValue("The summer");
  });
});
