import type { Doer, Outcome } from "../../room/agreement";
import type { FeltHeard } from "../../room/feltHeard";
import type { ClosedCause, Keep } from "../../talk/talk";
import type { Seq } from "../../values/ids";
import type { BySeat, Seat } from "../../values/seat";
import type { Instant } from "../../values/time";
import type { Words } from "../types";

/** Why words are not in a copy: they were not kept, are not to be seen, or do not open here. */
export type Missing = Exclude<Words["state"], "open" | "opening">;

/** What was written at a place of a copy, or the sentence that stands there instead. */
export type CopiedWords =
  | { readonly state: "open"; readonly text: string }
  | { readonly state: Missing; readonly sentence: string };

/** One thing that happened, as the page of the notes shows it. */
export type CopiedLine = {
  readonly seq: Seq;
  readonly at: Instant;
  /** Null for what came of both. */
  readonly by: Seat | null;
  readonly kind: "said" | "answered" | "wishes-met" | "left-out";
  readonly step: string;
  readonly label: string;
  /** Null where nothing was written. */
  readonly words: CopiedWords | null;
};

/** A stretch of a copy: what each took along, what is planned, or a stretch of the course. */
export type CopiedSection = {
  readonly kind: "plans" | "takeaways" | "course";
  readonly title: string | null;
  readonly speaker: Seat | null;
  readonly lines: readonly CopiedLine[];
};

/** An agreement of the talk, in one's own copy. */
export type CopiedAgreement = {
  readonly words: CopiedWords;
  /** Null where it cannot be read. */
  readonly who: Doer | null;
  readonly by: string | null;
  readonly agreedAt: Instant;
  readonly outcome: Outcome;
  readonly outcomeAt: Instant | null;
  /** Who, by when, and how it went, in a sentence. */
  readonly facts: string;
};

/** What is one's own about a talk, where its writer asked for it expressly. */
export type CopiedOwn = {
  readonly title: string;
  /** How much one felt heard, and the sentence that says so; null where one has not said. */
  readonly felt: { readonly number: FeltHeard; readonly sentence: string } | null;
  readonly notes: readonly {
    readonly at: Instant;
    readonly changed: Instant;
    readonly label: string;
    readonly words: CopiedWords;
  }[];
};

/** What both say of the talk, as both approved it. */
export type CopiedSummary = {
  readonly title: string;
  readonly words: CopiedWords;
  readonly approvedAt: Instant;
  /** When both approved it, in a sentence. */
  readonly facts: string;
};

/** A talk as one partner may read it: what it was, and what was said and noted in it. Holds nothing that the page of its notes does not show. */
export type SaidCopy = {
  readonly title: string;
  readonly topic: CopiedWords | null;
  readonly format: { readonly id: string; readonly title: string | null };
  readonly names: BySeat<string>;
  readonly began: Instant;
  /** Null where the talk is not over. */
  readonly closed: { readonly at: Instant; readonly cause: ClosedCause; readonly keep: Keep } | null;
  /** What stands under the title: when it was, and what was kept. */
  readonly about: readonly string[];
  readonly sections: readonly CopiedSection[];
};

/** The notes of a talk, ready to be taken along: what was said, what came of it, and what is one's own where that was asked for. */
export type TalkCopy = SaidCopy & {
  /** Null where there is none. */
  readonly summary: CopiedSummary | null;
  readonly agreements: { readonly title: string; readonly agreed: readonly CopiedAgreement[] };
  /** Null unless it was asked for. */
  readonly own: CopiedOwn | null;
};

/** Words for a copy; null where nothing was written, or where it is not known yet what was. */
export function copiedWords(
  words: Words | undefined,
  sentenceOf: { readonly [why in Missing]: string },
): CopiedWords | null {
  if (words === undefined || words.state === "opening") return null;
  if (words.state === "open") return { state: "open", text: words.text };
  return { state: words.state, sentence: sentenceOf[words.state] };
}
