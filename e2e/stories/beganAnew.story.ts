import { expect } from "@playwright/test";
import { newId } from "../../lib/values/ids";
import { askDatabase, houseData } from "../people/archive";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { pairUp, test } from "../people/stage";

const KEYS = { timeout: 30_000 };

const fourWords = async ({ page }: Person): Promise<readonly string[]> => {
  const words = page.getByRole("list", { name: "Safety words" }).getByRole("listitem");
  await expect(words).toHaveCount(4);
  return words.allInnerTexts();
};

/** Somebody asks to begin anew with this account, from another place where it is signed in. */
const someoneAsks = ({ email }: Person) =>
  askDatabase(
    houseData(),
    `INSERT INTO "SignIn" (id, "accountId", means, device, "expiresAt", "anewFrom")
     SELECT $2, id, 'passphrase', 'Firefox on Linux', now() + interval '9 days', now() + interval '7 days'
       FROM "Account" WHERE email = lower($1)`,
    [email, newId()],
  );

const whoAsked = async ({ email }: Person): Promise<number> => {
  const rows = await askDatabase(
    houseData(),
    `SELECT s.id FROM "SignIn" s JOIN "Account" a ON a.id = s."accountId" WHERE a.email = lower($1) AND s."anewFrom" IS NOT NULL`,
    [email],
  );
  return rows.length;
};

/** Seven days go by for whoever asked to begin anew. */
const sevenDaysPass = ({ email }: Person) =>
  askDatabase(
    houseData(),
    `UPDATE "SignIn" s SET "anewFrom" = now() - interval '1 minute' FROM "Account" a
      WHERE a.id = s."accountId" AND a.email = lower($1) AND s."anewFrom" IS NOT NULL`,
    [email],
  );

test("Ben loses passphrase and code and begins anew; they compare words, Ada shares again what they kept, and both go on", async ({
  strangers: { ada, ben },
}) => {
  test.setTimeout(300_000);
  const room = await pairUp(ada, ben);
  const title = (someone: Person, name: string | RegExp) => someone.page.getByRole("heading", { name });

  await test.step("they have something together, and Ben something of his own", async () => {
    await ada.putsTopic("From before");
    await ben.keepsThought("Mine alone, from before");
  });

  await test.step("someone else asks to begin anew with his account: it is shown, and his passphrase takes it back", async () => {
    await someoneAsks(ben);
    await ben.page.goto("/settings");
    await expect(title(ben, "Someone asked to begin anew with your account")).toBeVisible();
    await looksSound(ben, "settings someone asked to begin anew");
    await ben.presses("Lock now");
    await ben.unlock();
    await expect.poll(() => whoAsked(ben)).toBe(0);
    await ben.page.reload();
    await expect(ben.page.getByRole("button", { name: "Lock now" })).toBeVisible();
    await expect(title(ben, "Someone asked to begin anew with your account")).toHaveCount(0);
    await ben.presses("Lock now");
  });

  await test.step("he has lost both, and asks to begin anew: what is lost, asked twice, seven days", async () => {
    await ben.page.getByRole("link", { name: "I have lost my passphrase and my recovery code" }).click();
    await expect(title(ben, "Begin anew")).toBeVisible();
    await looksSound(ben, "begin anew");
    await ben.presses("Ask to begin anew");
    await looksSound(ben, "begin anew sure");
    await ben.presses("Yes, I have lost both");
    await expect(title(ben, "Seven days to wait")).toBeVisible();
    await looksSound(ben, "begin anew waiting");
    await sevenDaysPass(ben);
    await ben.page.reload();
    await expect(title(ben, "You can begin anew now")).toBeVisible();
    await looksSound(ben, "begin anew now");
    await ben.presses("Begin anew now");
    await ben.presses("Yes, begin anew");
    await expect(ben.page.getByRole("button", { name: "I have it, go on" })).toBeVisible(KEYS);
    await ben.choosesPassphrase();
    await ben.provesCode();
  });

  await test.step("his room waits for Ada, and says so; hers asks to compare words", async () => {
    await ben.page.goto(room);
    await expect(title(ben, "Compare words with your partner")).toBeVisible();
    await looksSound(ben, "room begun anew");
    await expect(title(ada, "Ben has begun anew with a new key")).toBeVisible();
    await looksSound(ada, "room partner begun anew");
  });

  await test.step("they compare", async () => {
    await ada.page.getByRole("link", { name: "Compare words" }).first().click();
    await ada.page.getByRole("button", { name: "Begin", exact: true }).click();
    await expect(ada.page.getByText("Waiting for Ben.")).toBeVisible();
    await ben.page.getByRole("link", { name: "Compare words" }).first().click();
    expect(await fourWords(ada)).toEqual(await fourWords(ben));
    for (const someone of [ada, ben]) {
      await someone.presses("They are the same");
      await expect(title(someone, "The same words")).toBeVisible();
      await someone.page.getByRole("link", { name: "To the room" }).click();
    }
    await expect(title(ben, "Waiting for your partner")).toBeVisible();
    await looksSound(ben, "room waits to be shared");
  });

  await test.step("Ada shares; Ben's room opens by itself with what they kept, and not with what was his alone", async () => {
    await expect(title(ada, "Share again with Ben?")).toBeVisible();
    await looksSound(ada, "room share again");
    await ada.presses("Share what you two kept");
    await ben.seesRoomWith("Ada");
    await expect(ben.page.getByText("From before", { exact: true })).toBeVisible();
    await expect(ben.page.getByText("Mine alone, from before")).toHaveCount(0);
    await looksSound(ben, "room shared again");
    await expect(ada.page.getByRole("link", { name: "Start a talk" })).toBeVisible();
    await ben.putsTopic("From here on");
    await expect(ada.page.getByText("From here on", { exact: true })).toBeVisible();
  });
});
