import { theStore } from "../../lib/account/house";
import type { RoomId } from "../../lib/values/ids";
import { days, type Instant, instant } from "../../lib/values/time";
import { agreeOnThings } from "./agreed";
import { chanceFrom } from "./chance";
import { pairedUp, type Seeded, signedUp } from "./couple";
import { keepsOwn, notes } from "./onesOwn";
import { sayTogether } from "./summed";
import { openTable } from "./table";
import { holdTalk } from "./talk";
import { plannedYear } from "./year";

/** Ada and Ben, their room, and their year. */
export type SeededCouple = { readonly ada: Seeded; readonly ben: Seeded; readonly roomId: RoomId };

type Wanted = {
  readonly talks: number;
  readonly seed: number;
  readonly now: Instant;
  /** Where links of this house begin. */
  readonly origin: string;
  readonly told: (held: number) => void;
};

/** Makes two accounts, their room, so many closed talks, with what each keeps of them alone, what they agreed on and what both say, sealed and stored as ever. The environment has been told where the store is. */
export async function seedCouple({ talks, seed, now, origin, told }: Wanted): Promise<SeededCouple> {
  const chance = chanceFrom(seed);
  const [ada, ben] = [await signedUp("Ada"), await signedUp("Ben")];
  const roomId = await pairedUp(ada, ben, origin);
  const table = openTable(theStore(), roomId, { a: ada, b: ben });
  // What each keeps alone has a chance of its own: the talks of a seed stay what they are.
  const alone = chanceFrom(seed + 1);
  let held = 0;
  for (const planned of await plannedYear(talks, instant(now - days(1)), chance)) {
    const talkId = await holdTalk(table, planned, chance);
    for (const who of [ada, ben]) await keepsOwn(who, roomId, talkId, held / talks, alone);
    held += 1;
    told(held);
  }
  await table.close();
  await agreeOnThings({ ada, ben, roomId }, now, chance);
  await sayTogether({ ada, ben, roomId }, chance);
  for (const who of [ada, ben]) await notes(who, roomId, null, alone);
  return { ada, ben, roomId };
}
