import { type FeltHeard, readFelt, writeFelt } from "../room/feltHeard";
import { isRefused } from "../seal/refusal";
import type { AccountId, RoomId, TalkId } from "../values/ids";
import {
  dropFeltHeard as dropRoute,
  type FeltHeardLine,
  listFeltHeard as listRoute,
  feltHeardIn as readRoute,
  sayFeltHeard as sayRoute,
} from "../wire/routes/feltHeard";
import { openTexts } from "./openTexts";
import type { Done, RoomTrouble, Self } from "./roomTypes";

/** Where the number belongs: its talk is bound in. */
const feltPlace = (roomId: RoomId, talkId: TalkId, authorId: AccountId) => ({
  roomId,
  kind: "felt-heard",
  itemId: talkId,
  authorId,
});

/** How much one felt heard, talk by talk, as far as it opens here. */
export type FeltByTalk = ReadonlyMap<TalkId, FeltHeard>;

/** All of one's own in a room. */
export async function openFeltHeard(self: Self, roomId: RoomId): Promise<FeltByTalk | { readonly not: RoomTrouble }> {
  const told = await self.ask(listRoute, { roomId }, {});
  return told.ok ? opened(self, roomId, told.feltHeard) : { not: told.refusal };
}

/** What one has said of a talk; null where one has not, or where it does not open here. */
export async function feltHeardIn(
  self: Self,
  roomId: RoomId,
  talkId: TalkId,
): Promise<{ readonly felt: FeltHeard | null } | { readonly not: RoomTrouble }> {
  const told = await self.ask(readRoute, { roomId, talkId }, {});
  if (!told.ok) return { not: told.refusal };
  const lines = told.feltHeard === null ? [] : [told.feltHeard];
  return { felt: (await opened(self, roomId, lines)).get(talkId) ?? null };
}

async function opened(self: Self, roomId: RoomId, lines: readonly FeltHeardLine[]): Promise<FeltByTalk> {
  const items = lines.map(({ talkId, item }) => ({ place: feltPlace(roomId, talkId, self.accountId), item }));
  const texts = await openTexts(self, items);
  return new Map(
    lines.flatMap(({ talkId }, index) => {
      const felt = readFelt(texts[index] ?? "");
      return felt === null ? [] : [[talkId, felt] as const];
    }),
  );
}

/** Says it, sealed to oneself; the other is not told that anything was said. `not-over` */
export async function sayFeltHeard(self: Self, roomId: RoomId, talkId: TalkId, felt: FeltHeard): Promise<Done> {
  const place = feltPlace(roomId, talkId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "self", text: writeFelt(felt) });
  if (isRefused(item)) return item.refused;
  const said = await self.ask(sayRoute, { roomId, talkId }, { item });
  return said.ok ? null : said.refusal;
}

/** Takes it back. What is not there any more is taken back. */
export async function dropFeltHeard(self: Self, roomId: RoomId, talkId: TalkId): Promise<Done> {
  const dropped = await self.ask(dropRoute, { roomId, talkId }, {});
  return dropped.ok || dropped.refusal === "unknown" ? null : dropped.refusal;
}
