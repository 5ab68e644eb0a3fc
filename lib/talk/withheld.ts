import type { Seq } from "../values/ids";
import type { Seat } from "../values/seat";
import { type Happening, isSaying } from "./event";
import { stepAtHand } from "./places";
import type { Begun, Talk } from "./talk";

/** The place in the log after which what one says is not shown to the other until both have; null where all is shown. [S7] */
export const withheldSince = (talk: Begun): Seq | null =>
  !talk.over && stepAtHand(talk).shown === "when-both" ? talk.step.since : null;

type Spoken = { readonly seq: Seq; readonly by: Seat | null; readonly happening: Happening };

/** Whether the words of an event are kept from this seat: a wish from both, always; what is shown when both have sent, until then. [S7] [S8] */
export const isWithheld = (talk: Talk, { seq, by, happening }: Spoken, seat: Seat): boolean => {
  if (happening.kind === "Wished") return true;
  if (!isSaying(happening) || by === seat || talk.status === "gathering") return false;
  const since = talk.status === "closed" ? talk.withheldSince : withheldSince(talk);
  return since !== null && seq > since;
};
