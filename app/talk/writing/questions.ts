/** The questions that nobody has asked yet in what was said. */
export const notYetAsked = (questions: readonly string[], said: readonly string[]): readonly string[] =>
  questions.filter((question) => !wasSaid(question, said));

/** Whether a question stands word for word in what was said. */
export const wasSaid = (question: string, said: readonly string[]): boolean =>
  said.some((text) => text.includes(question));

/** Where a talk begins to leaf through its questions: another place for each talk, and the same after a reload. */
export const startFor = (talkId: string): number =>
  [...talkId].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

/** The question on offer after `leafed` others were; from the first again after the last. Null where none is left. */
export const questionAt = (questions: readonly string[], start: number, leafed: number): string | null =>
  questions[(start + leafed) % Math.max(1, questions.length)] ?? null;

/** A text with something offered in it: in the place of another offer, and under what one wrote oneself. */
export function withOffered(text: string, offered: string, offers: readonly string[]): string {
  const written = text.trim();
  return written === "" || offers.includes(written) ? offered : `${text.trimEnd()}\n${offered}`;
}
