import { expect } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { houseData } from "../people/archive";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { LINE_CUT } from "../people/watched";

const OWN = "Which dandelion on the ferry would you keep?";
const NOTED = "You asked each other this within the last year.";

const goesToQuestions = async ({ page }: Person, room: string) => {
  await page.goto(room);
  await page.getByRole("link", { name: "Questions for each other" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Questions for each other" })).toBeVisible();
};
const about = ({ page }: Person) => page.getByLabel("About", { exact: true });
const hearts = ({ page }: Person) => page.getByRole("button", { name: /^A favourite of yours: / });
const onOffer = ({ page }: Person) => page.getByRole("region", { name: "A question you could ask" });

test("questions of their own, favourites, and none that was asked within a year [K1]", async ({ couple }) => {
  const { ada, ben, room } = couple;
  let favourite = "";

  await test.step("Ada adds one of her own; without the network it waits in its field", async () => {
    const { page, context } = ada;
    await goesToQuestions(ada, room);
    await looksSound(ada, "questions empty");
    const field = page.getByLabel("A question of yours");
    await field.fill(OWN);
    ada.watched.forgive(LINE_CUT);
    await context.setOffline(true);
    await ada.presses("Add it");
    await expect(page.getByText("There is no connection right now.").first()).toBeVisible();
    await expect(field).toHaveValue(OWN);
    await context.setOffline(false);
    await ada.presses("Add it");
    await expect(page.getByText("by you · Light")).toBeVisible();
    await expect(field).toHaveValue("");
  });

  await test.step("A heart makes a favourite, for her alone", async () => {
    await about(ada).selectOption({ label: "Play" });
    favourite = (await hearts(ada).first().getAttribute("aria-label"))?.replace("A favourite of yours: ", "") ?? "";
    await hearts(ada).first().press("Enter");
    await expect(ada.page.getByRole("button", { name: favourite, pressed: true })).toBeVisible();
    await looksSound(ada, "questions");
    await goesToQuestions(ben, room);
    await expect(ben.page.getByText("by Ada · Light")).toBeVisible();
    await expect(ben.page.getByRole("button", { name: /^Remove it/ })).toHaveCount(0);
    await about(ben).selectOption({ label: "Play" });
    await expect(hearts(ben).first()).toHaveAttribute("aria-pressed", "false");
  });

  await test.step("She asks it in a talk", async () => {
    await beginsToAsk(couple);
    await about(ada).selectOption({ label: "Your own, the two of you" });
    await expect(onOffer(ada).getByText(OWN)).toBeVisible();
    await about(ada).selectOption({ label: "Your favourites" });
    await expect(onOffer(ada).getByText(favourite)).toBeVisible();
    await looksSound(ada, "a question on offer");
    await ada.presses("Take this one");
    await expect(ada.page.getByRole("textbox").first()).toHaveValue(favourite);
    await ada.presses("Ask it");
    await ben.reads(favourite);
    await expect.poll(async () => listsIn(await everyTable(houseData()))).toContain("asked");
  });

  await test.step("Ben can go on from it with his", async () => {
    for (const each of [ada, ben]) {
      await each.page.getByRole("textbox").first().fill(`A heron, says ${each.name}`);
      await each.presses("I have answered");
    }
    await Promise.all([ada.presses("Thank you"), ben.presses("Thank you")]);
    await expect(onOffer(ben).getByText("To go on from the last question")).toBeVisible();
    await looksSound(ben, "a question to go on with");
    const [next = ""] = await onOffer(ben).locator("p[aria-live]").allTextContents();
    await ben.presses("Another one");
    await expect(onOffer(ben).getByText(next)).toHaveCount(0);
    await expect(onOffer(ben).getByText(favourite)).toHaveCount(0);
    await ada.endsTalk();
    await ben.seesTheEnd();
  });

  await test.step("Then it rests for both: on the page, and in the next talk", async () => {
    await goesToQuestions(ben, room);
    await about(ben).selectOption({ label: "Play" });
    await expect(ben.page.getByRole("listitem").filter({ hasText: favourite }).getByText(NOTED)).toBeVisible();
    await looksSound(ben, "questions of the other");
    await beginsToAsk(couple);
    await about(ada).selectOption({ label: "Your favourites" });
    await expect(onOffer(ada).getByText("No favourite of yours is left here.")).toBeVisible();
    await looksSound(ada, "no question on offer");
    await ada.endsTalk();
    await ben.seesTheEnd();
  });

  await test.step("Nobody else read hers, and she takes it out again", async () => {
    const places = [...(await everyTable(houseData())), serverLog(process.env.HEARD_STORY_LOG ?? "")];
    const canary = [{ what: "a question of their own", text: OWN }];
    expect(search(canary, [...places, trafficOf(ada), trafficOf(ben)])).toEqual([]);
    await goesToQuestions(ada, room);
    await ada.presses(`Remove it: ${OWN}`);
    await ada.page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
    await expect(ada.page.getByText("None yet.")).toBeVisible();
  });
});

/** What the database has of lists of questions. */
const listsIn = (places: Awaited<ReturnType<typeof everyTable>>): string =>
  places.find(({ where }) => where.includes('"QuestionList"'))?.bytes.toString() ?? "";

/** A short talk in which Ada is to ask. */
async function beginsToAsk({ ada, ben, room }: { ada: Person; ben: Person; room: string }): Promise<void> {
  await ada.page.goto(room);
  await ada.proposes("Questions", { format: "same-question", trial: true });
  await ben.page.goto(room);
  await ben.joins();
  await Promise.all([ada.sitsDown(), ben.sitsDown()]);
  await expect(onOffer(ada)).toBeVisible();
}
