import { expect } from "@playwright/test";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { pairUp, test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { REFUSED } from "../people/watched";

const KEYS = { timeout: 30_000 };

const fourWords = async ({ page }: Person): Promise<readonly string[]> => {
  const words = page.getByRole("list", { name: "Safety words" }).getByRole("listitem");
  await expect(words).toHaveCount(4);
  return words.allInnerTexts();
};

/** Both on the page for it: one begins, the other answers by being there. Gives what each of them reads. */
async function compareWords(first: Person, second: Person) {
  await first.page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(first.page.getByText(`Waiting for ${second.name}.`)).toBeVisible();
  await looksSound(first, "words waiting");
  await second.page.getByRole("link", { name: "Compare words" }).first().click();
  return [await fourWords(first), await fourWords(second)] as const;
}

const saysTheyAreTheSame = async (someone: Person) => {
  await someone.page.getByRole("button", { name: "They are the same" }).click();
  await expect(someone.page.getByRole("heading", { name: "The same words" })).toBeVisible();
};

test("Ada and Ben compare words, Ben gets other keys, Ada is asked again before the next talk, and nothing is lost [K2] [K4]", async ({
  strangers: { ada, ben },
}) => {
  test.setTimeout(300_000);
  const room = await pairUp(ada, ben);
  const notYet = (someone: Person) => someone.page.getByText("You two have not compared safety words yet.");

  await test.step("they compare, and the room stops mentioning it", async () => {
    await ada.putsTopic("From before");
    await ben.keepsThought("Mine alone, from before");
    await Promise.all([expect(notYet(ada)).toBeVisible(), expect(notYet(ben)).toBeVisible()]);
    await ada.page.getByRole("link", { name: "Compare words" }).click();
    await expect(ada.page.getByRole("heading", { name: "Compare safety words" })).toBeVisible();
    await looksSound(ada, "words before");
    const [hers, his] = await compareWords(ada, ben);
    expect(hers).toEqual(his);
    await looksSound(ada, "words four");
    await ben.page.getByRole("button", { name: "They differ" }).click();
    await expect(ben.page.getByRole("heading", { name: "The words differ" })).toBeVisible();
    await looksSound(ben, "words differ");
    await ben.presses("Read them once more");
    expect(await fourWords(ben)).toEqual(his);
    for (const someone of [ada, ben]) {
      await saysTheyAreTheSame(someone);
      await someone.page.getByRole("link", { name: "To the room" }).click();
      await expect(someone.page.getByRole("link", { name: "Start a talk" })).toBeVisible();
      await expect(notYet(someone)).toHaveCount(0);
    }
  });

  await test.step("someone may know Ben's keys: he gets others, and still reads everything", async () => {
    ben.watched.forgive(REFUSED);
    await ben.page.goto("/settings");
    await ben.page.getByRole("link", { name: "Someone may know my keys" }).click();
    await expect(ben.page.getByRole("heading", { name: "Other keys" })).toBeVisible();
    await looksSound(ben, "other keys");
    const now = ben.page.getByLabel("Your passphrase of now", { exact: true });
    await now.fill("not this one, certainly");
    await ben.presses("Go on");
    await expect(ben.page.getByText("That passphrase does not open it. Try once more.")).toBeVisible(KEYS);
    await now.fill(ben.paper.passphrase);
    await ben.presses("Go on");
    await expect(ben.page.getByRole("button", { name: "I have it, go on" })).toBeVisible(KEYS);
    await ben.choosesPassphrase();
    await ben.provesCode();
    await ben.page.goto(room);
    await ben.seesRoomWith("Ada");
    await expect(ben.page.getByText("Mine alone, from before", { exact: true })).toBeVisible();
    await expect(ben.page.getByText("From before", { exact: true })).toBeVisible();
  });

  await test.step("before the next talk Ada is asked first, and can say that she goes on without", async () => {
    await expect(
      ada.page.getByText("One of you has a new key. Compare safety words before your next talk."),
    ).toBeVisible();
    await looksSound(ada, "room new key");
    await ada.page.getByRole("link", { name: "Start a talk" }).click();
    await expect(ada.page.getByRole("heading", { name: "Compare words first" })).toBeVisible();
    await looksSound(ada, "words first");
    await ada.presses("Talk without comparing");
    await expect(ada.page.getByRole("heading", { name: "Compare words first" })).toHaveCount(0);
    await expect(ada.page.getByRole("heading", { level: 1 })).toBeFocused();
    await ada.page.goto(room);
    await ada.page.getByRole("link", { name: "Start a talk" }).click();
    await ada.page.getByRole("link", { name: "Compare words" }).click();
    const [hers, his] = await compareWords(ada, ben);
    expect(hers).toEqual(his);
    await Promise.all([saysTheyAreTheSame(ada), saysTheyAreTheSame(ben)]);
  });

  await test.step("a new talk is sealed under the room's new key", async () => {
    await Promise.all([ada.page.goto(room), ben.page.goto(room)]);
    await beginsTalk(ada, ben, "After the new key");
    const epochs = await ben.page.evaluate(async (address) => {
      const roomId = new URL(address).pathname.split("/")[2];
      const detail = await (await fetch(`/api/rooms/${roomId}`)).json();
      const [talk] = detail.talks;
      const log = await (await fetch(`/api/talks/${talk.talkId}/log?after=0`)).json();
      return [detail.epochs.length, JSON.stringify(log).includes('"epoch":2')];
    }, room);
    expect(epochs).toEqual([2, true]);
  });
  await ada.endsTalk();
});
