import { answered, type Proposal, type ProposalAct, type ProposalKind, type ProposalRefusal } from "../room/proposal";
import type { AccountId, ProposalId, RoomId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { Item } from "../wire/routes/item";
import type { ProposalLine } from "../wire/routes/proposals";
import { asInstant, asJson, stored } from "./columns";
import type { ProposalModel } from "./generated/models";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { remindOther } from "./occasions";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld } from "./seats";
import type { Store, Transaction } from "./store";
import { MOST_LINES } from "./topics";

/** A time of a room, and who asks. */
export type OfProposal = { readonly roomId: RoomId; readonly accountId: AccountId; readonly proposalId: ProposalId };

/** The room's times, the newest first. */
export async function proposalsIn(tables: Transaction, roomId: RoomId): Promise<ProposalLine[]> {
  const rows = await tables.proposal.findMany({ where: { roomId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  return rows.map(({ id, seat, kind, state, letGoBy, item, counter, createdAt }) => ({
    proposalId: stored(id),
    seat: stored(seat),
    kind: stored(kind),
    state: stored(state),
    letGoBy: stored(letGoBy),
    item: stored(item),
    counter: stored(counter),
    createdAt: asInstant(createdAt),
  }));
}

type WhyNotOffered = "gone" | "malformed" | "stale-epoch" | "too-large" | "weekly-stands";

/** Offers a time, sealed to both under the room's newest key. `gone`, `malformed` for somebody else's id, `stale-epoch`, `too-large`, `weekly-stands`. */
export function offerTime(
  store: Store,
  { roomId, accountId, proposalId, kind, item }: OfProposal & { readonly kind: ProposalKind; readonly item: Item },
): Promise<Done<WhyNotOffered>> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.proposal.findUnique({ where: { id: proposalId } });
    if (known !== null) return known.roomId === roomId && known.seat === seat ? DONE : refused("malformed");
    if (!(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    if ((await tables.proposal.count({ where: { roomId } })) >= MOST_LINES) return refused("too-large");
    const data = { id: proposalId, roomId, seat, kind, item: asJson(item) };
    // Of two weekly talks offered at the same moment the index lets one in.
    const { count } = await tables.proposal.createMany({ data, skipDuplicates: true });
    if (count === 0) return refused("weekly-stands");
    await remindOther(tables, { occasion: "offered", cause: proposalId, roomId }, seat);
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

type WhyNotAnswered = "gone" | "stale-epoch" | "unknown" | ProposalRefusal;

/** Accepts a time, or counters it with another. `gone`, `stale-epoch`, `unknown`, and what a proposal refuses. */
export function answerTime(
  store: Store,
  { roomId, accountId, proposalId, counter }: OfProposal & { readonly counter: Item | null },
): Promise<Done<WhyNotAnswered>> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if (counter !== null && !(await isNewestEpoch(tables, roomId, counter))) return refused("stale-epoch");
    return settle(tables, { roomId, proposalId, seat, act: counter === null ? "accept" : "counter", counter });
  });
}

/** Lets a time go; of one that the other let go, nothing is left then. `gone`, `unknown`. */
export function letTimeGo(
  store: Store,
  { roomId, accountId, proposalId }: OfProposal,
): Promise<Done<"gone" | "unknown" | ProposalRefusal>> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    return settle(tables, { roomId, proposalId, seat, act: "letGo", counter: null });
  });
}

type Answer = {
  readonly roomId: RoomId;
  readonly proposalId: ProposalId;
  readonly seat: Seat;
  readonly act: ProposalAct;
  readonly counter: Item | null;
};

/** Does what the rules make of an answer to the time as it stands; where the other was a moment earlier, of what stands then. */
async function settle(tables: Transaction, answer: Answer): Promise<Done<"unknown" | ProposalRefusal>> {
  const { roomId, proposalId, seat, act, counter } = answer;
  const row = await tables.proposal.findFirst({ where: { id: proposalId, roomId } });
  if (row === null) return refused("unknown");
  if (counter !== null && isRepeated(row, seat, counter)) return DONE;
  const before: Proposal = { by: stored(row.seat), state: stored(row.state), letGoBy: stored(row.letGoBy) };
  const next = answered(before, seat, act);
  if (next === before) return DONE;
  const asSeen = { id: proposalId, state: before.state, letGoBy: before.letGoBy };
  if (next !== "put-away" && "refused" in next) return refused(next.refused);
  const { count } =
    next === "put-away"
      ? await tables.proposal.deleteMany({ where: asSeen })
      : await tables.proposal.updateMany({
          where: asSeen,
          data: { state: next.state, letGoBy: next.letGoBy, ...(counter !== null && { counter: asJson(counter) }) },
        });
  // A time only goes forward, so this ends.
  if (count === 0) return settle(tables, answer);
  await publishWith(tables, { room: roomId });
  return DONE;
}

/** Whether this is the counter that stands already, sent once more. */
function isRepeated({ seat: by, counter: standing }: ProposalModel, seat: Seat, counter: Item): boolean {
  return seat !== by && stored<Item | null>(standing)?.sealed === counter.sealed;
}
