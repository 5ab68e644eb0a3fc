import { expect } from "@playwright/test";
import { askDatabase, houseData } from "../people/archive";
import { keyboardOf } from "../people/keyboard";
import { looksSound } from "../people/looks";
import { DESK, meet, type Person } from "../people/person";
import { test } from "../people/stage";
import { LINE_CUT, REFUSED } from "../people/watched";

test("links that open nothing: used, one's own, taken back, out of time, cut off [M1] [M5]", async ({
  browser,
  home,
  strangers: { ada, ben },
}) => {
  const eve = await meet({ browser, home, name: "Eve", device: { ...DESK, scheme: "light" } });
  for (const each of [ada, ben, eve]) each.watched.forgive(REFUSED);
  await Promise.all([ada.signUp(), ben.signUp()]);
  await ada.opensRoom();

  await test.step("A link cut off on its way says so, and asks for it anew", async () => {
    const link = await ada.makesLink();
    await finds(eve, link.slice(0, -4), "This link did not arrive whole");
    await finds(eve, link.replace(/#.*/, ""), "This link did not arrive whole");
  });
  await test.step("Ada's own link leads her back to her room", async () => {
    const link = await ada.makesLink();
    const room = ada.page.url();
    await finds(ada, link, "This is your own invitation");
    await ada.page.goto(room);
  });
  await test.step("A link that was taken back no longer works", async () => {
    const link = await ada.makesLink();
    await ada.presses("Take it back");
    await looksSound(ada, "take the link back");
    await ada.page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
    await expect(ada.page.getByRole("button", { name: "Make the link" })).toBeVisible();
    await finds(eve, link, "This link no longer works");
  });
  await test.step("A newer link takes the older one's place", async () => {
    const older = await ada.makesLink();
    await ada.presses("Make a new one");
    await ada.page.getByRole("dialog").getByRole("button", { name: "Make a new one" }).click();
    await expect(ada.page.getByLabel("The link", { exact: true })).not.toHaveValue(older);
    await finds(eve, older, "This link no longer works");
  });
  await test.step("After 48 hours its time is over", async () => {
    const link = await ada.makesLink();
    await letTimePass(link);
    await finds(eve, link, "This link’s time is over");
    await ada.page.reload();
    await expect(ada.page.getByText("Its time is over.")).toBeVisible();
    await ada.presses("Make a new one");
  });
  await test.step("A third person with a used link gets a plain page that says nothing about anyone", async () => {
    const link = await ada.makesLink();
    await ben.followsLink(link, "Ada");
    await ben.takesSeat("Ada");
    await ben.seesRoomWith("Ada");
    await finds(eve, link, "This link has been used");
    await expect(eve.page.getByText(/Ada|Ben/)).toHaveCount(0);
    await looksSound(eve, "link used");
  });
  await test.step("By keyboard Ada never wants to see Ben's again: Escape leaves all as it was, a cut line says so", async () => {
    await ben.opensRoom();
    const link = await ben.makesLink();
    await ada.page.goto("about:blank");
    await ada.page.goto(link);
    await blocksByKeyboard(ada);
    await finds(ada, link, "There is no invitation here");
  });
  await eve.context.close();
});

test("someone who would rather not is asked nothing, and nobody is told", async ({ strangers: { ada, ben } }) => {
  await ada.signUp();
  await ada.opensRoom();
  await ben.page.goto(await ada.makesLink());
  await ben.presses("Not now");
  await expect(ben.page.getByRole("heading", { name: "That is all right" })).toBeVisible();
  await looksSound(ben, "declined");
  await expect(ada.page.getByRole("heading", { name: "Your room" })).toBeVisible();
});

async function blocksByKeyboard(ada: Person): Promise<void> {
  const { page, context, watched } = ada;
  const { presses } = keyboardOf(page);
  const open = page.getByRole("button", { name: "Never show me invitations from this person" });
  const go = page.getByRole("dialog").getByRole("button", { name: "Never show them" });
  await presses(open);
  await expect(go).toBeFocused();
  await looksSound(ada, "block an inviter");
  await page.keyboard.press("Escape");
  await expect(open).toBeFocused();
  watched.forgive(LINE_CUT);
  await presses(open);
  await context.setOffline(true);
  await presses(go);
  await expect(page.getByText("There is no connection right now. Check it, then try again.")).toBeVisible();
  await context.setOffline(false);
  await presses(go);
  await expect(page.getByRole("heading", { level: 1, name: "That is done" })).toBeFocused();
  await looksSound(ada, "inviter blocked");
}

/** What someone finds who follows a link that opens nothing. */
async function finds({ page }: Person, link: string, title: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
}

/** Makes a link 49 hours older than it is. */
async function letTimePass(link: string): Promise<void> {
  const [, inviteId] = /\/i\/([\w-]{22})/.exec(link) ?? [];
  const older = `"expiresAt" = "expiresAt" - interval '49 hours', "createdAt" = "createdAt" - interval '49 hours'`;
  const changed = await askDatabase(houseData(), `UPDATE "Invite" SET ${older} WHERE id = $1 RETURNING id`, [inviteId]);
  expect(changed).toHaveLength(1);
}
