import type { Goal, PartSkeleton, Skeleton, StepSkeleton } from "./skeleton";

/** What is wrong with a format's skeleton, in words for whoever writes one; none where it is sound. [S6] */
export const flaws = (skeleton: Skeleton): readonly string[] => [
  ...(skeleton.parts.length === 0 ? ["a format needs a part"] : []),
  ...skeleton.parts.flatMap((part, partNo) => flawsOfPart(part, skeleton.parts.slice(0, partNo + 1))),
];

const flawsOfPart = (part: PartSkeleton, upToHere: readonly PartSkeleton[]): readonly string[] => {
  const ids = part.steps.map((step) => step.id);
  const name = (step: StepSkeleton, flaw: string) => `${part.id}/${step.id}: ${flaw}`;
  return [
    ...(part.steps.length === 0 ? [`${part.id}: a part needs a step`] : []),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${part.id}/${id}: stands twice`),
    ...part.steps.flatMap((step) =>
      goalsOf(step)
        .flatMap((goal) => flawsOfGoal(goal, part, upToHere))
        .map((f) => name(step, f)),
    ),
    ...part.steps.filter((step) => !hasAnEnd(step)).map((step) => name(step, "nothing ends it")),
    ...part.steps
      .filter((step) => part.goes === "once" && step.by !== "each")
      .map((s) => name(s, "no speaker outside a turn")),
    ...unreached(part).map((id) => `${part.id}/${id}: no way leads to it`),
    ...(leadsOut(part) ? [] : [`${part.id}: no way leads out of it`]),
  ];
};

/** Every goal a step names. */
const goalsOf = (step: StepSkeleton): readonly Goal[] => [
  ...(step.sent === null ? [] : [step.sent]),
  ...(step.passed === null ? [] : [step.passed]),
  ...(step.clock === null ? [] : [step.clock.ranOut.afterWords, step.clock.ranOut.inSilence]),
  ...step.answers.flatMap((rule) => (rule.beyond === null ? [rule.goal] : [rule.goal, rule.beyond])),
];

const flawsOfGoal = (goal: Goal, part: PartSkeleton, upToHere: readonly PartSkeleton[]): readonly string[] => {
  if (goal === "part-over") return [];
  if (goal === "turn-over") return part.goes === "turns" ? [] : ["no turn ends in a part without turns"];
  if (goal === "more-turns")
    return upToHere.some((each) => each.goes === "turns") ? [] : ["more turns, where there were none"];
  return part.steps.some((step) => step.id === goal.step) ? [] : [`leads to ${goal.step}, which is not there`];
};

const hasAnEnd = (step: StepSkeleton): boolean =>
  step.sent !== null || step.answers.some((rule) => rule.limit === null || rule.beyond !== null);

const stepsLedTo = (step: StepSkeleton): readonly string[] =>
  goalsOf(step).flatMap((goal) => (typeof goal === "string" ? [] : [goal.step]));

const unreached = (part: PartSkeleton): readonly string[] => {
  const reached = new Set(part.steps.slice(0, 1).map((step) => step.id));
  for (const id of reached) {
    for (const next of part.steps.filter((step) => step.id === id).flatMap(stepsLedTo)) reached.add(next);
  }
  return part.steps.map((step) => step.id).filter((id) => !reached.has(id));
};

const leadsOut = (part: PartSkeleton): boolean =>
  part.steps.some((step) => goalsOf(step).some((goal) => goal === "turn-over" || goal === "part-over"));
