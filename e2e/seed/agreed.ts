import { theStore } from "../../lib/account/house";
import { approveAgreement, followUp, proposeAgreement } from "../../lib/line/roomAgreements";
import type { Done } from "../../lib/line/roomTypes";
import type { Doer, Outcome, SaidOutcome, Wording } from "../../lib/room/agreement";
import { dayOf } from "../../lib/room/evenings";
import { type AgreementId, newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { otherSeat, SEATS } from "../../lib/values/seat";
import { after, days, hours, type Instant } from "../../lib/values/time";
import { listPastTalks } from "../../lib/wire/routes/talks";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import type { Chance } from "./chance";
import type { Seeded } from "./couple";
import { AGREED } from "./parts";

type Pair = { readonly ada: Seeded; readonly ben: Seeded; readonly roomId: RoomId };

/** What the two agree on once: out of which talk, when, and how it went since. */
type Planned = {
  readonly talkId: TalkId;
  readonly wording: Wording;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly outcomeAt: Instant;
};

/** One in so many talks ends in something agreed. */
const ONE_IN = 8;
const OF_THE_PAST: readonly SaidOutcome[] = ["done", "done", "done", "still-on", "let-go", "again"];

/** A few agreements along the year: proposed by one, approved by the other, the older ones followed up, the newest still open. */
export async function agreeOnThings(pair: Pair, now: Instant, chance: Chance): Promise<void> {
  const told = await pair.ada.ask(listPastTalks, { roomId: pair.roomId }, {});
  if (!told.ok) throw new Error(told.refusal);
  const from = told.talks.filter((_, index) => index % ONE_IN === 0).toReversed();
  for (const { talkId, closedAt, createdAt } of from) {
    const at = after(closedAt ?? createdAt, hours(1));
    const outcomeAt = after(at, days(7 + chance.below(14)));
    const [what, who] = chance.of(AGREED);
    const by = chance.isUnder(0.5) ? dayOf(after(at, days(5 + chance.below(10))), "UTC") : null;
    const outcome = outcomeAt < now ? chance.of(OF_THE_PAST) : "open";
    await agreeOn(pair, { talkId, wording: { what, who: doerOf(who, chance), by }, at, outcome, outcomeAt }, chance);
  }
}

const doerOf = (who: "both" | "one", chance: Chance): Doer => (who === "both" ? who : chance.of(SEATS));

async function agreeOn({ ada, ben, roomId }: Pair, planned: Planned, chance: Chance): Promise<void> {
  const { talkId, wording, at, outcome, outcomeAt } = planned;
  const agreementId = newId<AgreementId>();
  const partners = { a: ada, b: ben };
  const seat = chance.of(SEATS);
  const other = partners[otherSeat(seat)];
  done(await proposeAgreement(partners[seat], roomId, { agreementId, talkId, wording }));
  const told = await other.ask(wholeRoom, { roomId }, {});
  const waits = told.ok ? told.agreements.waiting.find((each) => each.agreementId === agreementId) : undefined;
  if (waits === undefined) throw new Error("an agreement that does not wait");
  done(await approveAgreement(other, roomId, { ...waits, wording }));
  if (outcome !== "open") done(await followUp(other, roomId, agreementId, outcome));
  // The store's clock is today's: it is told when this was.
  const when = [new Date(at), outcome === "open" ? null : new Date(outcomeAt)] as const;
  await theStore().ask((tables) =>
    tables.agreementCopy.updateMany({ where: { agreementId }, data: { agreedAt: when[0], outcomeAt: when[1] } }),
  );
}

function done(act: Done): void {
  if (act !== null) throw new Error(act);
}
