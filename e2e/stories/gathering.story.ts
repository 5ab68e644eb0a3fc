import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";

const button = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });

test("not this talk, not now: Ben offers another time, and it ends kindly for both [V4] [R1]", async ({
  couple: { ada, ben, room },
}) => {
  const topic = "A talk for another time";
  await ada.proposes(topic);
  await ben.joins();
  await expect(ben.page.getByText(/^Ada asked for this talk: A floor talk\.$/)).toBeVisible();
  await looksSound(ben, "arriving");
  await button(ben, "Not this talk, not now").click();
  await looksSound(ben, "not this talk");
  await ben.page.getByRole("radio", { name: /^Tomorrow evening/ }).check();
  await ben.presses("Not now, but then");
  for (const { page } of [ada, ben]) {
    await expect(page.getByRole("heading", { level: 1, name: "Not now" })).toBeVisible();
    await expect(page.getByText("Another time is on the table, in your room.")).toBeVisible();
  }
  await ada.isTold("Ben said: not now. That is always all right.");
  await ben.isTold("You said: not now. That is always all right.");
  await looksSound(ada, "not now");
  await ada.page.getByRole("link", { name: "Back to the room" }).click();
  await expect(ada.page.getByText(`About: ${topic}`)).toBeVisible();
  await expect(ada.page.getByText("Ben offers this time. Answer whenever you like.")).toBeVisible();
  await ben.page.goto(room);
  await button(ben, "Take it back").click();
});

test("whoever asked may take it back too, without a time and without a reason [V4]", async ({
  couple: { ada, ben },
}) => {
  await ada.proposes("Taken back");
  await ben.joins();
  await ada.arrives();
  await button(ada, "Not this talk, not now").click();
  await ada.page.getByRole("dialog").getByRole("button", { name: "Not this talk", exact: true }).click();
  await ben.isTold("Ada said: not now. That is always all right.");
  await expect(ben.page.getByText("Another time is on the table, in your room.")).toHaveCount(0);
});
