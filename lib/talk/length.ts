import { type Millis, millis } from "../values/time";
import type { Rules } from "./rules";
import type { Goal, PartSkeleton, Skeleton, StepSkeleton } from "./skeleton";

/** How many turns a part usually takes that goes until both are quiet. */
const USUALLY = 6;

const turnsOf = ({ goes }: PartSkeleton, { turns }: Rules): number => {
  switch (goes) {
    case "once":
      return 1;
    case "agreed":
      return turns;
    case "until-quiet":
      return USUALLY;
    default:
      return goes;
  }
};

const onward = ({ sent, answers, clock, passed }: StepSkeleton): Goal | undefined =>
  sent !== null && sent !== "stay"
    ? sent
    : (answers[0]?.goal ?? clock?.ranOut.afterWords ?? passed?.afterWords ?? undefined);

/** The steps of a part as they follow when all goes well: what is sent is sent, and the first answer is given. */
export const flowOf = ({ steps }: PartSkeleton): readonly StepSkeleton[] => {
  const way: StepSkeleton[] = [];
  for (let step = steps[0]; step && !way.includes(step); ) {
    way.push(step);
    const goal = onward(step);
    const next = typeof goal === "object" && "step" in goal ? goal.step : null;
    step = steps.find(({ id }) => id === next);
  }
  return way;
};

const lengthOfStep = ({ clock }: StepSkeleton, { lengths }: Rules): number =>
  clock ? (lengths[clock.length] ?? 0) : 0;

/** About how long a talk takes when all goes well: the lengths of its steps, as often as they come. */
export const lengthOf = (skeleton: Skeleton, rules: Rules): Millis =>
  millis(
    skeleton.parts.reduce(
      (sum, part) =>
        sum + turnsOf(part, rules) * flowOf(part).reduce((all, step) => all + lengthOfStep(step, rules), 0),
      0,
    ),
  );
