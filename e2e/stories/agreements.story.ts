import { expect, type Locator } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { askDatabase, houseData, talkAt } from "../people/archive";
import { keyboardOf } from "../people/keyboard";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { type Couple, test } from "../people/stage";
import { beginsTalk } from "../people/turn";

const HERS = "The phones stay in the hall";
const HIS = "The phones stay in the hall until the plates are washed";
const DAY = "2031-05-04";
const ALONE = "We walk to the quarry on Sundays";

const button = ({ page }: Person, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = ({ page }: Person, name: string) => page.getByRole("dialog", { name });
const card = ({ page }: Person, words: string): Locator => page.getByRole("listitem").filter({ hasText: words });
const heading = ({ page }: Person, name: string) => page.getByRole("heading", { name, exact: true });

test("what they agree on after a talk is approved by both, followed up, and outlives the talk [A1] [A2] [A3] [A4] [A6] [A7]", async ({
  couple,
}) => {
  test.setTimeout(240_000);
  const { ada, ben, room } = couple;
  const talkId = await endedTalk(couple);
  await test.step("Ada writes one down at the end of the talk", () => writesOneDown(ada));
  await test.step("Ben puts it differently in the room, and Ada agrees in the notes", () => agree(couple));
  await test.step("Both have it, and nobody else can read it", async () => {
    for (const who of [ada, ben]) {
      await who.page.goto(`${room}/agreements`);
      await expect(card(who, HIS).getByText("You both · by Sunday, 4 May 2031")).toBeVisible();
    }
    await looksSound(ada, "list of agreements");
    await canary(ada, ben);
  });
  await test.step("Looking back finds its talk, until Ben says how it went", async () => {
    const past = ada.page.getByRole("link", { name: /^Dinner without phones/ });
    await ada.page.goto(`${room}/back`);
    await ada.page.getByRole("checkbox", { name: "Only talks with an open agreement" }).check();
    await expect(past).toBeVisible();
    await looksSound(ada, "looking back at open agreements");
    await button(ben, `How did it go? ${HIS}`).click();
    await looksSound(ben, "how did it go");
    await dialog(ben, "How did it go?").getByRole("button", { name: "It is done" }).click();
    await expect(heading(ben, "Your list")).toBeFocused();
    await expect(past).toHaveCount(0);
    await ada.page.goto(`${room}/notes/${talkId}`);
    await expect(card(ada, HIS).getByText("done, today")).toBeVisible();
  });
  await test.step("Ben deletes the talk, and both keep their copies", async () => {
    await ben.page.goto(`${room}/notes/${talkId}`);
    await button(ben, "Delete this talk").click();
    await button(ben, "Delete it for both").click();
    await expect(heading(ada, "This talk was deleted")).toBeVisible();
    for (const who of [ada, ben]) {
      await who.page.goto(`${room}/agreements`);
      await who.page.getByText("Those that are settled").click();
      await expect(card(who, HIS).getByText("done, today")).toBeVisible();
      await expect(who.page.getByRole("link", { name: "The talk it came from" })).toHaveCount(0);
    }
  });
});

test("without a talk and by keyboard alone; later the room asks once, and lets it rest [A2] [A5]", async ({
  couple: { ada, ben, room },
}) => {
  const { presses, chooses, writes } = keyboardOf(ada.page);
  await ada.page.goto(`${room}/agreements`);
  await presses(button(ada, "Write one down"));
  await presses(button(ada, "Ask Ben"));
  await expect(dialog(ada, "What could you agree on?").getByText("Write a few words first.")).toBeVisible();
  await writes(ada.page.getByLabel("What?"), ALONE);
  await chooses(ada.page.getByRole("group", { name: "Who does it?" }), "Me");
  await ada.page.keyboard.press("Escape");
  await expect(button(ada, "Write one down")).toBeFocused();
  // What was typed is still there.
  await ada.page.reload();
  await presses(button(ada, "Write one down"));
  await expect(ada.page.getByLabel("What?")).toHaveValue(ALONE);
  await presses(button(ada, "Ask Ben"));
  await expect(card(ada, ALONE).getByText("Ben has not answered yet.")).toBeVisible();
  await expect(button(ada, "Write one down")).toBeFocused();
  const his = keyboardOf(ben.page);
  await his.presses(card(ben, ALONE).getByRole("button", { name: "I agree" }));
  await expect(card(ben, ALONE)).toHaveCount(0);
  await expect(heading(ben, "What we agree on")).toBeFocused();
  await expect(card(ada, ALONE).getByText("agreed today")).toBeVisible();

  await asked(ada, room);
  await presses(button(ada, "Not now"));
  await expect(button(ada, `How did it go? ${ALONE}`)).toHaveCount(0);
  // What is left is put away on the device first.
  await ada.page.getByRole("link", { name: "Our agreements" }).click();
  await expect(heading(ada, "Your list")).toBeVisible();
  await ada.page.goto(room);
  await expect(heading(ada, "What we agree on")).toBeVisible();
  await expect(button(ada, "Not now")).toHaveCount(0);
  await asked(ben, room);
  await looksSound(ben, "room that asks how it went");
  await his.presses(button(ben, `How did it go? ${ALONE}`));
  await his.presses(button(ben, "Let us talk about it again"));
  await expect(heading(ben, "What we agree on")).toBeFocused();
  for (const who of [ada, ben]) await expect(card(who, ALONE).filter({ hasText: "Talk about this" })).toBeVisible();
});

/** A talk that Ada ended; she is at its end, and Ben is back in the room. Answers its id. */
async function endedTalk({ ada, ben, room }: Couple): Promise<string> {
  await beginsTalk(ada, ben, "Dinner without phones");
  const talkId = talkAt(ada.page.url());
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  await ben.page.goto(room);
  return talkId;
}

async function writesOneDown(ada: Person): Promise<void> {
  await ada.page.getByRole("link", { name: "Agree on something" }).click();
  await expect(heading(ada, "What we agree on")).toBeFocused();
  await button(ada, "Write one down").click();
  await ada.page.getByLabel("What?").fill(HERS);
  await ada.page.getByLabel("By when?").fill("2020-01-01");
  await button(ada, "Ask Ben").click();
  await expect(ada.page.getByText("That day has passed.")).toBeVisible();
  await ada.page.getByLabel("By when?").fill(DAY);
  await looksSound(ada, "writing an agreement down");
  await button(ada, "Ask Ben").click();
  await expect(card(ada, HERS).getByText("Ben has not answered yet.")).toBeVisible();
}

async function agree({ ada, ben }: Couple): Promise<void> {
  await expect(card(ben, HERS).getByText("You both · by Sunday, 4 May 2031")).toBeVisible();
  await looksSound(ben, "room with an agreement that waits");
  await card(ben, HERS).getByRole("button", { name: "Put it differently" }).click();
  await expect(ben.page.getByLabel("What?")).toHaveValue(HERS);
  await ben.page.getByLabel("What?").fill(HIS);
  await button(ben, "Ask Ada").click();
  await expect(card(ben, HERS)).toHaveCount(0);
  await expect(heading(ben, "What we agree on")).toBeFocused();
  await expect(card(ada, HIS).getByText("Ben would like to agree on this with you.")).toBeVisible();
  await looksSound(ada, "notes with an agreement for her");
  await card(ada, HIS).getByRole("button", { name: "I agree" }).click();
  await expect(card(ada, HIS).getByText("agreed today")).toBeVisible();
  await expect(heading(ada, "What we agree on")).toBeFocused();
}

async function canary(ada: Person, ben: Person): Promise<void> {
  const log = serverLog(process.env.HEARD_STORY_LOG ?? "");
  const places = [...(await everyTable(houseData())), log, trafficOf(ada), trafficOf(ben)];
  expect(places.map(({ where }) => where)).toContain('table public."AgreementCopy"');
  const canaries = [HERS, "until the plates are washed", DAY].map((text) => ({ what: text, text }));
  expect(search(canaries, places)).toEqual([]);
}

/** Two weeks and a day go by, and someone comes to the room. */
async function asked(who: Person, room: string): Promise<void> {
  await askDatabase(
    houseData(),
    `UPDATE "AgreementCopy" SET "agreedAt" = now() - interval '15 days' WHERE "roomId" = $1`,
    [room.split("/room/")[1]],
  );
  await who.page.goto(room);
  await expect(button(who, `How did it go? ${ALONE}`)).toBeVisible();
}
