import { isRefused } from "../../seal/refusal";
import type { RoomId } from "../../values/ids";
import type { PastTalkLine } from "../../wire/routes/talks";
import { openedDraft, type Sealer } from "../sealer";
import type { StoredPast } from "./pastStore";
import { markOf, type PastTalk } from "./pastTalk";

/** Where it belongs: another talk's, or an older reading, does not open here. */
const nameOf = (roomId: RoomId, line: PastTalkLine): string => `past:${roomId}:${line.talkId}:${markOf(line)}`;

/** Seals a past talk to oneself for this device; null where the keys are not here. */
export async function sealPast(
  sealer: Sealer,
  roomId: RoomId,
  line: PastTalkLine,
  talk: PastTalk,
): Promise<StoredPast | null> {
  const sealed = await sealer.sealDraft({ draftId: nameOf(roomId, line), text: JSON.stringify(talk) });
  return isRefused(sealed) ? null : { talkId: line.talkId, roomId, mark: markOf(line), sealed };
}

/** A past talk that this device kept; null where it does not open. */
export async function openPast(
  sealer: Sealer,
  line: PastTalkLine,
  { roomId, sealed }: StoredPast,
): Promise<PastTalk | null> {
  const text = await openedDraft(sealer, nameOf(roomId, line), sealed);
  // Sealed by oneself to this very place: it is what was put there.
  return text === null ? null : (JSON.parse(text) as PastTalk);
}
