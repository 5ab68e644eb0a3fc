import { expect } from "@playwright/test";
import { goOnIfPaused } from "../people/pauses";
import { inAnotherTab, type Person } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk, spoken, takesTurn } from "../people/turn";

test("both press ready, and both press done, at the same moment [G1] [L1] [L10] [U2]", async ({
  couple: { ada, ben },
}) => {
  await ada.proposes("The same moment");
  await ben.joins();
  for (const each of [ada, ben]) {
    await each.arrives();
    await each.chooses("none", "everything");
  }
  await Promise.all([ada.saysReady(), ben.saysReady()]);
  await ada.hasTheFloor();
  await ben.isTold("Ada has the floor. Just listen; your turn comes.");
  await takesTurn(ada, ben, spoken("first"));
  await takesTurn(ben, ada, spoken("second"));
  await pressAtOnce(ada, ben, "It is enough for today");
  await Promise.all([ada.thanks("Thank you, Ben"), ben.thanks("Thank you, Ada")]);
  await Promise.all([ada.takesAlong("Ada's takeaway"), ben.takesAlong("Ben's takeaway")]);
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
  for (const { page } of [ada, ben]) {
    await page.getByRole("link", { name: "Read it again" }).click();
    for (const words of ["Thank you, Ben", "Thank you, Ada", "Ada's takeaway", "Ben's takeaway"])
      await expect(page.getByText(words, { exact: true })).toHaveCount(1);
  }
});

test("two tabs of one partner act as one: one pen, one outbox, one voice [U6] [L3]", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, "Two tabs");
  const second = await inAnotherTab(ada);
  await second.page.goto(ada.page.url());
  await second.unlock();
  await ada.composer().fill("Begun here");
  await expect(second.page.getByText("You are writing in another window.").or(second.composer()).first()).toBeVisible();
  await second
    .composer()
    .or(second.page.getByRole("button", { name: "Go on here" }))
    .first()
    .waitFor();
  if (await second.page.getByRole("button", { name: "Go on here" }).isVisible()) await second.presses("Go on here");
  await expect(second.composer()).toHaveValue("Begun here");
  await second.composer().fill("Begun here, finished there");
  await expect(ada.page.getByText("You are writing in another window.")).toBeVisible();
  await second.presses("I have said it");
  await ben.reads("Begun here, finished there");
  await expect(ben.page.getByText("Begun here, finished there", { exact: true })).toHaveCount(1);
  await Promise.all([ada.reads("Begun here, finished there"), second.reads("Begun here, finished there")]);

  await test.step("With one tab closed she is still here", async () => {
    await second.page.close();
    await ben.saysBack("Begun and finished");
    await ada.reads("Begun and finished");
    await goOnIfPaused(ada, ben);
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
});

/** Both press it before either can see what the other did; one press may find that it is done already. */
async function pressAtOnce(one: Person, other: Person, name: string): Promise<void> {
  const buttons = await Promise.all(
    [one, other].map(({ page }) => page.getByRole("button", { name, exact: true }).elementHandle()),
  );
  await Promise.all(buttons.map((button) => button?.evaluate((pressed: HTMLElement) => pressed.click())));
}
