import { expect } from "@playwright/test";
import { askDatabase, houseData, talkAt } from "../people/archive";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import type { Person } from "../people/person";
import { type Couple, test } from "../people/stage";
import { beginsTalk } from "../people/turn";

const button = ({ page }: Person, name: string | RegExp) => page.getByRole("button", { name, exact: true });

test("either deletes a talk for both, at once; whoever is reading it is told so plainly [N3]", async ({ couple }) => {
  const { ada, ben, room } = couple;
  const talkId = await bothRead(couple, "What Ada said, to be deleted");
  const notes = ben.page.url();
  // Whoever looked back keeps what was read, sealed, on their device: that goes, too.
  await ada.page.goto(`${room}/back`);
  await expect.poll(() => keepsPast(ada, talkId)).toBe(true);
  await ada.page.goBack();
  await button(ada, "Delete this talk").click();
  await looksSound(ada, "delete a talk");
  await ada.page.getByRole("button", { name: "Keep it" }).click();
  await expect(ada.page.getByRole("dialog")).toHaveCount(0);
  await button(ada, "Delete this talk").click();
  await ada.page.getByRole("button", { name: "Delete it for both" }).click();
  for (const who of [ada, ben]) await seesItDeleted(who);
  await looksSound(ben, "deleted talk");
  expect(await left(talkId)).toEqual({ talks: 1, events: 0, words: 0, keeps: 0, deleted: true });
  await expect.poll(() => keepsPast(ada, talkId)).toBe(false);

  for (const address of [notes, notes.replace("/notes/", "/talk/")]) {
    await ben.page.goto(address);
    await seesItDeleted(ben);
  }
  for (const { page } of [ada, ben]) {
    await page.goto(room);
    await expect(page.getByText(/^A floor talk, .+: deleted$/).first()).toBeVisible();
    await expect(page.locator(`a[href*="${talkId}"]`)).toHaveCount(0);
  }
  await looksSound(ada, "room with a deleted talk");
});

test("each erases what they said themselves; the other's open page says so, and the rest stays [N4]", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const said = "What Ada wishes she had not said";
  const talkId = await bothRead(couple, said);
  const own = ada.page.getByRole("article").filter({ hasText: said });
  // Ada can erase what is hers, and nothing of Ben's.
  await expect(button(ada, "Erase this")).toHaveCount(1);
  await own.getByRole("button", { name: "Erase this" }).click();
  await looksSound(ada, "erase own words");
  await ada.page.getByRole("button", { name: "Erase it" }).click();
  for (const { page } of [ada, ben]) {
    await expect(page.getByText("This was erased.")).toBeVisible();
    await expect(page.getByText(said, { exact: true })).toHaveCount(0);
    await expect(page.getByText("What Ben heard of it", { exact: true })).toBeVisible();
  }
  await looksSound(ben, "notes with an erased statement");
  // Read anew, the log verifies: nothing says that it is broken.
  await ben.page.reload();
  await expect(ben.page.getByText("This was erased.")).toBeVisible();
  expect((await left(talkId))?.words).toBe(2);
});

test("either takes a talk off the record; both see the light change, and what follows is erased with the close [N6]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Partly off the record");
  const talkId = talkAt(ada.page.url());
  const light = (name: string) => [ada, ben].map(({ page }) => page.getByRole("status").filter({ hasText: name }));
  for (const lit of light("Everything is being kept")) await expect(lit).toBeVisible();
  await ada.says("What stays");
  await ben.reads("What stays");
  await button(ben, "Everything is being kept").click();
  await looksSound(ben, "keep less of a talk");
  await ben.page.getByRole("button", { name: "Off the record from now on" }).click();
  for (const lit of light("Off the record")) await expect(lit).toBeVisible();
  await looksSound(ada, "off the record");
  await ben.saysBack("What goes");
  await ada.reads("What goes");
  // It stays until the close, so that a reload works.
  await ada.page.reload();
  await goOnIfPaused(ada, ben);
  await ada.reads("What goes");
  expect((await left(talkId))?.words).toBe(3);
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  expect((await left(talkId))?.words).toBe(2);
  for (const { page } of [ada, ben]) {
    await expect(page.getByText("What was said off the record is erased.")).toBeVisible();
    await page.getByRole("link", { name: "Read it again" }).click();
    await expect(page.getByText("What stays", { exact: true })).toBeVisible();
    await expect(page.getByText("This was not kept.")).toBeVisible();
    await expect(page.getByText("What goes", { exact: true })).toHaveCount(0);
  }
});

test("either keeps less later, and the other's open page shows it [N5]", async ({ couple }) => {
  const { ada, ben } = couple;
  const said = "What is kept only for now";
  const talkId = await bothRead(couple, said);
  await button(ben, "Keep less of it").click();
  await looksSound(ben, "keep less later");
  await ben.page.getByRole("button", { name: "Keep the notes only" }).click();
  for (const { page } of [ada, ben]) {
    await expect(page.getByText("The notes are kept. All other words were erased.")).toBeVisible();
    await expect(page.getByText(said, { exact: true })).toHaveCount(0);
  }
  await looksSound(ada, "notes kept less later");
  expect((await left(talkId))?.words).toBe(1);
});

/** A talk in which Ada said this and Ben said it back, ended early; both have its notes open. */
async function bothRead({ ada, ben }: Couple, said: string): Promise<string> {
  await beginsTalk(ada, ben, "Something to let go");
  const talkId = talkAt(ada.page.url());
  await ada.says(said);
  await ben.reads(said);
  await ben.saysBack("What Ben heard of it");
  await ada.reads("What Ben heard of it");
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  for (const who of [ada, ben]) {
    await who.page.getByRole("link", { name: "Read it again" }).click();
    await expect(who.page.getByText(said, { exact: true })).toBeVisible();
  }
  return talkId;
}

async function seesItDeleted({ page }: Person): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "This talk was deleted" })).toBeVisible();
  await expect(page.getByText(/^A floor talk, .+\.$/)).toBeVisible();
  await expect(page.getByText("What Ada said", { exact: false })).toHaveCount(0);
}

/** What the database still has of a talk. */
async function left(talkId: string) {
  const [row] = await askDatabase<{ talks: number; events: number; words: number; keeps: number; deleted: boolean }>(
    houseData(),
    `SELECT count(*)::int AS talks, bool_and(deleted) AS deleted,
            (SELECT count(*)::int FROM "TalkEvent" WHERE "talkId" = $1) AS events,
            (SELECT count(*)::int FROM "TalkWords" WHERE "talkId" = $1) AS words,
            (SELECT count(*)::int FROM "Keep" WHERE "talkId" = $1) AS keeps
       FROM "Talk" WHERE id = $1`,
    [talkId],
  );
  return row;
}

/** Whether this browser keeps what was read of a talk for looking back. */
const keepsPast = ({ page }: Person, talkId: string): Promise<boolean> =>
  page.evaluate(async (key) => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith("heard-past-") ? [name] : []));
    for (const name of names) {
      const database = await answer(indexedDB.open(name));
      const kept = await answer(database.transaction("past").objectStore("past").getKey(key));
      database.close();
      if (kept !== undefined) return true;
    }
    return false;
  }, talkId);
