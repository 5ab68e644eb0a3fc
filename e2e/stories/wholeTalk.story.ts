import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { spoken, takesTurn } from "../people/turn";

const TOPIC = "The evenings";
const FIRST = spoken("of the first turn");
const SECOND = spoken("of the second turn");
const TAKEAWAYS = ["I take the evenings along", "I take the mornings along"] as const;

const WHOLE = "Ada and Ben hold a whole floor talk [G1] [T1] [T7] [T8] [T10] [T11] [N2]";

test(WHOLE, { tag: "@night" }, async ({ couple: { ada, ben } }) => {
  test.setTimeout(360_000);
  await test.step("They gather: nobody is chosen for, and both must be ready", () => gather(ada, ben));
  await test.step("Ada speaks; Ben says back; not quite; there is more; understood", () => firstTurn(ada, ben));
  await test.step("Ben corrects nothing, and speaks in his turn", async () => {
    await ben.hasTheFloor();
    await ada.isTold("Ben has the floor. Just listen; your turn comes.");
    await takesTurn(ben, ada, SECOND);
  });
  await test.step("They want one more turn each, then it is enough", async () => {
    await looksSound(ada, "one more turn");
    await ada.presses("One more turn each");
    await ada.isTold("You have answered. Ben has not yet.");
    await ben.presses("One more turn each");
    await takesTurn(ada, ben, spoken("of the third turn"));
    await takesTurn(ben, ada, spoken("of the fourth turn"));
  });
  await test.step("They thank each other, take something along, and the talk is over", async () => {
    await ben.presses("It is enough for today");
    await looksSound(ada, "thanks");
    await ada.thanks("Thank you for the evening");
    await ada.isTold("Your thank-you is with Ben. They are still writing theirs.");
    await ben.thanks("Thank you for the morning");
    await looksSound(ben, "takeaway");
    await ben.takesAlong(TAKEAWAYS[1]);
    await ada.takesAlong(TAKEAWAYS[0]);
    await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
    await expect(ada.page.getByText("Everything that was said is kept, for you two.")).toBeVisible();
    await looksSound(ada, "talk over");
  });
  await test.step("Both read it again", async () => {
    await readsAgain(ada);
    await readsAgain(ben);
    await looksSound(ben, "notes");
  });
});

async function gather(ada: Person, ben: Person): Promise<void> {
  await ada.page.getByRole("link", { name: "Start a talk" }).click();
  await expect(ada.page.getByRole("heading", { name: "What kind of talk?" })).toBeVisible();
  await ada.page.goBack();
  await ada.proposes(TOPIC);
  await looksSound(ada, "settling");
  await ben.joins();
  await ben.arrives();
  await expect(ben.page.getByRole("heading", { level: 1 })).toContainText(TOPIC);
  await expect(ben.page.getByRole("radio", { checked: true })).toHaveCount(0);
  await ben.saysReady();
  await ben.isTold("Choose a clock and what to keep, then say ready.");
  await looksSound(ben, "gathering");
  await ben.chooses("gentle", "everything");
  await ben.saysReady();
  await ben.isTold("You are ready. Ada is still choosing.");
  await ada.arrives();
  await ada.isTold("Ben is ready. Take your time.");
  await ada.chooses("none", "everything");
  await ada.saysReady();
  await ada.isTold("You have the floor. Say one thing, in a sentence or two. Ben cannot interrupt.");
  await ben.isTold("Ada has the floor. Just listen; your turn comes.");
}

async function firstTurn(ada: Person, ben: Person): Promise<void> {
  await looksSound(ada, "say acting");
  await looksSound(ben, "say waiting");
  await ada.says(FIRST.said);
  await ben.reads(FIRST.said);
  await looksSound(ben, "say back acting");
  await ben.saysBack("Not what she said");
  await looksSound(ada, "check acting");
  await ada.corrects("You missed the middle");
  await ben.reads("You missed the middle");
  await ben.saysBack("Nearly what she said");
  await ada.reads("Nearly what she said");
  await ada.presses("There is more");
  await ada.says("And this came after");
  await ben.reads("And this came after");
  await ben.saysBack(FIRST.heard);
  await ada.presses("Yes, you got me");
  await looksSound(ben, "make sense acting");
  await ben.makesSense(FIRST.sense);
  await ada.reads(FIRST.sense);
  await looksSound(ben, "feeling acting");
  await ben.guessesFeeling(FIRST.feeling);
  await looksSound(ada, "feeling check acting");
  await ada.corrects("It is more like tiredness");
}

async function readsAgain(person: Person): Promise<void> {
  await person.page.getByRole("link", { name: "Read it again" }).click();
  await expect(person.page.getByRole("heading", { level: 1, name: TOPIC })).toBeVisible();
  for (const words of [...Object.values(FIRST), ...Object.values(SECOND), ...TAKEAWAYS, "It is more like tiredness"])
    await expect(person.page.getByText(words, { exact: true })).toBeVisible();
  await expect(person.page.getByText("You both chose to keep everything.")).toBeVisible();
}

test("after three times not quite both are offered a way out [T9] [S4]", async ({ couple: { ada, ben } }) => {
  await ada.proposes("A hard one");
  await ben.joins();
  await Promise.all([ada.sitsDown(), ben.sitsDown()]);
  await ada.says("Hard to get across");
  for (let time = 1; time <= 4; time += 1) {
    await ben.saysBack(`What I think I heard, ${time}`);
    await ada.reads(`What I think I heard, ${time}`);
    await ada.corrects();
  }
  const wayOut = "This one is hard to get across. You two may leave it here for now, or try once more.";
  await Promise.all([ada.isTold(wayOut), ben.isTold(wayOut)]);
  await looksSound(ada, "way out");
  await ben.presses("Try once more");
  await ben.isTold("You have said what you would like. Ada has not yet.");
  await ada.presses("Leave it here for now");
  await ben.presses("Leave it here for now");
  await ben.makesSense("That it is hard");
  await ada.reads("That it is hard");
  await ben.guessesFeeling("Maybe alone with it");
  await ada.presses("Yes, that is it");
  await ben.hasTheFloor();
  await ben.endsTalk();
  await ada.seesTheEnd();
});

test("Ada is got at the way out after all [T8] [T9]", async ({ couple: { ada, ben } }) => {
  await ada.proposes("Got after all");
  await ben.joins();
  await Promise.all([ada.sitsDown(), ben.sitsDown()]);
  const words = spoken("at the way out");
  await ada.says(words.said);
  for (let time = 1; time <= 4; time += 1) {
    await ben.saysBack(`Try ${time}`);
    await ada.reads(`Try ${time}`);
    await ada.corrects();
  }
  await expect(ben.page.getByRole("button", { name: "Yes, you got me" })).toHaveCount(0);
  await expect(ben.page.getByRole("button", { name: /yes, you got me$/ })).toHaveCount(0);
  await ada.presses("It is close enough: yes, you got me");
  await ben.makesSense(words.sense);
  // What arrives moves the edge of the screen; it is pressed once it has come to rest.
  await ada.reads(words.sense);
  await ada.endsTalk();
  await ben.seesTheEnd();
});
