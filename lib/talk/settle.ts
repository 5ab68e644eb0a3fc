import { type BySeat, bothSeats, otherSeat, type Seat } from "../values/seat";
import { after, type Instant } from "../values/time";
import { gentlerOf } from "./advance";
import type { Happening } from "./event";
import { morePrivateOf } from "./keeping";
import { isWish, stepAtHand } from "./places";
import type { Answer, StepSkeleton } from "./skeleton";
import type { Gathering, Running, Talk } from "./talk";

/** What the server alone knows when it settles something: the lot, and what each wished at the step at hand. */
export type Drawn = { readonly lot: Seat; readonly wishes: BySeat<Answer | null> };

/** What follows by itself from where a talk stands: both ready, both back, both wishes told, or the last step done. Null where nothing does. */
export const settled = (talk: Talk, at: Instant, { lot, wishes }: Drawn): Happening | null => {
  switch (talk.status) {
    case "gathering":
      return bothSeats(talk.choices, (mine) => mine.ready) ? beginning(talk, lot) : null;
    case "running":
      return talk.over ? { kind: "TalkClosed", cause: "finished" } : meeting(talk, wishes);
    case "paused":
    case "resting":
      return bothSeats(talk.back, (back) => back)
        ? { kind: "TalkResumed", runsFrom: after(at, talk.rules.countdown) }
        : null;
    case "closed":
      return null;
  }
};

const meeting = (talk: Running, wishes: BySeat<Answer | null>): Happening | null => {
  const step = stepAtHand(talk);
  if (!isWish(step) || !bothSeats(talk.step.acts, ({ did }) => did === "wished")) return null;
  const answer = metWish(step, wishes);
  return answer && { kind: "WishesMet", step: step.id, answer };
};

/** What comes of two wishes: the first in the format's order that one of them has, or that both have where it needs both. [S8] */
export const metWish = ({ answers }: StepSkeleton, { a, b }: BySeat<Answer | null>): Answer | null => {
  const met = answers.find(({ answer, needs }) =>
    needs === "both" ? a === answer && b === answer : a === answer || b === answer,
  );
  // A wish that got lost counts as the most reserved one.
  return (met ?? answers[0])?.answer ?? null;
};

const beginning = (talk: Gathering, lot: Seat): Happening | null => {
  const { a, b } = talk.choices;
  if (a.clock === null || b.clock === null || a.keep === null || b.keep === null) return null;
  const clock = gentlerOf(a.clock, b.clock);
  const keep = morePrivateOf(morePrivateOf(a.keep, b.keep), talk.skeleton.keeps ?? "everything");
  return { kind: "TalkBegan", first: firstOf(talk, lot), clock, keep };
};

const firstOf = (talk: Gathering, lot: Seat): Seat => {
  switch (talk.rules.first) {
    case "proposer":
      return talk.proposer;
    case "other":
      return otherSeat(talk.proposer);
    case "lot":
      return lot;
  }
};
