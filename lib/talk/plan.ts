import type {
  Answer,
  AnswerRule,
  ByWords,
  Goal,
  Goes,
  Input,
  Meanwhile,
  PartSkeleton,
  Place,
  Shown,
  StepClock,
  StepKind,
  StepSkeleton,
} from "./skeleton";

// A format is written down short, with its goals by name, so that a way to a step which is not there does not compile.

/** Where a step of this part leads: another step of it by its id, or out of it. `part:…` names a part of the format. */
export type PlannedGoal<Id extends string> = Id | "turn-over" | "part-over" | "more-turns" | `part:${string}`;

/** One goal, or two: for when something was said in the turn already, and for when nothing was. */
export type PlannedWay<Id extends string> =
  | PlannedGoal<Id>
  | { readonly afterWords: PlannedGoal<Id>; readonly inSilence: PlannedGoal<Id> };

/** An answer as it is written down: of whoever acts in the step, needing one, without words or limit, unless it says so. */
export type PlannedAnswer<Id extends string> = {
  readonly answer: Answer;
  readonly goal: PlannedGoal<Id>;
  readonly of?: Place;
  readonly needs?: "one" | "both";
  readonly words?: boolean;
  readonly limit?: number;
  readonly beyond?: PlannedGoal<Id>;
};

/** A step as it is written down. What is left out: words, shown when sent, no answers, no clock, signals and more time. */
export type PlannedStep<Id extends string> = {
  readonly kind: StepKind;
  readonly by: Place;
  readonly input?: Input;
  readonly shown?: Shown;
  readonly sent?: PlannedGoal<Id> | "stay";
  readonly passed?: PlannedWay<Id>;
  readonly answers?: readonly PlannedAnswer<Id>[];
  readonly clock?: Pick<StepClock, "mode" | "length"> & { readonly ranOut: PlannedWay<Id> };
  readonly meanwhile?: readonly Meanwhile[];
};

/** A part of a format: its steps by their ids, the first one first. */
export const part = <const Id extends string>(
  id: string,
  goes: Goes,
  steps: { readonly [step in Id]: PlannedStep<NoInfer<Id>> },
): PartSkeleton => ({
  id,
  goes,
  steps: Object.entries<PlannedStep<string>>(steps).map(([stepId, planned]) => stepOf(stepId, planned)),
});

const stepOf = (id: string, planned: PlannedStep<string>): StepSkeleton => ({
  id,
  kind: planned.kind,
  by: planned.by,
  input: planned.input ?? "words",
  sent: planned.sent === undefined ? null : planned.sent === "stay" ? "stay" : goalOf(planned.sent),
  passed: planned.passed === undefined ? null : wayOf(planned.passed),
  shown: planned.shown ?? "when-sent",
  answers: (planned.answers ?? []).map((answer) => answerOf(answer, planned.by)),
  clock: planned.clock ? { ...planned.clock, ranOut: wayOf(planned.clock.ranOut) } : null,
  meanwhile: planned.meanwhile ?? (planned.clock ? ["signal", "giveTime"] : ["signal"]),
});

const answerOf = (planned: PlannedAnswer<string>, by: Place): AnswerRule => ({
  answer: planned.answer,
  of: planned.of ?? by,
  needs: planned.needs ?? "one",
  goal: goalOf(planned.goal),
  words: planned.words ?? false,
  limit: planned.limit ?? null,
  beyond: planned.beyond === undefined ? null : goalOf(planned.beyond),
});

const PART = "part:";

const goalOf = (goal: string): Goal => {
  if (goal === "turn-over" || goal === "part-over" || goal === "more-turns") return goal;
  return goal.startsWith(PART) ? { part: goal.slice(PART.length) } : { step: goal };
};

const wayOf = (way: PlannedWay<string>): ByWords =>
  typeof way === "string"
    ? { afterWords: goalOf(way), inSilence: goalOf(way) }
    : { afterWords: goalOf(way.afterWords), inSilence: goalOf(way.inSilence) };
