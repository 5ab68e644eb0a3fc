import type { Instant } from "../values/time";
import { advance, beforeTurns, enterPart } from "./advance";
import type { Running } from "./talk";
import type { Opened } from "./trial";

/** A talk as it would be at a step, had the two come so far: for looking at a format before anyone talks in it. Seat a begins. */
export const glanceAt = ({ skeleton, rules }: Opened, partNo: number, stepId: string, at: Instant): Running => {
  const begun: Running = {
    ...{ status: "running", skeleton, rules, rulesNo: 1, proposer: "a", first: "a", seq: 0, at, began: at },
    ...{ clockChoice: "firm", keep: "everything", offTheRecordSince: null, turnsAgreed: rules.turns, over: false },
    turn: beforeTurns("a"),
    step: {
      ...{ partNo, stepId, stepNo: 0, since: 0, clock: null, timeAsked: false },
      acts: { a: { did: "nothing" }, b: { did: "nothing" } },
    },
  };
  return advance(enterPart(begun, partNo, at), { step: stepId }, at);
};
