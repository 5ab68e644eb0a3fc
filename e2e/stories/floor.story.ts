import { expect } from "@playwright/test";
import { askDatabase, houseData, talkAt } from "../people/archive";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import { openRawLine } from "../people/rawLine";
import { test } from "../people/stage";
import { beginsTalk, spoken, takesTurn } from "../people/turn";

test("Ben tries to interrupt: there is nowhere to write, and a line of his own is refused [T4] [T5] [D2] [M3]", async ({
  couple: { ada, ben },
  home,
}) => {
  await beginsTalk(ada, ben, "No interrupting");
  await ada.composer().fill("I am still thinking about how to say it");

  await test.step("On his screen there is no place to write and nothing to send", async () => {
    await ben.isTold("Ada has the floor. Just listen; your turn comes.");
    await expect(ben.composer()).toHaveCount(0);
    await expect(ben.page.getByRole("button", { name: "I have said it" })).toHaveCount(0);
  });

  await test.step("A client of his own making is refused by the server", async () => {
    const talkId = talkAt(ben.page.url());
    const before = await eventCount(talkId);
    const line = await openRawLine(home, ben);
    const said = await line.command(talkId, { type: "say", lastWords: false });
    expect(said).toMatchObject({ ok: false, refusal: "not-your-floor" });
    const lastWords = await line.command(talkId, { type: "say", lastWords: true });
    expect(lastWords).toMatchObject({ ok: false, refusal: "not-your-floor" });
    const passed = await line.command(talkId, { type: "pass" });
    expect(passed).toMatchObject({ ok: false, refusal: "not-your-floor" });
    for (const answer of ["confirm", "correct", "more"] as const)
      expect(await line.command(talkId, { type: "answer", answer })).toMatchObject({ ok: false });
    line.close();
    expect(await eventCount(talkId)).toBe(before);
  });

  await test.step("Ada has noticed nothing and says what she wanted", async () => {
    await expect(ada.composer()).toHaveValue("I am still thinking about how to say it");
    await ada.presses("I have said it");
    await ben.reads("I am still thinking about how to say it");
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("a stranger's own line cannot tell their talk from one that does not exist [M1] [M7]", async ({
  couple: { ada, ben },
  strangers: { ada: eve },
  home,
}) => {
  await beginsTalk(ada, ben, "Not for strangers");
  const talkId = talkAt(ada.page.url());
  await eve.signUp();
  const line = await openRawLine(home, eve);
  const there = await line.join(talkId);
  const nowhere = await line.join("AAAAAAAAAAAAAAAAAAAAAA");
  line.close();
  expect(there.ok).toBe(false);
  expect(Object.keys(there).sort()).toEqual(Object.keys(nowhere).sort());
  expect("refusal" in there && there.refusal).toBe("refusal" in nowhere && nowhere.refusal);
  eve.watched.forgive(/status of 404/);
  await eve.page.goto(ada.page.url());
  await expect(eve.page.getByRole("heading", { name: /not open to you|no room here/ })).toBeVisible();
  await looksSound(eve, "a talk of others");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("a sign and a held thought do not interrupt, and the thought is offered when the floor comes [T5] [T6]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Signs");
  await ben.presses("Warmth");
  await ada.isTold("Ben: Warmth");
  await ben.page.getByText("Hold a thought").click();
  await ben.page.getByLabel("A thought for later").fill("What I must not forget");
  await ben.presses("Hold it");
  await expect(ben.page.getByRole("listitem").getByText("What I must not forget")).toBeVisible();
  await looksSound(ben, "thought held");
  await expect(ada.page.getByText("What I must not forget")).toHaveCount(0);

  await ben.page.reload();
  await goOnIfPaused(ada, ben);
  await expect(ben.page.getByRole("listitem").getByText("What I must not forget")).toBeVisible();
  await takesTurn(ada, ben, spoken("while he holds it"));
  await ben.hasTheFloor();
  await ben.presses("Say this now");
  await expect(ben.composer()).toHaveValue("What I must not forget");
  await ben.presses("Let it go");
  await ben.presses("I have said it");
  await ada.reads("What I must not forget");
  await ada.endsTalk();
  await ben.seesTheEnd();
});

test("ending is one act by either, at any moment [V4] [T13]", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "Early end");
  await ada.composer().fill("I was about to say");
  await ben.presses("End the talk");
  await looksSound(ben, "end this talk");
  await ben.presses("End it");
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  await expect(ada.page.getByText("One of you ended it early. That is always all right.")).toBeVisible();
  await looksSound(ada, "ended early");
});

async function eventCount(talkId: string): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM "TalkEvent" WHERE "talkId" = $1`;
  const [row] = await askDatabase<{ count: number }>(houseData(), sql, [talkId]);
  return row?.count ?? 0;
}
