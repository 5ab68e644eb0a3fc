import type { Notice, Span } from "../../../lib/coach/notice";
import { sentencesOf } from "../../../lib/coach/sentences";
import type { FieldWords } from "../../../lib/words/formatWords";

/** Where an offer goes: into which field, what of it, and what it takes the place of. */
export type Room = {
  readonly field: number;
  /** Null where it stands after what is there. */
  readonly instead: Span | null;
  /** Empty where the field begins with all of it already: then it only waits to be gone on with. */
  readonly put: string;
};

/** What was noticed, and in which field; without a place where it has gone meanwhile. */
type Noticed = { readonly kind: Notice["kind"]; readonly span: Span | null; readonly field: number };

/**
 * The room for an offer among the fields of a step: a question takes the question's place, and a beginning stands after what
 * is there, where a sentence may begin. Where the field's stem has begun one already, the offer goes where it goes on from the
 * stem. Null where it would read wrong: then it is there to read.
 */
export function roomFor(
  offer: string,
  { kind, span, field }: Noticed,
  fields: readonly FieldWords[],
  values: readonly string[],
): Room | null {
  if (kind === "closed-question") return { field, instead: span, put: offer };
  if (beginsASentence(fields[field])) return { field, instead: null, put: begun(offer) };
  const own = span === null ? null : wholeOf(values[field] ?? "");
  const rooms = fields.flatMap((words, at): readonly Room[] => {
    const put = goingOnFrom(words, offer);
    if (put === null) return [];
    if ((values[at] ?? "").trim() === "") return [{ field: at, instead: null, put }];
    return at === field && own !== null && put !== "" ? [{ field, instead: own, put }] : [];
  });
  return rooms[0] ?? null;
}

/** A beginning as it is gone on with: without the ellipsis. */
const begun = (offer: string): string => offer.replace(/…$/, "");

/** Whether a sentence may begin in a field: where it is the only one, or its stem is a heading. */
const beginsASentence = (words: FieldWords | undefined): boolean => words === undefined || words.stem.endsWith(":");

/** What an offer adds to a field's stem; null where it does not begin like it. Of "I feel … when …" the first gap is the field itself. */
function goingOnFrom({ stem, takes = [] }: FieldWords, offer: string): string | null {
  const beginning = [stem, ...takes].find((each) => offer.startsWith(`${each} `));
  if (beginning === undefined) return null;
  const rest = offer.slice(beginning.length + 1);
  return rest.startsWith("…") ? "" : begun(rest);
}

/** All of a text that is one sentence; null where there is more, which nobody may take away. */
const wholeOf = (text: string): Span | null => (sentencesOf(text).length === 1 ? { start: 0, end: text.length } : null);
