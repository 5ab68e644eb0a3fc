import { expect, type Page } from "@playwright/test";
import { keyboardOf } from "../people/keyboard";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const way = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

/** How far what stood on this page already has moved since it was loaded; by what a person did is not counted. */
const moved = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let sum = 0;
    const seen = new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) sum += Number(Reflect.get(shift, "value"));
    });
    seen.observe({ type: "layout-shift", buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return sum;
  });

async function reloads(person: Person): Promise<void> {
  const unlock = person.page.getByRole("button", { name: "Unlock", exact: true });
  await person.page.reload();
  await expect(unlock.or(person.page.getByRole("heading", { level: 1 })).first()).toBeVisible();
  if (await unlock.isVisible()) await person.unlock();
}

/** Both are there, choose and say ready. */
async function begins(ada: Person, ben: Person): Promise<void> {
  await ben.joins();
  await Promise.all([ada.sitsDown("none", "nothing"), ben.sitsDown("none", "nothing")]);
}

async function endsAndGoesBack(ada: Person, ben: Person): Promise<void> {
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  await Promise.all([ada.goesToRoom(), ben.goesToRoom()]);
}

test("choosing how to talk @night", async ({ couple: { ada, ben } }) => {
  const { page } = ada;

  await test.step("The last one is offered first, or a good first one; and then all of them", async () => {
    await way(page, "Start a talk").click();
    await expect(title(page, "What kind of talk?")).toBeVisible();
    await expect(page.getByRole("heading", { name: /^(A good first one|Last time)$/ })).toBeVisible();
    await looksSound(ada, "choose a talk");
    await reloads(ada);
    await expect(page.getByRole("heading", { name: /^(A good first one|Last time)$/ })).toBeVisible();
    expect(await moved(page)).toBeLessThan(0.05);
    await page.getByRole("radio", { name: "To find an answer" }).check({ force: true });
    await page.getByRole("radio", { name: "A quarter of an hour" }).check({ force: true });
    await expect(page.getByRole("status")).toHaveText("No way to talk is all of this at once. Let one of them go.");
    await looksSound(ada, "nothing is all of this");
    await page.getByRole("button", { name: "Show all of them again" }).click();
    const all = (await page.getByRole("status").textContent()) ?? "";
    await expect(page.getByRole("listitem")).toHaveCount(Number.parseInt(all, 10));
  });

  await test.step("Three questions lead to two or three that may fit", async () => {
    await page.getByRole("button", { name: "Which one? Three questions" }).click();
    await looksSound(ada, "which one");
    await page.getByRole("button", { name: "Something hurts" }).click();
    await expect(title(page, "What would do you two good?")).toBeFocused();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "It is hot right now" }).click();
    await page.getByRole("button", { name: "To make something good again" }).click();
    await page.getByRole("button", { name: "Half an hour" }).click();
    await expect(title(page, "One of these may fit")).toBeFocused();
    await expect(page.getByRole("status")).toHaveText(/^When it is hot, breathe together first/);
    await expect(page.getByRole("listitem").first()).toContainText("Now it’s hot");
    await looksSound(ada, "one of these may fit");
    await way(page, "Now it’s hot").click();
    await expect(page.getByText("This one brings its own topic: “What is hot right now”.")).toBeVisible();
    await looksSound(ada, "a talk with its own topic");
    await page.goBack();
    await expect(title(page, "One of these may fit")).toBeVisible();
    await page.getByRole("button", { name: "See all of them" }).click();
    await expect(title(page, "What kind of talk?")).toBeVisible();
  });

  await test.step("One way to talk: what it is and the two ways on fit on a phone's first screen", async () => {
    await way(page, "Letting off steam").click();
    await page.getByLabel("What is it about?").fill("My mother called");
    await page.getByRole("checkbox", { name: "This one hurts" }).check();
    await expect(page.getByText(/is made for lighter things/)).toBeVisible();
    await looksSound(ada, "another may serve better");
    await page.getByRole("checkbox", { name: "This one hurts" }).uncheck();
    await reloads(ada);
    await expect(page.getByLabel("What is it about?")).toHaveValue("My mother called");
    await expect(page.getByRole("button", { name: "Ask Ben to talk" })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Try it in a minute" })).toBeInViewport({ ratio: 1 });
    await looksSound(ada, "one way to talk");
    const folded = page.locator("details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    await looksSound(ada, "one way to talk, unfolded");
  });

  await test.step("Tried in a minute it starts for both, and nothing of it is kept", async () => {
    await page.getByRole("button", { name: "Try it in a minute" }).click();
    await expect(page).toHaveURL(/\/talk\/[\w-]{22}$/);
    await begins(ada, ben);
    await ada.hasTheFloor();
    await endsAndGoesBack(ada, ben);
    await way(page, "Start a talk").click();
    await expect(page.getByRole("heading", { name: "Last time" })).toBeVisible();
    await expect(page.getByRole("article").first()).toContainText("Letting off steam");
    await looksSound(ada, "the last one first");
  });
});

test("a topic that hurts is opened softly", async ({ couple: { ada, ben } }) => {
  const { page } = ada;
  await page.getByLabel("A topic", { exact: true }).fill("What you said at supper");
  await page.getByRole("checkbox", { name: /hurts/ }).check();
  await page.getByRole("button", { name: "Put it down", exact: true }).click();
  await page
    .getByRole("link", { name: /: What you said at supper$/ })
    .first()
    .click();
  await expect(page.getByText("This one hurts. Whichever talk you choose, it begins softly.")).toBeVisible();
  await looksSound(ada, "choose for what hurts");
  await way(page, "A floor talk").last().click();
  await expect(page.getByLabel("What is it about?")).toHaveValue("What you said at supper");
  await expect(page.getByRole("checkbox", { name: "This one hurts" })).toBeChecked();
  await looksSound(ada, "ask for what hurts");
  await page.getByText("How it goes", { exact: true }).click();
  await page.getByRole("radio", { name: "I begin" }).check();
  await page.getByRole("button", { name: "Ask Ben to talk", exact: true }).click();
  await expect(page).toHaveURL(/\/talk\/[\w-]{22}$/);
  await begins(ada, ben);

  await test.step("Ada opens softly first, with the sentences of the soft opening", async () => {
    await ada.isTold(/^Begin softly: one feeling/);
    await ben.isTold(/^Ada is looking for a soft way to begin/);
    await looksSound(ada, "the soft opening of a floor talk");
    await endsAndGoesBack(ada, ben);
  });

  await test.step("Next time it is Ben's turn to begin: suggested, and still theirs to choose", async () => {
    await way(page, "Start a talk").click();
    await way(page, "A floor talk").first().click();
    await expect(page.getByText("two turns each, Ben begins")).toBeVisible();
    await page.getByText("How it goes", { exact: true }).click();
    await expect(page.getByText("You began last time, so it may be Ben’s turn.")).toBeVisible();
    await page.getByRole("radio", { name: "I begin" }).check();
    await expect(page.getByText("two turns each, you begin")).toBeVisible();
  });
});

test("choosing with the keyboard alone", async ({ couple: { ada, ben } }) => {
  test.setTimeout(360_000);
  const { page } = ada;
  const { presses, writes, chooses } = keyboardOf(page);
  await presses(way(page, "Start a talk"));
  await presses(page.getByRole("button", { name: "Which one? Three questions" }));
  await presses(page.getByRole("button", { name: "Good, or just as always" }));
  await presses(page.getByRole("button", { name: "To be understood" }));
  await presses(page.getByRole("button", { name: "Half an hour" }));
  await presses(page.getByRole("button", { name: "See all of them" }));
  await chooses(page.getByRole("group", { name: "What do you need?" }), "To find an answer");
  await presses(way(page, "Understand first"));
  await writes(page.getByLabel("What is it about?"), "Where to live");
  await presses(page.getByRole("button", { name: "Ask Ben to talk" }));
  await expect(page).toHaveURL(/\/talk\/[\w-]{22}$/);
  await ben.joins();
  await ada.arrives();
  await ada.presses("Not this talk, not now");
  await page.getByRole("dialog").getByRole("button", { name: "Not this talk", exact: true }).click();
  await expect(ben.page.getByRole("heading", { level: 1, name: "Not now" })).toBeVisible();
});
