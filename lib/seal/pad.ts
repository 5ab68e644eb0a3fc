import type { Bytes } from "../values/bytes";

const SMALLEST = 256;
const MARK = 0x80;

/** The smallest size step that holds so many bytes and the mark: 256, 512, 1024, … */
export function paddedLength(length: number): number {
  let size = SMALLEST;
  while (size < length + 1) size *= 2;
  return size;
}

/** Words brought to a size step, so that their length says little (ISO/IEC 7816-4: 0x80, then zeros). */
export function pad(bytes: Bytes): Bytes {
  const padded = new Uint8Array(paddedLength(bytes.length));
  padded.set(bytes);
  padded[bytes.length] = MARK;
  return padded;
}

/** The words without their padding; null where there is none, or not of a size step. */
export function unpad(padded: Bytes): Bytes | null {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end -= 1;
  if (padded[end] !== MARK || paddedLength(end) !== padded.length) return null;
  return padded.slice(0, end);
}
