import { type Bytes, fromBase64url, toBase64url, utf8 } from "./bytes";
import { canonicalJson, type Json } from "./canonical";
import type { RoomId, Seq, TalkId } from "./ids";
import { lengthPrefixed } from "./lengthPrefixed";
import type { ChainHead, Sealed, WordsHash } from "./sealed";

/** What the chain binds of an event: everything that travels but the words, which are bound by their hash. */
export type ChainedEvent = {
  readonly seq: Seq;
  readonly at: number;
  readonly by: string | null;
  readonly happening: { readonly kind: string };
  readonly cmdId: string;
  readonly author: string;
  readonly type: string;
  readonly turnNo: number;
  readonly baseSeq: Seq;
  readonly epoch: number;
  readonly wordsHash: WordsHash;
};

const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

// An event is plain data; its type only does not say so, for it is an interface of the talk.
const asJson = (value: unknown): Json => value as Json;

/** The hash by which the log keeps sealed words, so that erasing them leaves the chain whole; empty without words. */
export async function hashWords(words: Sealed | null): Promise<WordsHash> {
  if (words === null) return "" as WordsHash;
  // Sealed text is base64url; what is not cannot be opened either, and is hashed as it stands.
  return toBase64url(await sha256(fromBase64url(words) ?? utf8(words))) as WordsHash;
}

/** The head before a talk's first event. */
export async function startOfChain(roomId: RoomId, talkId: TalkId): Promise<ChainHead> {
  return toBase64url(await sha256(lengthPrefixed("heard/v1/chain-start", roomId, talkId))) as ChainHead;
}

/** The head after one more event. Server and browsers compute the same, so a log cut, reordered or forked shows. */
export async function nextHead(head: ChainHead, event: ChainedEvent): Promise<ChainHead> {
  const { by, happening, type, turnNo, baseSeq, epoch } = event;
  const data = await sha256(utf8(canonicalJson(asJson({ by, happening, type, turnNo, baseSeq, epoch }))));
  const place = [event.seq, event.cmdId, event.author, happening.kind, event.at];
  return toBase64url(
    await sha256(lengthPrefixed("heard/v1/chain", head, ...place, data, event.wordsHash)),
  ) as ChainHead;
}

/** The head after many events, in their order. */
export async function chainOver(head: ChainHead, events: readonly ChainedEvent[]): Promise<ChainHead> {
  let last = head;
  for (const event of events) last = await nextHead(last, event);
  return last;
}
