import * as z from "zod/mini";
import type { RulesSet } from "../../talk/rules";
import { rulesShape } from "../rulesShape";

/** Some of a talk's rules, as they travel; whatever is left out keeps its ordinary value. */
export const rulesSet: z.ZodMiniType<RulesSet> = z.partial(z.strictObject(rulesShape.shape));
