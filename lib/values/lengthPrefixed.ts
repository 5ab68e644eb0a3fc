import { type Bytes, concat, utf8 } from "./bytes";

/** What a derivation, a seal or a tag is for: the first field of each, so that none can pass for another. */
export type Purpose = `heard/v1/${string}`;
/** Text goes in as UTF-8, a whole number as its decimal digits. */
export type Field = string | number | Bytes;

function bytesOf(field: Field): Bytes {
  if (typeof field === "string") return utf8(field);
  if (typeof field !== "number") return field;
  if (!Number.isSafeInteger(field)) throw new RangeError("only whole numbers have one spelling");
  return utf8(String(field));
}

/** The one spelling of a list of fields: each as a 4-byte big-endian length and its bytes. Two lists never share a spelling. */
export function lengthPrefixed(purpose: Purpose, ...fields: readonly Field[]): Bytes {
  const parts = [purpose, ...fields].flatMap((field) => {
    const bytes = bytesOf(field);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  });
  return concat(...parts);
}
