import { expect, type Locator, type Page } from "@playwright/test";

const FARTHEST = 60;

/** What someone does without a mouse. */
export type Keyboard = {
  /** Goes from place to place with Tab until this one has the focus. */
  readonly reach: (place: Locator) => Promise<void>;
  readonly presses: (place: Locator) => Promise<void>;
  readonly writes: (place: Locator, text: string) => Promise<void>;
  readonly picks: (place: Locator) => Promise<void>;
  /** Goes to a question and through its answers until this one is chosen. */
  readonly chooses: (question: Locator, answer: string) => Promise<void>;
};

export function keyboardOf(page: Page): Keyboard {
  const reach = async (place: Locator) => {
    await expect(place).toBeVisible();
    for (let step = 0; step < FARTHEST; step += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${place}`);
  };
  return {
    reach,
    presses: async (place) => {
      await reach(place);
      await page.keyboard.press("Enter");
    },
    writes: async (place, text) => {
      await reach(place);
      await page.keyboard.type(text);
    },
    chooses: async (question, answer) => {
      const radios = question.getByRole("radio");
      const chosen = question.getByRole("radio", { checked: true });
      await reach((await chosen.count()) > 0 ? chosen : radios.first());
      const wanted = question.getByRole("radio", { name: answer });
      for (let step = 0; step < (await radios.count()) && !(await wanted.isChecked()); step += 1)
        await page.keyboard.press("ArrowDown");
      await expect(wanted).toBeChecked();
    },
    picks: async (place) => {
      await reach(place);
      await page.keyboard.press("Space");
    },
  };
}
