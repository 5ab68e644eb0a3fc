import { expect } from "@playwright/test";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import { trialOf } from "../../lib/talk/trial";
import { gathers, playThrough } from "../people/plays";
import { test } from "../people/stage";

for (const [id, fetched] of Object.entries(LIBRARY))
  test(`Ada and Ben try ${id} through on two screens [S6] [V4]`, async ({ couple }) => {
    test.setTimeout(360_000);
    const format = await fetched();
    const { ada, ben } = couple;
    await ada.proposes("A first try", { format: id, trial: true });
    await ben.joins();
    await Promise.all([gathers(ada), gathers(ben)]);
    await expect(ada.page.locator("[data-step]")).toBeVisible();
    const seen = await playThrough(couple, format);
    for (const { id: part, steps } of trialOf(format).skeleton.parts) expect(seen).toContain(`${part}/${steps[0]?.id}`);
  });
