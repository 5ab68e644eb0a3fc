import type { CommandId, Seq } from "../values/ids";

/** How the ids of events begin that no partner asked for; no browser's command may. */
export const CARE_MARK = "care-";

/** The id of an event of the server's care: given by its place, so that two nodes cannot write the same one twice. */
export const careId = (seq: Seq): CommandId => `${CARE_MARK}${String(seq).padStart(17, "0")}` as CommandId;
