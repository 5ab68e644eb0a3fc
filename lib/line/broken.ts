import type { Seq } from "../values/ids";

/** What is wrong with a log that the server tells. */
type Fault =
  /** Something stands where something else stood, or should. */
  | "another-head"
  | "out-of-order"
  /** An act that stands in the log already. */
  | "repeated"
  /** Something else stands where the server said that an act of one's own is saved. */
  | "missing"
  /** It ends before what was seen. */
  | "cut-short"
  | "wrong-seat"
  | "unreadable"
  /** Words or a key are not what was sealed at this place, after this past. */
  | "tampered";

/** Why a talk cannot go on here: its log is not the one both saw. [U7] */
export type Broken = { readonly why: Fault; readonly at: Seq };
