import type { Seq } from "../values/ids";
import { type Happening, isNote } from "./event";
import type { Begun, Closed, Keep, Talk } from "./talk";

const MOST_PRIVATE_FIRST: readonly Keep[] = ["nothing", "notes", "everything"];

/** The more private of two choices. [G5] */
export const morePrivateOf = (one: Keep, two: Keep): Keep =>
  MOST_PRIVATE_FIRST.indexOf(one) <= MOST_PRIVATE_FIRST.indexOf(two) ? one : two;

/** All that keeps less than this does, the most private first. */
export const lessThan = (keep: Keep): readonly Keep[] => MOST_PRIVATE_FIRST.slice(0, MOST_PRIVATE_FIRST.indexOf(keep));

/** What either may still narrow a begun talk to. [N5] */
export const mayKeep = (talk: Talk): readonly Keep[] =>
  talk.status === "gathering" || talk.status === "closed" ? [] : lessThan(talk.keep);

/** Whether either may still take what follows off the record: where something of it would be kept. [N6] */
export const mayGoOffTheRecord = (talk: Talk): boolean =>
  talk.status !== "gathering" && talk.status !== "closed" && talk.keep !== "nothing" && talk.offTheRecordSince === null;

/** Less is kept from now on, of all that was said as well. [N5] */
export const lessKept = (talk: Begun, keep: Keep): Begun => ({ ...talk, keep: morePrivateOf(talk.keep, keep) });

/** Nothing that stands after this place is kept. [N6] */
export const wentOffTheRecord = (talk: Begun, seq: Seq): Begun => ({
  ...talk,
  offTheRecordSince: talk.offTheRecordSince ?? seq,
});

type Spoken = { readonly seq: Seq; readonly happening: Happening };

/** Whether the words of an event stay once its talk is closed. [N2] [N6] */
export const staysWritten = (
  { keep, offTheRecordSince }: Pick<Closed, "keep" | "offTheRecordSince">,
  { seq, happening }: Spoken,
): boolean => {
  if (keep === "nothing" || (offTheRecordSince !== null && seq > offTheRecordSince)) return false;
  return keep === "everything" || isNote(happening);
};
