import { days, hours, minutes, seconds } from "../values/time";
import type { Rules } from "./rules";

/** What talks have in common unless their format says otherwise: all but the lengths and the turns. */
export const usualRules: Omit<Rules, "lengths" | "turns"> = {
  first: "proposer",
  input: "words",
  bells: [seconds(60), seconds(20)],
  grace: seconds(2),
  extension: minutes(1),
  extensionsPerTurn: 2,
  awayGrace: seconds(8),
  countdown: seconds(3),
  timeOutLeast: minutes(20),
  timeOutMost: hours(24),
  restAfter: minutes(30),
  restFor: days(7),
  signalsPerTurn: 20,
};
