import * as z from "zod/mini";
import { rulesShape } from "./rulesShape";
import { lengthBetween, moment, whole } from "./shapes";
import { answer, skeletonShape } from "./skeletonShape";

export const clockChoice = z.enum(["none", "gentle", "firm"]);
export const keep = z.enum(["nothing", "notes", "everything"]);
export const rulesNo = whole(1, 10_000);

const WEEK = 7 * 24 * 3_600_000;
const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) });

/** What a partner may ask for, each with its own fields and no others. */
export const actShape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("propose"), skeleton: skeletonShape, rules: rulesShape }),
  z.strictObject({ type: z.literal("changeRules"), rules: rulesShape }),
  z.strictObject({ type: z.literal("choose"), clock: clockChoice, keep }),
  z.strictObject({ type: z.literal("sayReady"), rulesNo }),
  bare("takeReadyBack"),
  z.strictObject({ type: z.literal("say"), lastWords: z.boolean() }),
  bare("putDifferently"),
  z.strictObject({ type: z.literal("answer"), answer }),
  bare("pass"),
  bare("askTime"),
  bare("giveTime"),
  bare("signal"),
  z.strictObject({ type: z.literal("callTimeOut"), length: lengthBetween(0, WEEK) }),
  z.strictObject({ type: z.literal("putOff"), until: moment }),
  z.strictObject({ type: z.literal("moveReturn"), until: moment }),
  bare("comeBack"),
  bare("goOffTheRecord"),
  z.strictObject({ type: z.literal("keepLess"), keep }),
  bare("end"),
]);

/** The acts by name, so that one this server has never heard of is told from one that is spelled wrong. */
export const ACT_TYPES: readonly string[] = actShape.def.options.map((option) => option.shape.type.def.values[0] ?? "");
