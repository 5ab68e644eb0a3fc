import type { Language, SoftRule } from "./language";
import type { Notice, NoticeKind } from "./notice";
import { expressionOf, plain } from "./pattern";

/** Where a rule finds something in a text, or null. */
const found = (rule: SoftRule, text: string, { lexicon }: Language): Notice | null => {
  const match = expressionOf(rule.pattern, lexicon).exec(text);
  if (!match) return null;
  const start = match.index + match[0].length - match[0].trimStart().length;
  const end = match.index + match[0].trimEnd().length;
  return { kind: rule.kind, rule: rule.id, span: { start, end }, instead: rule.offers };
};

/** Words of these kinds in a text that could be softer: of each kind the first. */
export const softWords = (text: string, kinds: readonly NoticeKind[], language: Language): readonly Notice[] => {
  const words = plain(text);
  return kinds.flatMap((kind) => {
    const notices = language.soft.flatMap((rule) => (rule.kind === kind ? (found(rule, words, language) ?? []) : []));
    return notices.toSorted((a, b) => a.span.start - b.span.start).slice(0, 1);
  });
};
