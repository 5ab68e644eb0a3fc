import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { openText, sealText } from "./sealText";

/**
 * Where words stand in a talk; bound into them whole. Not their own seq, which the server gives after the sealing:
 * the chain's head at `baseSeq`, which the author had seen, shows the reader a log that was cut, reordered or forked.
 */
export type WordsPlace = {
  readonly roomId: string;
  readonly epoch: number;
  readonly talkId: string;
  readonly authorId: string;
  readonly cmdId: string;
  /** The command's type. */
  readonly type: string;
  readonly turnNo: number;
  readonly baseSeq: number;
  readonly headHash: string;
};

/** The place as bytes. */
export const boundPlace = (place: WordsPlace): Bytes =>
  lengthPrefixed(
    "heard/v1/msg",
    place.roomId,
    place.epoch,
    place.talkId,
    place.authorId,
    place.cmdId,
    place.type,
    place.turnNo,
    place.baseSeq,
    place.headHash,
  );

/** Seals what a partner wrote, at its place. A retry sends the same bytes again; never seal twice. */
export const sealWords = (talkKey: CryptoKey, place: WordsPlace, text: string): Promise<Sealed> =>
  sealText(talkKey, boundPlace(place), text);

/** What was written; null where it was not sealed for this very place. */
export const openWords = (talkKey: CryptoKey, place: WordsPlace, sealed: string): Promise<string | null> =>
  openText(talkKey, boundPlace(place), sealed);
