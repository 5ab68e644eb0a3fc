import { expect } from "@playwright/test";
import { hint, hints } from "../people/hints";
import { keyboardOf } from "../people/keyboard";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import { test } from "../people/stage";
import { LINE_CUT } from "../people/watched";

test("in a step with several fields an offer goes where it can be read, with the keyboard alone, and without a line", async ({
  couple: { ada, ben },
}) => {
  const { page } = ada;
  const { presses, writes } = keyboardOf(page);
  const field = (name: RegExp) => page.getByRole("textbox", { name });
  const [saw, felt, needed] = [field(/^What you saw or heard/), field(/^What you felt/), field(/^What you needed/)];
  const title = hint(ada, "Another way to say this?");
  await ada.proposes("The kitchen", { format: "feeling-need-request", trial: true });
  await ben.joins();
  await Promise.all([ada.sitsDown(), ben.sitsDown()]);
  const reload = async (written: string) => {
    await page.reload();
    await goOnIfPaused(ada, ben);
    await expect(saw).toHaveValue(written);
    await expect(title).toBeVisible();
  };

  await test.step("What fits another field goes there, what fits nowhere is there to read, and one's own words come back", async () => {
    await writes(saw, "You are such an idiot.");
    await ada.isTold("A hint, for you alone: Another way to say this?");
    await looksSound(ada, "a hint in several fields");
    await presses(title);
    await expect(hints(ada).getByText("When you …, I felt …")).toBeVisible();
    await expect(hint(ada, "When you …, I felt …")).toHaveCount(0);
    await presses(hint(ada, "Why this?"));
    await expect(hints(ada).getByText(/^These words can be hard to hear/)).toBeVisible();
    await looksSound(ada, "a hint in several fields looked into");
    await page.keyboard.press("Shift+Tab");
    await expect(hint(ada, "I feel hurt, because …")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(felt).toHaveValue("hurt, because ");
    await expect(felt).toBeFocused();
    await presses(hint(ada, "Back to my own words"));
    await expect(felt).toHaveValue("");
    await expect(felt).toBeFocused();
    await expect(saw).toHaveValue("You are such an idiot.");
  });

  await test.step("Without a line it is all there", async () => {
    await reload("You are such an idiot.");
    for (const { watched } of [ada, ben]) watched.forgive(LINE_CUT);
    await ada.context.setOffline(true);
    await presses(title);
    await presses(hint(ada, "Don’t show such hints"));
    await presses(hint(ada, "Keep them"));
    await expect(saw).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.type(" No.");
    await expect(saw).toHaveValue("You are such an idiot. No.");
    await ada.context.setOffline(false);
    await goOnIfPaused(ada, ben);
    await expect(saw).toHaveValue("You are such an idiot. No.");
  });

  await test.step("It is waved away, and a word goes where one was writing", async () => {
    await reload("You are such an idiot. No.");
    await presses(title);
    await presses(hint(ada, "Not now"));
    await expect(saw).toBeFocused();
    await expect(hints(ada)).toHaveCount(0);
    await writes(needed, "first");
    await presses(page.locator("summary", { hasText: "Find a word for a feeling or a need" }));
    await presses(hint(ada, "Rest"));
    await presses(hint(ada, "a pause"));
    await expect(needed).toHaveValue("first a pause");
    await looksSound(ada, "a word in several fields");
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
});
