import { theStore } from "../../lib/account/house";
import type { Done } from "../../lib/line/roomTypes";
import { openSummary, summaryActs } from "../../lib/line/talkSummary";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { otherSeat, SEATS } from "../../lib/values/seat";
import { after, hours, type Instant } from "../../lib/values/time";
import { listPastTalks } from "../../lib/wire/routes/talks";
import type { Chance } from "./chance";
import type { Seeded } from "./couple";
import { BOTH_SAY } from "./parts";

type Pair = { readonly ada: Seeded; readonly ben: Seeded; readonly roomId: RoomId };

/** One in so many talks of which something is kept has a summary. */
const ONE_IN = 5;

/** What both say of a few talks along the year: written by one, approved by the other an hour after the talk. */
export async function sayTogether(pair: Pair, chance: Chance): Promise<void> {
  const told = await pair.ada.ask(listPastTalks, { roomId: pair.roomId }, {});
  if (!told.ok) throw new Error(told.refusal);
  const kept = told.talks.filter(({ keep }) => keep !== "nothing");
  for (const { talkId, closedAt, createdAt } of kept.filter((_, index) => index % ONE_IN === 0))
    await sayOf(pair, talkId, after(closedAt ?? createdAt, hours(1)), chance);
}

async function sayOf({ ada, ben, roomId }: Pair, talkId: TalkId, at: Instant, chance: Chance): Promise<void> {
  const partners = { a: ada, b: ben };
  const seat = chance.of(SEATS);
  const other = partners[otherSeat(seat)];
  const actsOf = (who: Seeded) => summaryActs(who, roomId, (act) => act);
  done(await actsOf(partners[seat]).writeSummary(talkId, null, chance.of(BOTH_SAY)));
  const accountIds = { a: ada.accountId, b: ben.accountId };
  const summary = await openSummary(other, { roomId, accountIds }, talkId);
  if (typeof summary === "string" || summary.waiting === null) throw new Error("a summary that does not wait");
  done(await actsOf(other).approveSummary(talkId, summary.waiting));
  // The store's clock is today's: it is told when this was.
  await theStore().ask((tables) =>
    tables.summary.updateMany({ where: { talkId, approved: true }, data: { approvedAt: new Date(at) } }),
  );
}

function done(act: Done): void {
  if (act !== null) throw new Error(act);
}
