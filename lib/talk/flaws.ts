import { flawsOfStep, goalsOf } from "./flawsOfStep";
import type { Goal, PartSkeleton, Skeleton, StepSkeleton } from "./skeleton";

/**
 * What is wrong with a format's skeleton, in words for whoever writes one; none where it is sound: every part and step is
 * reached, everything can end, both have the same chances, and at every step each may act, give a sign or leave. [S6]
 * That either may pause, put off or end a talk in one act holds whatever the skeleton says: no step is asked. [V4]
 */
export const flaws = (skeleton: Skeleton): readonly string[] => {
  const { parts } = skeleton;
  const ids = parts.map(({ id }) => id);
  if (parts.length === 0) return ["a format needs a part"];
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id}: stands twice`),
    ...parts.flatMap((part, partNo) => flawsOfPart(part, parts.slice(0, partNo + 1), ids)),
    ...unreachedParts(parts).map((id) => `${id}: no way leads to it`),
  ];
};

const flawsOfPart = (
  part: PartSkeleton,
  upToHere: readonly PartSkeleton[],
  partIds: readonly string[],
): readonly string[] => {
  const ids = part.steps.map((step) => step.id);
  const named = (step: StepSkeleton, flaw: string) => `${part.id}/${step.id}: ${flaw}`;
  return [
    ...(part.steps.length === 0 ? [`${part.id}: a part needs a step`] : []),
    ...(typeof part.goes === "number" && part.goes % 2 !== 0 ? [`${part.id}: one of the two has a turn less`] : []),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${part.id}/${id}: stands twice`),
    ...part.steps.flatMap((step) =>
      [
        ...goalsOf(step).flatMap((goal) => flawsOfGoal(goal, part, upToHere, partIds)),
        ...flawsOfStep(step, part.goes),
      ].map((flaw) => named(step, flaw)),
    ),
    ...unreached(part).map((id) => `${part.id}/${id}: no way leads to it`),
    ...stuck(part).map((id) => `${part.id}/${id}: no way leads out of the part from here`),
    ...circling(part, partIds).map((id) => `${part.id}/${id}: its clock alone could go round for ever`),
  ];
};

const flawsOfGoal = (
  goal: Goal,
  part: PartSkeleton,
  upToHere: readonly PartSkeleton[],
  partIds: readonly string[],
): readonly string[] => {
  if (goal === "part-over") return [];
  if (goal === "turn-over") return part.goes === "once" ? ["no turn ends in a part without turns"] : [];
  if (goal === "more-turns")
    return upToHere.some(({ goes }) => goes === "agreed") ? [] : ["more turns, where none were agreed on"];
  if ("part" in goal) return partIds.includes(goal.part) ? [] : [`leads to part ${goal.part}, which is not there`];
  return part.steps.some((step) => step.id === goal.step) ? [] : [`leads to ${goal.step}, which is not there`];
};

const stepsLedTo = (step: StepSkeleton): readonly string[] =>
  goalsOf(step).flatMap((goal) => (typeof goal === "object" && "step" in goal ? [goal.step] : []));

const unreached = (part: PartSkeleton): readonly string[] => {
  const reached = new Set(part.steps.slice(0, 1).map((step) => step.id));
  for (const id of reached) {
    for (const next of part.steps.filter((step) => step.id === id).flatMap(stepsLedTo)) reached.add(next);
  }
  return part.steps.map((step) => step.id).filter((id) => !reached.has(id));
};

const leadsOut = (step: StepSkeleton): boolean =>
  goalsOf(step).some((goal) => typeof goal === "string" || "part" in goal);

/** The steps from which no way leads out of their part, however the two act. */
const stuck = (part: PartSkeleton): readonly string[] => {
  const free = new Set(part.steps.filter(leadsOut).map((step) => step.id));
  for (let before = -1; before !== free.size; ) {
    before = free.size;
    for (const step of part.steps) if (stepsLedTo(step).some((id) => free.has(id))) free.add(step.id);
  }
  return part.steps.map((step) => step.id).filter((id) => !free.has(id));
};

/** The parts that the talk never comes to: neither from the one before, nor by name. */
const unreachedParts = (parts: readonly PartSkeleton[]): readonly string[] => {
  const reached = new Set([0]);
  for (const partNo of reached) {
    for (const goal of parts[partNo]?.steps.flatMap(goalsOf) ?? []) {
      if (goal === "part-over" || goal === "turn-over") reached.add(partNo + 1);
      if (typeof goal === "object" && "part" in goal) reached.add(parts.findIndex(({ id }) => id === goal.part));
    }
  }
  return parts.flatMap(({ id }, partNo) => (reached.has(partNo) ? [] : [id]));
};

/** The steps whose clock leads back to where it came from, though nobody does anything: such a talk would fill its log by itself. */
const circling = (part: PartSkeleton, partIds: readonly string[]): readonly string[] => {
  const ended = part.steps.filter(({ clock }) => clock !== null && clock.mode !== "gentle");
  const goals = ({ clock }: StepSkeleton) => (clock ? [clock.ranOut.afterWords, clock.ranOut.inSilence] : []);
  const back = (goal: Goal): boolean =>
    goal === "more-turns" ||
    (typeof goal === "object" && "part" in goal && partIds.indexOf(goal.part) <= partIds.indexOf(part.id));
  const next = (ids: readonly string[]): readonly string[] =>
    ended
      .filter(({ id }) => ids.includes(id))
      .flatMap(goals)
      .flatMap((goal) => (typeof goal === "object" && "step" in goal ? [goal.step] : []));
  const comesBack = ({ id }: StepSkeleton): boolean => {
    const seen = new Set(next([id]));
    for (const each of seen) for (const further of next([each])) seen.add(further);
    return seen.has(id);
  };
  return ended.filter((step) => goals(step).some(back) || comesBack(step)).map(({ id }) => id);
};
