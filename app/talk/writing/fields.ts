import type { FieldWords } from "../../../lib/words/formatWords";

/** What stands between two fields in their common draft: a line break for whoever reads it, and a sign that no key types. */
const SIGN = "\u001f";
const BETWEEN = `\n${SIGN}`;

/** A draft as people read it. */
export const readable = (draft: string): string => draft.replaceAll(SIGN, "");

/** What stands in each of `count` fields of a draft. What is more than fits stands in the last: nothing typed is lost. */
export function fieldsIn(draft: string, count: number): readonly string[] {
  const found = draft.split(BETWEEN);
  const own = found.slice(0, count - 1);
  const last = found.slice(count - 1).join("\n");
  return Array.from({ length: count }, (_, place) => readable(place < count - 1 ? (own[place] ?? "") : last));
}

/** The one draft of several fields; empty where all of them are. */
export const draftOf = (values: readonly string[]): string =>
  values.every((value) => value === "") ? "" : values.map(readable).join(BETWEEN);

/** The text that fields become: a line each that begins with the field's stem; what is empty is left out. */
export const joined = (fields: readonly FieldWords[], values: readonly string[]): string =>
  fields
    .flatMap(({ stem }, place) => {
      const value = values[place]?.trim() ?? "";
      return value === "" ? [] : [`${stem} ${value}`];
    })
    .join("\n");

/** What a draft becomes when it is sent. */
export const textOf = (fields: readonly FieldWords[], draft: string): string =>
  fields.length === 0 ? readable(draft).trim() : joined(fields, fieldsIn(draft, fields.length));
