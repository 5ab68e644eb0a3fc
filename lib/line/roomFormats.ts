import { isRefused, type Refused } from "../seal/refusal";
import type { OwnFormat } from "../talk/ownFormat";
import { readOwn, writeOwn } from "../talk/ownText";
import type { AccountId, OwnFormatId, RoomId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import {
  changeOwnFormat as changeRoute,
  dropOwnFormat as dropRoute,
  type OwnFormatLine,
  putOwnFormat as putRoute,
} from "../wire/routes/ownFormats";
import type { RoomDetail } from "../wire/routes/rooms";
import { openTexts } from "./openTexts";
import type { Done, OpenOwnFormat, Self } from "./roomTypes";

/** Where an own format's words belong. */
const formatPlace = (roomId: RoomId, ownFormatId: OwnFormatId, authorId: AccountId) => ({
  roomId,
  kind: "own-format",
  itemId: ownFormatId,
  authorId,
});

/** A sealed item holds 16 KiB: padded to 8 KiB, this many bytes of it are the couple's. */
const MOST_BYTES = 8_191;

const sealed = async (
  self: Self,
  roomId: RoomId,
  ownFormatId: OwnFormatId,
  own: OwnFormat,
): Promise<Item | Refused | "too-large"> => {
  const text = writeOwn(own);
  if (new TextEncoder().encode(text).length > MOST_BYTES) return "too-large";
  const place = formatPlace(roomId, ownFormatId, self.accountId);
  return self.seal.sealItem({ place, circle: "both", text });
};

/** Puts a format into the library of the two, sealed whole. `too-large` where it would not fit. */
export async function putFormat(self: Self, roomId: RoomId, ownFormatId: OwnFormatId, own: OwnFormat): Promise<Done> {
  const item = await sealed(self, roomId, ownFormatId, own);
  if (item === "too-large") return item;
  if (isRefused(item)) return item.refused;
  const put = await self.ask(putRoute, { roomId }, { ownFormatId, item });
  return put.ok ? null : put.refusal;
}

/** Seals it anew, as it is now. `too-large`; `unknown` where it is the other's. */
export async function changeFormat(
  self: Self,
  roomId: RoomId,
  ownFormatId: OwnFormatId,
  own: OwnFormat,
): Promise<Done> {
  const item = await sealed(self, roomId, ownFormatId, own);
  if (item === "too-large") return item;
  if (isRefused(item)) return item.refused;
  const changed = await self.ask(changeRoute, { roomId, ownFormatId }, { item });
  return changed.ok ? null : changed.refusal;
}

export async function dropFormat(self: Self, roomId: RoomId, ownFormatId: OwnFormatId): Promise<Done> {
  const dropped = await self.ask(dropRoute, { roomId, ownFormatId }, {});
  return dropped.ok ? null : dropped.refusal;
}

/** The library of the two with what opens of it here. */
export async function openOwnFormats(
  self: Self,
  { roomId, accountIds }: RoomDetail,
  lines: readonly OwnFormatLine[],
): Promise<readonly OpenOwnFormat[]> {
  const items = lines.map(({ ownFormatId, seat, item }) => ({
    place: formatPlace(roomId, ownFormatId, accountIds[seat] ?? ("" as AccountId)),
    item,
  }));
  const texts = await openTexts(self, items);
  return lines.map(({ ownFormatId, seat, createdAt }, index) => {
    const text = texts[index] ?? null;
    return { ownFormatId, seat, createdAt, own: text === null ? null : readOwn(text) };
  });
}
