import { otherSeat, type Seat } from "../values/seat";

/** A time for a talk: one time, or the same day and hour each week. */
export const PROPOSAL_KINDS = ["once", "weekly"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** How far a time has come between the two. */
export const PROPOSAL_STATES = ["proposed", "countered", "agreed"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A time as both sides know it, without the time itself: who offered it first, how far it came, and who let it go. */
export type Proposal = {
  readonly by: Seat;
  readonly state: ProposalState;
  readonly letGoBy: Seat | null;
};

/** What can be done with a time that was offered. */
export const PROPOSAL_ACTS = ["accept", "counter", "letGo"] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

/** Why it was not done. `already-…`: the other was a moment earlier; `not-yours`: the other's to answer; `countered-once`: no second counter. */
export type ProposalRefusal = "already-answered" | "already-let-go" | "not-yours" | "countered-once";

/** What an act makes of a time; `put-away`: nothing is left of it. */
export type Answered = Proposal | "put-away" | { readonly refused: ProposalRefusal };

/** A time just offered. */
export const offered = (by: Seat): Proposal => ({ by, state: "proposed", letGoBy: null });

/** Whose answer a time waits for; null where it waits for nobody. */
export function awaited({ by, state, letGoBy }: Proposal): Seat | null {
  if (letGoBy !== null || state === "agreed") return null;
  return state === "proposed" ? otherSeat(by) : by;
}

/** What one's act makes of a time, by the rules R1 to R5. An answer that was given already changes nothing. */
export function answered(proposal: Proposal, seat: Seat, act: ProposalAct): Answered {
  if (act === "letGo") return letGo(proposal, seat);
  if (proposal.letGoBy !== null) return { refused: "already-let-go" };
  if (proposal.state === "agreed") return act === "accept" ? proposal : { refused: "already-answered" };
  if (awaited(proposal) !== seat) {
    // Whoever countered has answered; whoever offered has nothing to answer yet.
    return { refused: act === "counter" && proposal.state === "countered" ? "already-answered" : "not-yours" };
  }
  if (act === "accept") return { ...proposal, state: "agreed" };
  return proposal.state === "countered" ? { refused: "countered-once" } : { ...proposal, state: "countered" };
}

function letGo(proposal: Proposal, seat: Seat): Answered {
  if (proposal.letGoBy === null) return { ...proposal, letGoBy: seat };
  return proposal.letGoBy === seat ? proposal : "put-away";
}

/** What a seat may do with a time now. */
export function actsOf(proposal: Proposal, seat: Seat): readonly ProposalAct[] {
  return PROPOSAL_ACTS.filter((act) => {
    const next = answered(proposal, seat, act);
    return next === "put-away" || (next !== proposal && !("refused" in next));
  });
}
