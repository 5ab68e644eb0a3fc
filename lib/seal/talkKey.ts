import { lengthPrefixed } from "../values/lengthPrefixed";
import type { WrappedKey } from "../values/sealed";
import { asSealKey, deriveSealKey, randomBytes } from "./derive";
import { type Lock, lockKey, unlockKey } from "./ownKey";
import type { OpenEpoch } from "./roomKey";

const lockOf = async ({ epoch, roomKey }: OpenEpoch, roomId: string, talkId: string): Promise<Lock> => ({
  key: await deriveSealKey(roomKey, lengthPrefixed("heard/v1/talk-wrap", roomId, epoch)),
  place: lengthPrefixed("heard/v1/talk-wrap", roomId, epoch, talkId),
});

/** A talk's own key. It is random, not derived: once its locked copy is deleted, nothing opens the talk. */
export async function newTalkKey(epoch: OpenEpoch, roomId: string, talkId: string) {
  const bytes = randomBytes(32);
  const wrappedKey = await lockKey(await lockOf(epoch, roomId, talkId), bytes);
  const key = await asSealKey(bytes);
  bytes.fill(0);
  return { key, wrappedKey };
}

/** A talk's key from its locked copy; null where it is not this talk's. */
export async function openTalkKey(epoch: OpenEpoch, roomId: string, talkId: string, wrapped: WrappedKey) {
  const bytes = await unlockKey(await lockOf(epoch, roomId, talkId), wrapped);
  if (bytes === null) return null;
  const key = await asSealKey(bytes);
  bytes.fill(0);
  return key;
}
