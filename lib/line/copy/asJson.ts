import type { Instant } from "../../values/time";
import type { CopiedWords, TalkCopy } from "./talkCopy";

/** Grows when a program that reads these files would have to change; docs/export.md says what is in each. */
const VERSION = 1;

const moment = (at: Instant): string => new Date(at).toISOString();
const wordsOf = (words: CopiedWords | null) =>
  words?.state === "open" ? { state: words.state, text: words.text } : words && { state: words.state };

/** A copy as JSON for programs, as docs/export.md describes it. */
export function asJson(copy: TalkCopy): string {
  const { topic, format, names, began, closed, sections, summary, agreements, own } = copy;
  const written = {
    version: VERSION,
    kind: "notes",
    topic: wordsOf(topic),
    format,
    partners: names,
    began: moment(began),
    closed: closed && { at: moment(closed.at), cause: closed.cause, kept: closed.keep },
    sections: sections.map(({ lines, ...section }) => ({
      ...section,
      lines: lines.map(({ at, words, ...line }) => ({ ...line, at: moment(at), words: wordsOf(words) })),
    })),
    summary: summary && { words: wordsOf(summary.words), approvedAt: moment(summary.approvedAt) },
    agreements: agreements.agreed.map(({ words, who, by, agreedAt, outcome, outcomeAt }) => ({
      ...{ words: wordsOf(words), who, by, agreedAt: moment(agreedAt), outcome },
      outcomeAt: outcomeAt === null ? null : moment(outcomeAt),
    })),
    own: own && {
      feltHeard: own.felt?.number ?? null,
      notes: own.notes.map(({ at, changed, words }) => ({
        at: moment(at),
        changed: moment(changed),
        words: wordsOf(words),
      })),
    },
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
