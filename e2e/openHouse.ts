import { rmSync } from "node:fs";
import { openHouse } from "./house";
import { LIMITS, PORT, RULES } from "./lengths";
import { keepMail } from "./postbox";

/** Opens the house that the stories share, before the first of them, and closes it after the last. */
export default async function openSharedHouse(): Promise<() => Promise<void>> {
  const mail = await keepMail();
  const rules = { HEARD_RULES: JSON.stringify(RULES), LIMITS };
  const house = await openHouse({ port: PORT, settings: { ...rules, ...mail.settings } });
  process.env.HEARD_STORY_LOG = house.log;
  process.env.HEARD_STORY_DATA = house.data;
  return async () => {
    await house.close();
    await mail.close();
    rmSync(house.data, { recursive: true, force: true });
  };
}
