import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { pairUp, test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { LINE_CUT, REFUSED } from "../people/watched";

const CLOSED = "This room is closed";
const heading = ({ page }: Person, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const dialog = ({ page }: Person) => page.getByRole("dialog");

test("Ada leaves in the middle of a talk while Ben is offline; each keeps what is theirs, and lets it go [M10] [M12] [M13]", async ({
  strangers: { ada, ben },
}) => {
  for (const each of [ada, ben]) each.watched.forgive(LINE_CUT);
  const room = await pairUp(ada, ben);
  await ada.page.goto(room);
  await ben.page.goto(room);
  await beginsTalk(ada, ben, "Something hard");
  await ada.says("What Ada said last");
  await ben.reads("What Ada said last");
  await ben.composer().fill("What Ben was about to say");
  await ben.context.setOffline(true);

  await test.step("One tap and one answer close the room, from the page of the talk", async () => {
    await ada.presses("Leave this room for good");
    await expect(dialog(ada)).toContainText("not when, and not why");
    await looksSound(ada, "leave a room");
    await dialog(ada).getByRole("button", { name: "Close the room" }).click();
    await expect(heading(ada, CLOSED)).toBeVisible();
    await expect(ada.page).toHaveURL(room);
    await looksSound(ada, "closed room");
  });
  await test.step("Ben comes back to a closed room: no time, no reason, and his unsent words", async () => {
    await ben.context.setOffline(false);
    await expect(heading(ben, CLOSED)).toBeVisible({ timeout: 30_000 });
    await expect(ben.page.getByText("What Ben was about to say", { exact: true })).toBeVisible();
    await looksSound(ben, "talk of a closed room");
    await ben.page.goto(room);
    await expect(heading(ben, CLOSED)).toBeVisible();
    await expect(ben.page.getByText(/Ada (left|closed)|ago/)).toHaveCount(0);
    await expect(ben.page.getByRole("button", { name: "Leave this room for good" })).toHaveCount(0);
  });
  await test.step("Ada reads what was kept, and can change nothing of it", async () => {
    await ada.page.locator('a[href*="/notes/"]').click();
    await expect(ada.page.getByText("What Ada said last", { exact: true })).toBeVisible();
    for (const act of ["Delete this talk", "Erase this", "Keep less of it"])
      await expect(ada.page.getByRole("button", { name: act })).toHaveCount(0);
    await looksSound(ada, "notes in a closed room");
    await ada.page.goto(room);
  });
  await test.step("Ben's later links open nothing for her, and he sees them unopened", async () => {
    await ada.presses("Never show me invitations from Ben");
    await looksSound(ada, "block the other");
    await dialog(ada).getByRole("button", { name: "Never show them" }).click();
    await expect(ada.page.getByText("Invitations from Ben will not be shown to you.")).toBeVisible();
    await ben.opensRoom();
    const link = await ben.makesLink();
    ada.watched.forgive(REFUSED);
    await ada.page.goto(link);
    await expect(heading(ada, "There is no invitation here")).toBeVisible();
    await ben.page.reload();
    await expect(ben.page.getByLabel("The link", { exact: true })).toHaveValue(link);
  });
  await test.step("She deletes her side; for her there is no such room, for Ben there is", async () => {
    await ada.page.goto(room);
    await ada.presses("Delete my side");
    await looksSound(ada, "delete my side");
    await dialog(ada).getByRole("button", { name: "Delete my side" }).click();
    await expect(ada.page).toHaveURL(/\/room\/new$/);
    await ada.page.goto(room);
    await expect(heading(ada, "There is no room here")).toBeVisible();
    await ben.page.goto(room);
    await ben.page.locator('a[href*="/notes/"]').click();
    await expect(ben.page.getByText("What Ada said last", { exact: true })).toBeVisible();
  });
  await test.step("Ben would delete his account in seven days, and stays by his passphrase", () => plansAndStays(ben));
  await test.step("Then he deletes it now, in three steps", () => deletesNow(ben));
});

async function plansAndStays(ben: Person): Promise<void> {
  const { page, paper } = ben;
  await page.goto("/settings");
  await page.getByRole("link", { name: "Delete my account" }).click();
  await expect(heading(ben, "Delete your account")).toBeVisible();
  await ben.presses("Delete my account");
  await expect(page.getByText("Choose when it is to go.")).toBeVisible();
  await expect(page.getByLabel(/^In seven days/)).toBeFocused();
  await page.getByLabel(/^In seven days/).check();
  await page.getByLabel("Your passphrase once more").fill("not what it is at all");
  await ben.presses("Delete it in seven days");
  await expect(page.getByText("That passphrase does not open it. Try once more.")).toBeVisible();
  await looksSound(ben, "delete the account");
  await page.getByLabel("Your passphrase once more").fill(paper.passphrase);
  await ben.presses("Delete it in seven days");
  await expect(heading(ben, "Your account is to be deleted")).toBeVisible();
  await looksSound(ben, "account to be deleted");
  await page.goto("/settings");
  await expect(page.getByText(/^It goes on /)).toBeVisible();
  await page.getByRole("link", { name: "See it, or keep my account" }).click();
  await page.getByLabel("Your passphrase once more").fill(paper.passphrase);
  await ben.presses("Keep my account");
  await expect(heading(ben, "Delete your account")).toBeVisible();
}

async function deletesNow(ben: Person): Promise<void> {
  const { page, paper, email } = ben;
  ben.watched.forgive(REFUSED);
  await page.getByLabel(/^Now/).check();
  await page.getByLabel("Your passphrase once more").fill(paper.passphrase);
  await ben.presses("Delete it now");
  await expect(heading(ben, "Your account is deleted")).toBeVisible();
  await looksSound(ben, "account deleted");
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    "heard-seal",
  ]);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Passphrase", { exact: true }).fill(paper.passphrase);
  await ben.presses("Sign in");
  await expect(page.getByText("These do not fit together. Check both and try again.")).toBeVisible();
}
