import { type Millis, minutes } from "../values/time";

/** The lengths that people say, from half a minute to an hour. */
const SAID: readonly Millis[] = [0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60].map(minutes);

/** A length as people say it: half a minute at the least, an hour at the most. */
export const asSaid = (length: Millis): Millis =>
  SAID.reduce((best, each) => (farFrom(each, length) < farFrom(best, length) ? each : best));

const farFrom = (one: number, other: number): number => Math.abs(Math.log(one / Math.max(1, other)));

/** What to choose from instead of a length: some shorter, some longer, and whatever else must be among them. In order. */
export const lengthsAround = (length: Millis, others: readonly Millis[] = []): readonly Millis[] => {
  const near = SAID.filter((each) => each >= length / 4 && each <= length * 2.5);
  return [...new Set([...near, length, ...others])].toSorted((one, two) => one - two);
};
