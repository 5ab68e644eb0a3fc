import { fromBase64url, textOf, toBase64url, utf8 } from "../values/bytes";
import { canonicalJson } from "../values/canonical";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { deriveSealKey } from "./derive";
import type { Item } from "./item";
import { type Lock, openUnderOwnKey, sealUnderOwnKey } from "./ownKey";
import type { OpenEpoch } from "./roomKey";
import { boundPlace, type WordsPlace } from "./words";

async function lockOf({ epoch, roomKey }: OpenEpoch, place: WordsPlace): Promise<Lock> {
  const { roomId, talkId, cmdId } = place;
  return {
    key: await deriveSealKey(roomKey, lengthPrefixed("heard/v1/note-wrap", roomId, epoch)),
    place: lengthPrefixed("heard/v1/note-wrap", roomId, epoch, talkId, cmdId),
  };
}

/** Words of a talk that outlive its key (its topic, the takeaways): sealed at their place, under a key of their own. */
export async function sealNote(epoch: OpenEpoch, place: WordsPlace, text: string): Promise<Sealed> {
  const { wrappedKey, sealed } = await sealUnderOwnKey(await lockOf(epoch, place), boundPlace(place), text);
  return toBase64url(utf8(canonicalJson({ epoch: epoch.epoch, wrappedKey, sealed }))) as Sealed;
}

/** The envelope of a note as it travels; null where it is none. */
export function parseNote(sealed: string): Item | null {
  const bytes = fromBase64url(sealed);
  try {
    const value = JSON.parse((bytes && textOf(bytes)) ?? "") as Partial<Item> | null;
    const { epoch, wrappedKey, sealed: words } = value ?? {};
    const whole = Number.isSafeInteger(epoch) && typeof wrappedKey === "string" && typeof words === "string";
    return whole ? (value as Item) : null;
  } catch {
    return null;
  }
}

/** A note's words; null where it was not sealed for this very place, or under another epoch. */
export const openNote = async (epoch: OpenEpoch, place: WordsPlace, note: Item): Promise<string | null> =>
  openUnderOwnKey(await lockOf(epoch, place), boundPlace(place), note);
