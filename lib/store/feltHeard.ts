import type { AccountId, RoomId, TalkId } from "../values/ids";
import type { FeltHeardLine } from "../wire/routes/feltHeard";
import type { Item } from "../wire/routes/item";
import { asInstant, asJson, stored } from "./columns";
import type { FeltHeard } from "./generated/client";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld, seatKept, seatOf } from "./seats";
import type { Store } from "./store";

type OfRoom = { readonly roomId: RoomId; readonly accountId: AccountId };
/** A talk of a room, and who asks. */
type OfTalk = OfRoom & { readonly talkId: TalkId };

/** What one has said of a room's talks oneself, the newest first. Null for strangers. */
export async function feltHeardOf(
  store: Store,
  { roomId, accountId }: OfRoom,
): Promise<readonly FeltHeardLine[] | null> {
  const seat = await seatOf(store, roomId, accountId);
  if (seat === null) return null;
  const rows = await store.ask((tables) =>
    tables.feltHeard.findMany({ where: { roomId, seat }, orderBy: [{ at: "desc" }, { talkId: "asc" }] }),
  );
  return rows.map(lineOf);
}

/** What one has said of one talk oneself, if anything. Null for strangers. */
export async function feltHeardIn(
  store: Store,
  { roomId, accountId, talkId }: OfTalk,
): Promise<{ readonly feltHeard: FeltHeardLine | null } | null> {
  const seat = await seatOf(store, roomId, accountId);
  if (seat === null) return null;
  const row = await store.ask((tables) => tables.feltHeard.findFirst({ where: { talkId, roomId, seat } }));
  return { feltHeard: row && lineOf(row) };
}

const lineOf = ({ talkId, item, at }: FeltHeard): FeltHeardLine => ({
  talkId: stored(talkId),
  item: stored(item),
  at: asInstant(at),
});

/** Says it of a talk that is over, deleted ones too, or says it anew. The other is not told. `gone`, `unknown`, `not-over`. */
export function sayFeltHeard(
  store: Store,
  { roomId, accountId, talkId, item }: OfTalk & { readonly item: Item },
): Promise<Done<"gone" | "unknown" | "not-over">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const talk = await tables.talk.findFirst({ where: { id: talkId, roomId }, select: { status: true } });
    if (talk === null) return refused("unknown");
    if (talk.status !== "closed") return refused("not-over");
    await tables.feltHeard.upsert({
      where: { talkId_seat: { talkId, seat } },
      create: { talkId, seat, roomId, item: asJson(item) },
      update: { item: asJson(item) },
    });
    return DONE;
  });
}

/** Takes it back, also in a closed room. `gone`, `unknown`. */
export function dropFeltHeard(store: Store, { roomId, accountId, talkId }: OfTalk): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatKept(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const { count } = await tables.feltHeard.deleteMany({ where: { talkId, roomId, seat } });
    return count === 0 ? refused("unknown") : DONE;
  });
}
