import { expect } from "@playwright/test";
import type { Keep } from "../../lib/talk/talk";
import { askDatabase, houseData, talkAt } from "../people/archive";
import { looksSound } from "../people/looks";
import { type Couple, test } from "../people/stage";
import { beginsTalk, closesWell, spoken, takesTurn } from "../people/turn";

const TAKEAWAYS = ["Her own takeaway", "His own takeaway"] as const;

const NOTES =
  "both choose notes only: topic and takeaways stay, each as it was put last; all other words are gone from the database [G5] [N2] [N7] [N8]";

test(NOTES, async ({ couple }) => {
  const { ada, ben } = couple;
  const talkId = await speakInIt(couple, "notes");
  await putTakeawaysDifferently(couple, talkId);
  expect(await wordsKept(talkId)).toEqual({ notes: 3, others: 0, key: false });
  for (const { page } of [ada, ben]) {
    await page.getByRole("link", { name: "Read it again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kept: notes" })).toBeVisible();
    for (const takeaway of TAKEAWAYS) await expect(page.getByText(takeaway, { exact: true })).toBeVisible();
    await expect(page.getByText(/^Her (first|second) wording$/)).toHaveCount(0);
    await expect(page.getByText("This was erased.")).toHaveCount(0);
    await page.getByText("How it went, without the words").click();
    await expect(page.getByText("This was not kept.").first()).toBeVisible();
    await expect(page.getByText("What I say in it", { exact: true })).toHaveCount(0);
  }
  await looksSound(ada, "notes only");
});

test("both choose nothing: no word stays in the database, only that there was a talk [G5] [N2]", async ({ couple }) => {
  const talkId = await holdTalk(couple, "nothing");
  const { ada } = couple;
  await expect(
    ada.page.getByText("All words are erased. That there was a talk, and how long, is what stays."),
  ).toBeVisible();
  expect(await wordsKept(talkId)).toEqual({ notes: 0, others: 0, key: false });
  await ada.page.getByRole("link", { name: "Read it again" }).click();
  await expect(ada.page.getByText("You chose to keep nothing.")).toBeVisible();
  await expect(ada.page.getByText("Kept: nothing")).toHaveCount(0);
  await looksSound(ada, "notes nothing");
});

test("the more private of two choices wins [G5]", async ({ couple: { ada, ben } }) => {
  await ada.proposes("The more private");
  const talkId = talkAt(ada.page.url());
  await ben.joins();
  await Promise.all([ada.sitsDown("none", "everything"), ben.sitsDown("none", "nothing")]);
  await ada.says("Only for now");
  await ben.reads("Only for now");
  expect((await wordsKept(talkId)).others).toBeGreaterThan(0);
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  expect(await wordsKept(talkId)).toEqual({ notes: 0, others: 0, key: false });
});

async function holdTalk(couple: Couple, keep: Keep): Promise<string> {
  const talkId = await speakInIt(couple, keep);
  await closesWell(couple.ada, couple.ben, TAKEAWAYS);
  return talkId;
}

async function speakInIt({ ada, ben }: Couple, keep: Keep): Promise<string> {
  await beginsTalk(ada, ben, `Kept: ${keep}`, "none", keep);
  await takesTurn(ada, ben, spoken("in it"));
  await takesTurn(ben, ada, spoken("in his"));
  return talkAt(ada.page.url());
}

/** Ada puts hers differently twice, leaves it once as it is, and is still changing it when Ben writes his: that is given back to her. */
async function putTakeawaysDifferently({ ada, ben }: Couple, talkId: string): Promise<void> {
  await ada.presses("It is enough for today");
  await ada.thanks("Thank you");
  await ben.thanks("Thank you, too");
  await ada.takesAlong("Her first wording");
  await ben.reads("Her first wording");
  expect((await wordsKept(talkId)).notes).toBe(2);
  await looksSound(ada, "takeaway sent");
  await ada.putsDifferently("Her first wording", "Her second wording");
  await ada.isTold("It now reads as you have just put it.");
  await ben.reads("Her second wording");
  await expect(ben.page.getByText("Her first wording")).toHaveCount(0);
  expect((await wordsKept(talkId)).notes).toBe(3);
  await ada.presses("Put it differently");
  await ada.presses("Leave it as it is");
  await ada.presses("Put it differently");
  await ada.composer().fill(TAKEAWAYS[0]);
  await looksSound(ada, "takeaway put differently");
  await ada.presses("Put it this way");
  await ben.reads(TAKEAWAYS[0]);
  expect((await wordsKept(talkId)).notes).toBe(4);
  await ada.presses("Put it differently");
  await ada.composer().fill("What she had begun");
  await ben.takesAlong(TAKEAWAYS[1]);
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  await expect(ada.page.getByText("What she had begun", { exact: true })).toBeVisible();
}

/** How many sealed words of a talk the database holds, and whether it holds their key. */
async function wordsKept(talkId: string): Promise<{ notes: number; others: number; key: boolean }> {
  const [row] = await askDatabase<{ notes: number; others: number; key: boolean }>(
    houseData(),
    `SELECT count(w.seq) FILTER (WHERE w.note)::int AS notes, count(w.seq) FILTER (WHERE NOT w.note)::int AS others,
            t."wrappedKey" IS NOT NULL AS key
     FROM "Talk" t LEFT JOIN "TalkWords" w ON w."talkId" = t.id WHERE t.id = $1 GROUP BY t.id`,
    [talkId],
  );
  if (!row) throw new Error(`no talk ${talkId}`);
  return row;
}
