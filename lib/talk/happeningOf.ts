import type { PartnerCommand } from "./command";
import type { Happening } from "./event";
import { isWish, stepAtHand } from "./places";
import type { Talk } from "./talk";

/** The event a permitted command becomes. */
export const happeningOf = (talk: Talk, { act }: PartnerCommand): Happening => {
  switch (act.type) {
    case "propose":
      return { kind: "TalkProposed", skeleton: act.skeleton, rules: act.rules };
    case "changeRules":
      return { kind: "RulesChanged", rules: act.rules };
    case "choose":
      return { kind: "ChoicesMade", clock: act.clock, keep: act.keep };
    case "sayReady":
      return { kind: "ReadySaid", rulesNo: act.rulesNo };
    case "takeReadyBack":
      return { kind: "ReadyTakenBack" };
    case "say": {
      const { id, kind } = stepIn(talk);
      return { kind: "Said", step: id, stepKind: kind, lastWords: act.lastWords };
    }
    case "putDifferently": {
      const { id, kind } = stepIn(talk);
      return { kind: "PutDifferently", step: id, stepKind: kind };
    }
    case "answer": {
      const step = stepIn(talk);
      return isWish(step) ? { kind: "Wished", step: step.id } : { kind: "Answered", step: step.id, answer: act.answer };
    }
    case "pass":
      return { kind: "Passed", step: stepIn(talk).id };
    case "askTime":
      return { kind: "TimeAsked" };
    case "giveTime":
      return { kind: "TimeGiven", length: talk.rules.extension };
    case "signal":
      return { kind: "SignalGiven" };
    case "callTimeOut":
      return { kind: "TimeOutCalled", length: act.length };
    case "putOff":
      return { kind: "TalkPutOff", until: act.until };
    case "moveReturn":
      return { kind: "ReturnMoved", until: act.until };
    case "comeBack":
      return { kind: "CameBack" };
    case "goOffTheRecord":
      return { kind: "WentOffTheRecord" };
    case "keepLess":
      return { kind: "LessKept", keep: act.keep };
    case "end":
      return { kind: "TalkClosed", cause: "ended" };
  }
};

const stepIn = (talk: Talk) => {
  if (talk.status !== "running") throw new Error(`no step in a talk that is ${talk.status}`);
  return stepAtHand(talk);
};
