import { answered, offered, type Proposal, type ProposalAct } from "../../room/proposal";
import type { ProposalId } from "../../values/ids";
import type { Seat } from "../../values/seat";
import { instant } from "../../values/time";
import type { Item } from "../../wire/routes/item";
import { answerTime, letTimeGo, offerTime, type ProposalLine } from "../../wire/routes/proposals";
import { type Answering, answeringInside, type Cupboard, type HeldRoom } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);

type Changing = (changes: Partial<HeldRoom>) => void;
type Asked = {
  readonly seat: Seat;
  readonly proposalId: ProposalId;
  readonly act: ProposalAct;
  readonly counter: Item | null;
};

function settle({ proposals }: HeldRoom, { seat, proposalId, act, counter }: Asked, change: Changing) {
  const line = proposals.find((each) => each.proposalId === proposalId);
  if (line === undefined) return "unknown";
  const before: Proposal = { by: line.seat, state: line.state, letGoBy: line.letGoBy };
  const next = answered(before, seat, act);
  if (next !== "put-away" && "refused" in next) return next.refused;
  const others = (each: ProposalLine) => each.proposalId !== proposalId;
  const { by: _, ...standing } = next === "put-away" ? before : next;
  const changed = proposals.map((each) =>
    others(each) ? each : { ...each, ...standing, counter: counter ?? each.counter },
  );
  change({ proposals: next === "put-away" ? proposals.filter(others) : changed });
  return DONE;
}

/** Times, as the house answers them. */
export const answersOfTimes = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, offerTime, ({ proposals }, seat, { request }, change) => {
    const { by: _, ...standing } = offered(seat);
    change({ proposals: [{ ...request, ...standing, seat, counter: null, createdAt: WHEN }, ...proposals] });
    return DONE;
  }),
  answeringInside(cupboard, answerTime, (room, seat, { params: { proposalId }, request: { counter } }, change) =>
    settle(room, { seat, proposalId, act: counter === null ? "accept" : "counter", counter }, change),
  ),
  answeringInside(cupboard, letTimeGo, (room, seat, { params: { proposalId } }, change) =>
    settle(room, { seat, proposalId, act: "letGo", counter: null }, change),
  ),
];
