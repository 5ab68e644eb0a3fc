import * as z from "zod/mini";
import type { Rules } from "../../talk/skeleton";
import { millis, whole } from "./fields";

/** The lengths and choices of a talk, as they travel. */
export const rules: z.ZodMiniType<Rules> = z.strictObject({
  lengths: z.strictObject({ say: millis, sayBack: millis, reply: millis }),
  turns: whole(1),
  first: z.enum(["proposer", "other", "lot"]),
  bells: z.array(millis),
  grace: millis,
  extension: millis,
  extensionsPerTurn: whole(0),
  awayGrace: millis,
  countdown: millis,
  timeOutLeast: millis,
  timeOutMost: millis,
  restAfter: millis,
  restFor: millis,
  signalsPerTurn: whole(0),
});
