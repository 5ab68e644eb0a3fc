/** A stretch of the text that was written: from, and up to but without. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the coach can notice in one's own draft. Each kind has a switch of its own. */
export type NoticeKind = "blame" | "defensive" | "generic" | "advice" | "closed-question";

/**
 * Something noticed: what kind of thing, the rule that found it, where it stands, and what could be there instead (whole
 * questions for a closed one, beginnings of sentences for all else). It never says anything about who wrote it.
 */
export interface Notice {
  readonly kind: NoticeKind;
  readonly rule: string;
  readonly span: Span;
  readonly instead: readonly string[];
}
