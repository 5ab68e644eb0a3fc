import type { Seal } from "../seal/client";
import { isRefused, type Refused, type SealRefusal } from "../seal/refusal";
import type { AccountId, RoomId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { Self } from "./roomTypes";

/** What a seat's card says: one's own name; and the partner's: while it is sealed to oneself, as the invite told it, or where they have lost theirs. */
export type Card = { readonly name: string; readonly partner: string | null };

const cardPlace = (roomId: RoomId, authorId: AccountId) => ({ roomId, kind: "card", itemId: authorId, authorId });

/** One's card, sealed to oneself while the other chair is empty, later for both. */
export async function sealCard(
  { seal, accountId }: Self,
  roomId: RoomId,
  circle: "self" | "both",
  card: Card,
): Promise<Item | Refused<SealRefusal>> {
  const text = JSON.stringify(circle === "self" ? card : { name: card.name, partner: null });
  return seal.sealItem({ place: cardPlace(roomId, accountId), circle, text });
}

/** One's card for both, with the name that the partner went by: they may have lost it. */
export const sealCardAnew = (
  { seal, accountId }: Self,
  roomId: RoomId,
  card: Card,
): Promise<Item | Refused<SealRefusal>> =>
  seal.sealItem({ place: cardPlace(roomId, accountId), circle: "both", text: JSON.stringify(card) });

/** The card of a seat; null where there is none, or none that opens here. */
export async function openCard(
  seal: Seal,
  roomId: RoomId,
  authorId: AccountId | null,
  item: Item | null,
): Promise<Card | null> {
  if (item === null || authorId === null) return null;
  const text = await seal.openItem({ place: cardPlace(roomId, authorId), item });
  return isRefused(text) ? null : parseCard(text);
}

// The partner's browser wrote it; what it wrote is read as text and nothing more.
function parseCard(text: string): Card | null {
  try {
    const { name, partner } = JSON.parse(text) as Partial<Card>;
    return typeof name === "string" ? { name, partner: typeof partner === "string" ? partner : null } : null;
  } catch {
    return null;
  }
}
