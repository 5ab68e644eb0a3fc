import { type ShareDays, shareLink } from "../../room/share";
import { isRefused } from "../../seal/refusal";
import { hashWords } from "../../values/chain";
import { type AccountId, newId, type RoomId, type ShareId, type TalkId } from "../../values/ids";
import type { WordsHash } from "../../values/sealed";
import type { RoomDetail } from "../../wire/routes/rooms";
import {
  approveShare as approveRoute,
  letShareGo as letGoRoute,
  MOST_SHOWN_BYTES,
  type NewShare,
  previewShare,
  proposeShare as proposeRoute,
  type ShareLine,
} from "../../wire/routes/shares";
import { openTexts } from "../openTexts";
import type { Done, OpenShare, RoomTrouble, Self } from "../roomTypes";
import { readHeld, writeHeld } from "./heldShare";
import { readShown, type Shown, type ShownTalk, writeShown } from "./shown";

/** Where what the two hold of a share belongs. */
const heldPlace = (roomId: RoomId, shareId: ShareId, authorId: AccountId) => ({
  ...{ roomId, kind: "share", itemId: shareId, authorId },
});

/** A sealed item holds 16 KiB: padded to 8 KiB, this many bytes of it are the couple's. */
const MOST_HELD = 8_191;

/** A talk that is to be shown, as it is chosen; `places`: everywhere in it where words stood when it was read. */
export type ShowingTalk = {
  readonly talkId: TalkId;
  readonly places: readonly number[];
  readonly shown: ShownTalk;
  /** What was said is in it, and not the notes alone. */
  readonly said: boolean;
};
/** What is to be shown, and for how long. */
export type Showing = {
  readonly names: Shown["names"];
  readonly days: ShareDays;
  readonly talks: readonly ShowingTalk[];
};

/** What a counsellor would read of it. */
export const shownOf = ({ names, talks }: Pick<Showing, "names" | "talks">): Shown => ({
  names,
  talks: talks.map(({ shown }) => shown),
});

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** Seals what is to be shown, once: asked again after a broken line the same bytes are sent. `too-large`, and what the keys refuse. */
export async function sealShowing(
  self: Self,
  roomId: RoomId,
  showing: Showing,
): Promise<NewShare | { readonly not: RoomTrouble }> {
  const shareId = newId<ShareId>();
  const text = writeShown(shownOf(showing));
  if (bytesIn(text) >= MOST_SHOWN_BYTES) return { not: "too-large" };
  const made = await self.seal.makeShare({ shareId, text });
  if (isRefused(made)) return { not: made.refused };
  const { fragment, sealed, openHash } = made;
  const chosen = showing.talks.map(({ shown: { title, began }, said }) => ({ title, began, said }));
  const held = writeHeld({ fragment, talks: chosen });
  if (bytesIn(held) > MOST_HELD) return { not: "too-large" };
  const place = heldPlace(roomId, shareId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "both", text: held });
  if (isRefused(item)) return { not: item.refused };
  const talks = showing.talks.map(({ talkId, places }) => ({ talkId, places: [...places] }));
  return { shareId, item, sealed, openHash, days: showing.days, talks };
}

export async function proposeShare(self: Self, roomId: RoomId, share: NewShare): Promise<Done> {
  const put = await self.ask(proposeRoute, { roomId }, share);
  return put.ok ? null : put.refusal;
}

/** What a counsellor would read, and by which hash it is approved. */
export type Preview = { readonly shown: Shown; readonly seen: WordsHash };

/** Opens what a counsellor would read: the very bytes. `tampered` where it is none. */
export async function previewOf(
  self: Self,
  roomId: RoomId,
  shareId: ShareId,
  fragment: string,
): Promise<Preview | { readonly not: RoomTrouble }> {
  const found = await self.ask(previewShare, { roomId, shareId }, {});
  if (!found.ok) return { not: found.refusal };
  const read = await self.seal.readShare({ shareId, fragment, sealed: found.sealed });
  if (isRefused(read)) return { not: read.refused };
  const shown = readShown(read.text);
  return shown === null ? { not: "tampered" } : { shown, seen: await hashWords(found.sealed) };
}

export async function approveShare(self: Self, roomId: RoomId, shareId: ShareId, seen: WordsHash): Promise<Done> {
  const approved = await self.ask(approveRoute, { roomId, shareId }, { seen });
  return approved.ok ? null : approved.refusal;
}

/** Lets a share go. What is gone already is as it was wished. */
export async function letShareGo(self: Self, roomId: RoomId, shareId: ShareId): Promise<Done> {
  const told = await self.ask(letGoRoute, { roomId, shareId }, {});
  return told.ok || told.refusal === "unknown" ? null : told.refusal;
}

/** The room's shares with what the two hold of them. `origin`: where links of this house begin. */
export async function openShares(
  self: Self,
  origin: string,
  { roomId, accountIds }: RoomDetail,
  lines: readonly ShareLine[],
): Promise<readonly OpenShare[]> {
  const items = lines.map(({ shareId, seat, item }) => ({
    place: heldPlace(roomId, shareId, accountIds[seat] ?? ("" as AccountId)),
    item,
  }));
  const texts = await openTexts(self, items);
  return lines.map(({ shareId, seat, item: _, ...line }, at) => {
    const text = texts[at] ?? null;
    const held = text === null ? null : readHeld(text);
    const link = held !== null && line.state === "open" ? shareLink(origin, shareId, held.fragment) : null;
    return { ...line, shareId, by: seat, held, link };
  });
}
