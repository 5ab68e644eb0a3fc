import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, deriveBytes, equalBytes, randomBytes, sha256 } from "./derive";
import type { ComparedKeys, KnownKey } from "./pin";
import { type Refused, refuse } from "./refusal";

/** Four places in a list of 2,048 words. */
export type SafetyWords = readonly [number, number, number, number];

/** The key that a server says the partner has. */
export type SaidKey = KnownKey & { readonly accountId: string };

/** Who gives their number first, hidden; and who answers it. */
export type Side = "first" | "second";

/**
 * One comparing, as one of the two has it. Whoever is first commits to a random number before they see the other's, so
 * nobody in between can choose a number that makes two different pairs of keys give the same words.
 */
export type Comparing = {
  readonly roomId: string;
  readonly side: Side;
  readonly keys: ComparedKeys;
  /** What a server said of the partner's key, where the pin knows no such key; null where it does. */
  readonly said: SaidKey | null;
  readonly own: Bytes;
  /** The first one's commitment, as base64url. */
  readonly commitment: string;
  /** The other's number; null until it was seen. Once seen it stays. */
  readonly theirs: Bytes | null;
};

const NONCE = 32;

const commitmentTo = async (nonce: Bytes): Promise<string> =>
  toBase64url(await sha256(lengthPrefixed("heard/v1/words-commit", nonce)));

/** Begins: a fresh number, of which only the commitment may be told yet. */
export async function beginComparing(
  roomId: string,
  keys: ComparedKeys,
  said: SaidKey | null = null,
): Promise<Comparing> {
  const own = randomBytes(NONCE);
  return { roomId, keys, said, side: "first", own, commitment: await commitmentTo(own), theirs: null };
}

/** Answers a commitment with a number of one's own. */
export const answerComparing = (
  roomId: string,
  keys: ComparedKeys,
  commitment: string,
  said: SaidKey | null = null,
): Comparing => ({
  ...{ roomId, keys, said, side: "second", own: randomBytes(NONCE), commitment, theirs: null },
});

/** The comparing with the other's number: the one seen before, or the one that the commitment stands for. */
export async function withTheirs(comparing: Comparing, nonce: string): Promise<Comparing | Refused<"tampered">> {
  const theirs = fromBase64url(nonce);
  if (theirs?.length !== NONCE) return refuse("tampered");
  if (comparing.theirs !== null) return equalBytes(comparing.theirs, theirs) ? comparing : refuse("tampered");
  const committed = comparing.side === "first" || (await commitmentTo(theirs)) === comparing.commitment;
  return committed ? { ...comparing, theirs } : refuse("tampered");
}

/** The words that both read to each other; null until both numbers are known. */
export async function safetyWordsOf({ roomId, side, keys, own, theirs }: Comparing): Promise<SafetyWords | null> {
  if (theirs === null) return null;
  const [first, second] = side === "first" ? [own, theirs] : [theirs, own];
  const [one = "", two = ""] = [keys.own, keys.partner].sort();
  const mixed = await sha256(lengthPrefixed("heard/v1/words", roomId, one, two, first, second));
  const bytes = await deriveBytes(await asSecret(mixed), lengthPrefixed("heard/v1/words"));
  return [wordAt(bytes, 0), wordAt(bytes, 1), wordAt(bytes, 2), wordAt(bytes, 3)];
}

/** The n-th eleven bits, from the left. */
function wordAt(bytes: Bytes, index: number): number {
  const bits = [...bytes.slice(0, 6)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2);
}
