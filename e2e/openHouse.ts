import { rmSync } from "node:fs";
import { openHouse } from "./house";
import { LIMITS, PORT, RULES } from "./lengths";

/** Opens the house that the stories share, before the first of them, and closes it after the last. */
export default async function openSharedHouse(): Promise<() => Promise<void>> {
  const house = await openHouse({ port: PORT, settings: { HEARD_RULES: JSON.stringify(RULES), LIMITS } });
  process.env.HEARD_STORY_LOG = house.log;
  process.env.HEARD_STORY_DATA = house.data;
  return async () => {
    await house.close();
    rmSync(house.data, { recursive: true, force: true });
  };
}
