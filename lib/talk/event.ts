import type { Seq } from "../values/ids";
import type { Seat } from "../values/seat";
import type { Instant, Millis } from "../values/time";
import type { ClockChoice } from "./clock";
import type { Rules } from "./rules";
import type { Answer, Skeleton, StepKind } from "./skeleton";
import type { ClosedCause, Keep } from "./talk";

/** What happened, without a word of what was written. `by` is null where the clock or the server's care did it. */
export type Happening =
  | { readonly kind: "TalkProposed"; readonly skeleton: Skeleton; readonly rules: Rules }
  | { readonly kind: "RulesChanged"; readonly rules: Rules }
  | { readonly kind: "ChoicesMade"; readonly clock: ClockChoice; readonly keep: Keep }
  | { readonly kind: "ReadySaid"; readonly rulesNo: number }
  | { readonly kind: "ReadyTakenBack" }
  | { readonly kind: "TalkBegan"; readonly first: Seat; readonly clock: ClockChoice; readonly keep: Keep }
  | { readonly kind: "Said"; readonly step: string; readonly stepKind: StepKind; readonly lastWords: boolean }
  | { readonly kind: "PutDifferently"; readonly step: string; readonly stepKind: StepKind }
  | { readonly kind: "Answered"; readonly step: string; readonly answer: Answer }
  | { readonly kind: "Wished"; readonly step: string }
  | { readonly kind: "WishesMet"; readonly step: string; readonly answer: Answer }
  | { readonly kind: "Passed"; readonly step: string }
  | { readonly kind: "TimeRanOut"; readonly stepNo: number }
  | { readonly kind: "TimeAsked" }
  | { readonly kind: "TimeGiven"; readonly length: Millis }
  | { readonly kind: "SignalGiven" }
  | { readonly kind: "TimeOutCalled"; readonly length: Millis }
  | { readonly kind: "TalkPutOff"; readonly until: Instant }
  | { readonly kind: "ReturnMoved"; readonly until: Instant }
  | { readonly kind: "CameBack" }
  | { readonly kind: "TalkPaused"; readonly lastSeen: Instant }
  | { readonly kind: "TalkResumed"; readonly runsFrom: Instant }
  | { readonly kind: "OutageCounted"; readonly from: Instant; readonly to: Instant; readonly pauses: boolean }
  | { readonly kind: "WentOffTheRecord" }
  | { readonly kind: "LessKept"; readonly keep: Keep }
  | { readonly kind: "TalkRested" }
  | { readonly kind: "TalkClosed"; readonly cause: ClosedCause };

export type EventKind = Happening["kind"];

/** A happening at its place: who (null: nobody's act) and when, in the order of the log. */
export type TalkEvent = {
  readonly seq: Seq;
  readonly at: Instant;
  readonly by: Seat | null;
  readonly happening: Happening;
};

/** What `decide` gives: it happens at `at`; the log gives it its seq. */
export type NewEvent = Omit<TalkEvent, "seq">;

/** What is said at such a step belongs to the notes of a talk. */
export const isNoteKind = (kind: StepKind): boolean => kind === "takeaway" || kind === "plan";

/** Something that was said, or that was put differently after it was: what comes with words of a step. */
export type Saying = Extract<Happening, { readonly kind: "Said" | "PutDifferently" }>;

export const isSaying = (happening: Happening): happening is Saying =>
  happening.kind === "Said" || happening.kind === "PutDifferently";

/** Events whose words belong to the notes of a talk: kept with "notes only", under keys of their own. [N2] */
export const isNote = (happening: Happening): boolean =>
  happening.kind === "TalkProposed" || (isSaying(happening) && isNoteKind(happening.stepKind));
