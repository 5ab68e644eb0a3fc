import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { askedSince } from "../people/watched";

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
  await refuses(ada, ben);
  await ben.isTold("Ada said: not now. That is always all right.");
  await expect(ben.page.getByText("Another time is on the table, in your room.")).toHaveCount(0);
});

test("a talk that needs calm asks each alone, stops nobody and tells nobody [K1]", async ({ couple: { ada, ben } }) => {
  await ada.proposes("Something that needs calm", { format: "soft-opener" });
  await ben.joins();
  await button(ben, "I have arrived").click();
  await expect(ben.page.getByRole("heading", { level: 1, name: "How are you, just now?" })).toBeVisible();
  const before = ben.watched.traffic.length;
  await ben.page.getByText("9", { exact: true }).click();
  await expect(ben.page.getByText(/^That is a lot to bring to a talk like this\./)).toBeVisible();
  await looksSound(ben, "calm gate heated");
  await button(ben, "Another time").click();
  await expect(ben.page.getByRole("dialog", { name: "Not this talk, not now" })).toBeVisible();
  await ben.page.keyboard.press("Escape");
  await button(ben, "A break first").click();
  await expect(ben.page.getByText("Breathe in, and slowly out.")).toBeVisible();
  await button(ben, "Go on").click();
  await expect(ben.page.getByRole("radio", { name: /^A gentle clock/ })).toBeVisible();
  await expect(ben.page.getByRole("radio", { name: /^A firm clock/ })).toHaveCount(0);
  expect(askedSince(ben, before)).toEqual([]);
  await looksSound(ben, "gathering soft opener");
  await ada.arrives();
  await ada.isTold("Choose what is right for you. The talk begins when both of you are ready.");
  await refuses(ada, ben);
});

test("fixed times are as they are or ten times as long, and come under a name [C14] [G3]", async ({
  couple: { ada, ben },
}) => {
  await ada.proposes("", { format: "two-way-silence" });
  await ben.joins();
  await Promise.all([ada.arrives(), ben.arrives()]);
  await expect(ben.page.getByRole("heading", { level: 1 })).toContainText("What moves me most right now");
  await expect(ben.page.getByRole("radio", { name: /^The clock as it is/ })).toBeVisible();
  await expect(ben.page.getByRole("radio", { name: /^Ten times the time/ })).toBeVisible();
  await expect(ben.page.getByRole("radio", { name: /^A gentle clock/ })).toHaveCount(0);
  await ben.page.getByText("What each of you will do").click();
  await ben.page.getByText("How long each part takes").click();
  await looksSound(ben, "gathering two-way silence");
  await button(ben, "Change this").click();
  await ben.page.getByRole("radio", { name: /^To begin with/ }).check();
  await looksSound(ben, "change how it goes");
  await button(ben, "Change it").click();
  for (const person of [ada, ben]) {
    await person.isTold("Something was changed. Look once more, then say ready.");
    await expect(person.page.getByRole("listitem").filter({ hasText: /^To begin with$/ })).toBeVisible();
    await expect(person.page.getByRole("listitem").filter({ hasText: /^Two turns each$/ })).toBeVisible();
  }
  await refuses(ada, ben);
});

test("where nothing is kept, that is said and not asked [G7]", async ({ couple: { ada, ben } }) => {
  await ada.proposes("", { format: "now-its-hot" });
  await ben.joins();
  await Promise.all([ada.arrives(), ben.arrives()]);
  await expect(ben.page.getByText("Nothing is kept of this kind of talk.")).toBeVisible();
  await expect(ben.page.getByRole("radio", { name: /^(Everything|Notes only|Nothing)/ })).toHaveCount(0);
  await ben.saysReady();
  await ben.isTold("Choose a clock, then say ready.");
  await looksSound(ben, "gathering nothing kept");
  await Promise.all([ada.chooses("none", "nothing"), ben.chooses("none", "nothing")]);
  await Promise.all([ada.saysReady(), ben.saysReady()]);
  await ada.endsTalk();
  await ben.seesTheEnd();
});

async function refuses(person: Person, other: Person): Promise<void> {
  await button(person, "Not this talk, not now").click();
  await person.page.getByRole("dialog").getByRole("button", { name: "Not this talk", exact: true }).click();
  await expect(other.page.getByRole("heading", { level: 1, name: "Not now" })).toBeVisible();
}
