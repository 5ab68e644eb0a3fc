import { lengthPrefixed } from "../values/lengthPrefixed";
import { deriveSealKey } from "./derive";
import { type Lock, lockAnew, openUnderOwnKey, sealUnderOwnKey, type UnderOwnKey } from "./ownKey";

/** Something sealed outside a talk: a topic, a thought, a card. Epoch 0 is sealed to oneself alone. */
export type Item = UnderOwnKey & { readonly epoch: number };
/** What an item is and whose; bound into its words. Its kind is a word of the domain. */
export type ItemPlace = {
  readonly roomId: string;
  readonly kind: string;
  readonly itemId: string;
  readonly authorId: string;
};
/** What locks an item's key: the room's key of an epoch, or one's own seed as epoch 0. */
export type ItemLock = { readonly epoch: number; readonly secret: CryptoKey };

const words = (place: ItemPlace) =>
  lengthPrefixed("heard/v1/item", place.roomId, place.kind, place.itemId, place.authorId);

async function lockOf({ epoch, secret }: ItemLock, place: ItemPlace): Promise<Lock> {
  const purpose = epoch === 0 ? "heard/v1/private" : "heard/v1/item-wrap";
  return {
    key: await deriveSealKey(secret, lengthPrefixed(purpose, place.roomId, epoch)),
    place: lengthPrefixed(purpose, place.roomId, epoch, place.kind, place.itemId, place.authorId),
  };
}

export const sealItem = async (lock: ItemLock, place: ItemPlace, text: string): Promise<Item> => ({
  epoch: lock.epoch,
  ...(await sealUnderOwnKey(await lockOf(lock, place), words(place), text)),
});

/** An item's words; null where it is not what was sealed at this place. */
export const openItem = async (lock: ItemLock, place: ItemPlace, item: Item): Promise<string | null> =>
  openUnderOwnKey(await lockOf(lock, place), words(place), item);

/** The same item for another circle: one's own becomes the two's. The sealed words stay the same bytes. */
export async function shareItem(from: ItemLock, to: ItemLock, place: ItemPlace, item: Item): Promise<Item | null> {
  const shared = await lockAnew(await lockOf(from, place), await lockOf(to, place), item);
  return shared && { epoch: to.epoch, ...shared };
}
