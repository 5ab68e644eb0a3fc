import { bySeat, withSeat } from "../values/seat";
import type { Instant } from "../values/time";
import { beforeTurns, enterPart } from "./advance";
import type { ClockChoice } from "./clock";
import type { Happening, TalkEvent } from "./event";
import { actorOf, notOf } from "./narrow";
import type { Rules } from "./rules";
import type { Choices, Gathering, Keep, Running, Talk } from "./talk";

const settle = (talk: Gathering, event: TalkEvent, change: (mine: Choices) => Choices): Gathering => {
  const seat = actorOf(event);
  return { ...talk, choices: withSeat(talk.choices, seat, change(talk.choices[seat])) };
};

/** New rules: both say ready anew. [G3] */
export const rulesChanged = (talk: Gathering, rules: Rules): Gathering => {
  const { a, b } = talk.choices;
  const choices = { a: { ...a, ready: false }, b: { ...b, ready: false } };
  return { ...talk, rules, rulesNo: talk.rulesNo + 1, choices };
};

export const choicesMade = (
  talk: Gathering,
  event: TalkEvent,
  { clock, keep }: { readonly clock: ClockChoice; readonly keep: Keep },
): Gathering => settle(talk, event, () => ({ clock, keep, ready: false }));

export const readySaid = (talk: Gathering, event: TalkEvent): Gathering =>
  settle(talk, event, (mine) => ({ ...mine, ready: true }));

/** No longer ready to begin, or to go on after a pause. [P4] */
export const readyTakenBack = (talk: Talk, event: TalkEvent): Talk => {
  switch (talk.status) {
    case "gathering":
      return settle(talk, event, (mine) => ({ ...mine, ready: false }));
    case "paused":
    case "resting":
      return { ...talk, back: withSeat(talk.back, actorOf(event), false) };
    case "running":
    case "closed":
      throw notOf(`a talk that is ${talk.status}`, event);
  }
};

/** The first turn, from the moment both were ready. [G1] */
export const begun = (
  talk: Gathering,
  at: Instant,
  { first, clock, keep }: Extract<Happening, { kind: "TalkBegan" }>,
): Running => {
  const { skeleton, rules, rulesNo, proposer, seq } = talk;
  const known = { skeleton, rules, rulesNo, proposer, seq, at };
  const acts = bySeat({ did: "nothing" } as const);
  const before: Running = {
    ...known,
    ...{
      clockChoice: clock,
      keep,
      offTheRecordSince: null,
      first,
      turnsAgreed: rules.turns,
      turn: beforeTurns(first),
      began: at,
      over: false,
    },
    status: "running",
    step: { partNo: 0, stepId: "", stepNo: 0, since: seq, acts, clock: null, timeAsked: false },
  };
  return enterPart(before, 0, at);
};
