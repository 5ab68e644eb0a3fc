import { expect } from "@playwright/test";
import { everyTable, serverLog, trafficOf } from "../canary/places";
import { search } from "../canary/search";
import { houseData } from "../people/archive";
import { hint, hints } from "../people/hints";
import { looksSound } from "../people/looks";
import { goOnIfPaused } from "../people/pauses";
import type { Person } from "../people/person";
import { test } from "../people/stage";

const HARD = "That was my rhubarb jam, and you are so selfish.";
const SOFT = "When the jam was gone, I felt left out.";
const BEGINNING = "I need …";

const written = ({ page }: Person) => page.getByRole("textbox").first();

/** Silence has to be waited for: twice the pause after which a hint would come. */
async function staysSilent(person: Person): Promise<void> {
  await person.page.waitForTimeout(2_500);
  await expect(hints(person)).toHaveCount(0);
}

test("a hint comes after a pause, to the writer alone; it can be looked into, taken, undone, waved away and switched off", async ({
  couple: { ada, ben },
}) => {
  await ada.proposes("The jam", { format: "understand-first", trial: true });
  await ben.joins();
  await Promise.all([ada.sitsDown(), ben.sitsDown()]);
  await expect(written(ada)).toBeVisible();
  const reload = async () => {
    await ada.page.reload();
    await goOnIfPaused(ada, ben);
    await expect(written(ada)).toHaveValue(HARD);
  };

  await test.step("It moves nothing, and waved away it does not come back", async () => {
    const send = ada.page.getByRole("button", { name: "I have told it" });
    await written(ada).pressSequentially(HARD.slice(0, -1));
    const before = await send.boundingBox();
    await ada.isTold("A hint, for you alone: Another way to say this?");
    expect(await send.boundingBox()).toEqual(before);
    await looksSound(ada, "a hint");
    await expect(written(ada)).toBeFocused();
    await hints(ada).getByRole("button", { name: "Not now" }).click();
    await expect(written(ada)).toBeFocused();
    await written(ada).press("End");
    await written(ada).pressSequentially(HARD.slice(-1));
    await staysSilent(ada);
  });

  await test.step("It says why, an offer goes into the text, and one's own words come back", async () => {
    await reload();
    await hint(ada, "Another way to say this?").click();
    await hint(ada, "Why this?").click();
    await expect(hints(ada).getByText(/^These words can be hard to hear/)).toBeVisible();
    await looksSound(ada, "a hint looked into");
    await hints(ada).getByRole("button", { name: BEGINNING }).click();
    await expect(written(ada)).toHaveValue(`${HARD} I need `);
    await expect(written(ada)).toBeFocused();
    await looksSound(ada, "an offer taken");
    await hint(ada, "Back to my own words").click();
    await expect(written(ada)).toHaveValue(HARD);
    await staysSilent(ada);
  });

  await test.step("It can be switched off where it stands, and nothing of it reached the other", async () => {
    await reload();
    await hint(ada, "Another way to say this?").click();
    await hint(ada, "Don’t show such hints").click();
    await expect(ada.page.getByText("Such hints are off on this device.", { exact: true })).toBeVisible();
    await looksSound(ada, "hints switched off");
    await expect(hints(ben)).toHaveCount(0);
    await expect(ben.page.getByText(/hints?\b/i)).toHaveCount(0);
    await written(ada).fill("I was");
    await ada.page.getByText("Find a word for a feeling or a need").click();
    await ada.presses("Alone");
    await looksSound(ada, "finding a word");
    await ada.presses("a bit left over");
    await expect(written(ada)).toHaveValue("I was a bit left over");
    await written(ada).fill(SOFT);
    await ada.presses("I have told it");
    await ben.reads(SOFT);
  });

  await test.step("A closed question becomes an open one, and a reflection that gives back is seen", async () => {
    const asking = ben.page.getByRole("textbox", { name: "Your question" });
    await asking.fill("Are you okay?");
    await hint(ben, "Another way to ask this?").click();
    const [open = ""] = await hints(ben).getByRole("listitem").allTextContents();
    await hints(ben).getByRole("button", { name: open }).click();
    await expect(asking).toHaveValue(open);
    await ben.presses("Ask it");
    await ada.reads(open);
    await written(ada).fill("I felt left out, and nobody asked me.");
    await ada.presses("Say this");
    await ada.presses("You have all of it now");
    await ben.page.getByRole("textbox", { name: "Ada’s side" }).fill("You felt left out, because nobody asked you.");
    await ben.isTold("You are giving back what Ada said.");
    await looksSound(ben, "given back");
    await expect(ada.page.getByText("giving back")).toHaveCount(0);
  });

  await test.step("Nothing of it was sent or kept but on her device", async () => {
    const canaries = [HARD, HARD.slice(0, -1), "hints-off", "called-bad", "Are you okay?"];
    const places = [
      ...(await everyTable(houseData())),
      serverLog(process.env.HEARD_STORY_LOG ?? ""),
      trafficOf(ada),
      trafficOf(ben),
    ];
    expect(
      search(
        canaries.map((text) => ({ what: text, text })),
        places,
      ),
    ).toEqual([]);
  });
  await ada.endsTalk();
  await ben.seesTheEnd();
  await ada.page.goto("/settings");
  const hard = ada.page.getByRole("checkbox", { name: "Words that may be hard to hear" });
  await expect(hard).not.toBeChecked();
  await looksSound(ada, "settings with hints");
  await hard.check();
  await ada.page.reload();
  await expect(hard).toBeChecked();
});
