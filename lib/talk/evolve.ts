import { bySeat } from "../values/seat";
import type { TalkEvent } from "./event";
import { begun, choicesMade, readySaid, readyTakenBack, rulesChanged } from "./evolveGathering";
import { cameBack, outageCounted, paused, putOff, rested, resumed, returnMoved, timeOutCalled } from "./evolvePause";
import {
  answered,
  passed,
  ranOut,
  said,
  signalled,
  timeAsked,
  timeGiven,
  wished,
  wishesMet,
  wordedAnew,
} from "./evolveStep";
import { rulesAsNow, skeletonAsNow } from "./formerly";
import { lessKept, wentOffTheRecord } from "./keeping";
import { aGathering, anOpen, aRunning, aWaiting, notOf } from "./narrow";
import type { Closed, ClosedCause, Gathering, Talk } from "./talk";
import { withheldSince } from "./withheld";

/** The talk after one more event of its log. Knows no words and no clock but the event's; throws on a log no server of ours wrote. [L8] */
export const evolve = (talk: Talk | null, event: TalkEvent): Talk => {
  const next = talk === null ? opened(event) : happened(talk, event);
  return { ...next, seq: event.seq, at: event.at };
};

/** The talk a whole log tells of; null for an empty one. [L8] */
export const replay = (events: readonly TalkEvent[]): Talk | null => events.reduce<Talk | null>(evolve, null);

const opened = (event: TalkEvent): Gathering => {
  const { happening, by } = event;
  if (happening.kind !== "TalkProposed" || by === null) throw notOf("a log's beginning", event);
  return {
    status: "gathering",
    skeleton: skeletonAsNow(happening.skeleton),
    rules: rulesAsNow(happening.rules),
    rulesNo: 1,
    proposer: by,
    choices: bySeat({ clock: null, keep: null, ready: false }),
    seq: event.seq,
    at: event.at,
  };
};

const happened = (talk: Talk, event: TalkEvent): Talk => {
  const { happening } = event;
  switch (happening.kind) {
    case "TalkProposed":
      throw notOf("a talk already open", event);
    case "RulesChanged":
      return rulesChanged(aGathering(talk, event), rulesAsNow(happening.rules));
    case "ChoicesMade":
      return choicesMade(aGathering(talk, event), event, happening);
    case "ReadySaid":
      return readySaid(aGathering(talk, event), event);
    case "ReadyTakenBack":
      return readyTakenBack(talk, event);
    case "TalkBegan":
      return begun(aGathering(talk, event), event.at, happening);
    case "Said":
      return said(aRunning(talk, event), event);
    case "PutDifferently":
      return wordedAnew(aRunning(talk, event), event);
    case "Answered":
      return answered(aRunning(talk, event), event, happening.answer);
    case "Wished":
      return wished(aRunning(talk, event), event);
    case "WishesMet":
      return wishesMet(aRunning(talk, event), happening.answer, event.at);
    case "Passed":
      return passed(aRunning(talk, event), event);
    case "TimeRanOut":
      return ranOut(aRunning(talk, event), event.at);
    case "TimeAsked":
      return timeAsked(aRunning(talk, event));
    case "TimeGiven":
      return timeGiven(aRunning(talk, event), happening.length);
    case "SignalGiven":
      return signalled(aRunning(talk, event));
    case "TimeOutCalled":
      return timeOutCalled(anOpen(talk, event), event, happening.length);
    case "TalkPutOff":
      return putOff(anOpen(talk, event), event, happening.until);
    case "ReturnMoved":
      return returnMoved(aWaiting(talk, event), happening.until);
    case "CameBack":
      return cameBack(aWaiting(talk, event), event);
    case "TalkPaused":
      return paused(aRunning(talk, event), happening.lastSeen, { cause: "away", since: event.at });
    case "TalkResumed":
      return resumed(aWaiting(talk, event), happening.runsFrom);
    case "OutageCounted":
      return outageCounted(aRunning(talk, event), happening);
    case "WentOffTheRecord":
      return wentOffTheRecord(anOpen(talk, event), event.seq);
    case "LessKept":
      return lessKept(anOpen(talk, event), happening.keep);
    case "TalkRested":
      return rested(aWaiting(talk, event), event.at);
    case "TalkClosed":
      return closed(talk, happening.cause);
  }
};

const closed = (talk: Talk, cause: ClosedCause): Closed => {
  const { skeleton, rules, rulesNo, proposer, seq, at } = talk;
  const known = { skeleton, rules, rulesNo, proposer, seq, at, status: "closed", cause } as const;
  if (talk.status === "gathering")
    return { ...known, keep: "nothing", offTheRecordSince: null, began: null, withheldSince: null };
  if (talk.status === "closed") throw new Error("a talk closes once");
  const { keep, offTheRecordSince, began } = talk;
  return { ...known, keep, offTheRecordSince, began, withheldSince: withheldSince(talk) };
};
