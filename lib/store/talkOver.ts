import type { Keep } from "../talk/talk";
import type { AccountId, RoomId, TalkId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { RouteRefusal } from "../wire/routes/refusals";
import { type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";

/** A talk, and who asks. */
export type OfTalk = { readonly talkId: TalkId; readonly accountId: AccountId };

/** Does something with a talk that is over, alone with it; a deleted one is over, too. `gone`, `not-over`. */
export function inTalkOver<Why extends RouteRefusal>(
  store: Store,
  { talkId, accountId }: OfTalk,
  act: (tables: Transaction, talk: HeldTalk) => Promise<Done<Why>>,
): Promise<Done<Why | "gone" | "not-over">> {
  return store.together(async (tables): Promise<Done<Why | "gone" | "not-over">> => {
    const talk = await talkHeld(tables, talkId, accountId);
    if (talk === null) return refused("gone");
    if (talk.status !== "closed") return refused("not-over");
    return act(tables, talk);
  });
}

/** A talk as it stands while it is held, and the seat of who asks. */
export type HeldTalk = {
  readonly roomId: RoomId;
  readonly seat: Seat;
  readonly status: string;
  readonly keep: Keep | null;
  readonly deleted: boolean;
};

/** A talk to oneself, of an open room that the partner sits in; null for strangers and talks that are not there. */
async function talkHeld(tables: Transaction, talkId: TalkId, accountId: AccountId): Promise<HeldTalk | null> {
  const [row] = await tables.$queryRaw<readonly HeldTalk[]>`
    SELECT t."roomId", s.seat, t.status, t.keep, t.deleted FROM "Talk" t
      JOIN "Room" r ON r.id = t."roomId" AND r."closedAt" IS NULL
      JOIN "Seat" s ON s."roomId" = r.id AND s."accountId" = ${accountId} AND s."leftAt" IS NULL
     WHERE t.id = ${talkId} FOR SHARE OF r, s FOR UPDATE OF t`;
  return row ?? null;
}

/** How a talk of this room stands, held against erasing and deleting until this transaction is over; null where there is none. */
export async function talkStanding(
  tables: Transaction,
  roomId: RoomId,
  talkId: TalkId,
): Promise<Pick<HeldTalk, "status" | "deleted"> | null> {
  const [row] = await tables.$queryRaw<readonly Pick<HeldTalk, "status" | "deleted">[]>`
    SELECT status, deleted FROM "Talk" WHERE id = ${talkId} AND "roomId" = ${roomId} FOR SHARE`;
  return row ?? null;
}
