import { expect } from "@playwright/test";
import { keyboardOf } from "../people/keyboard";
import { test } from "../people/stage";

test("a talk with the keyboard alone", async ({ couple: { ada, ben } }) => {
  const { page } = ada;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const { presses, writes, picks, chooses } = keyboardOf(page);

  await presses(page.getByRole("link", { name: "Start a talk" }));
  await presses(page.getByRole("link", { name: "A floor talk" }).last());
  await writes(page.getByLabel("What is it about?"), "By keyboard");
  await presses(page.locator("summary", { hasText: "How it goes" }));
  await chooses(page.getByRole("group", { name: "Who begins?" }), "I begin");
  await presses(button("Ask Ben to talk"));
  await expect(page).toHaveURL(/\/talk\//);
  await ben.joins();
  await presses(button("I have arrived"));
  await picks(page.getByRole("radio", { name: /^No clock/ }));
  await picks(page.getByRole("radio", { name: /^Everything/ }));
  await presses(button("I am ready"));
  await ben.sitsDown();
  await ada.hasTheFloor();

  await writes(ada.composer(), "Typed without a mouse");
  await presses(button("I have said it"));
  await ben.reads("Typed without a mouse");
  await ben.saysBack("Not yet");
  await presses(button("Not quite"));
  await writes(page.getByLabel(/You may leave this empty/), "This was missed");
  await presses(button("Say this"));
  await ben.reads("This was missed");
  await ben.saysBack("Now I have it");
  await presses(button("Yes, you got me"));
  await ben.makesSense("It does");
  await ben.guessesFeeling("Glad");
  await presses(button("Yes, that is it"));
  await ben.hasTheFloor();

  await presses(button("Warmth"));
  await ben.isTold("Ada: Warmth");
  await presses(button("Time-out"));
  await expect(page.getByRole("dialog", { name: "Take a break" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button("Time-out")).toBeFocused();
  await presses(button("End the talk"));
  await presses(page.getByRole("dialog").getByRole("button", { name: "End it" }));
  await ada.seesTheEnd();
  await ben.seesTheEnd();
});
