import { lessThan } from "../talk/keeping";
import type { Keep } from "../talk/talk";
import type { AccountId, RoomId, Seq, TalkId } from "../values/ids";
import type { Seat } from "../values/seat";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";

/** A talk, and who asks. */
export type OfTalk = { readonly talkId: TalkId; readonly accountId: AccountId };

/** Deletes a talk that is over, for both, at once; its date and format stay. Once deleted it is deleted. `gone`, `not-over`. */
export function deleteTalk(store: Store, { talkId, accountId }: OfTalk): Promise<Done<"gone" | "not-over">> {
  return store.together(async (tables) => {
    const talk = await talkHeld(tables, talkId, accountId);
    if (talk === null) return refused("gone");
    if (talk.deleted) return DONE;
    if (talk.status !== "closed") return refused("not-over");
    await tables.$queryRaw`SELECT heard_delete_talk(${talkId})::text AS done`;
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

/** Erases what one said oneself, at one place of a talk that is over. `gone`, `not-over`, `unknown` where one said nothing, or it is erased. */
export function eraseOwn(
  store: Store,
  { talkId, accountId, seq }: OfTalk & { readonly seq: Seq },
): Promise<Done<"gone" | "not-over" | "unknown">> {
  return store.together(async (tables) => {
    const talk = await talkHeld(tables, talkId, accountId);
    if (talk === null || talk.deleted) return refused("gone");
    if (talk.status !== "closed") return refused("not-over");
    const [row] = await tables.$queryRaw<readonly { erased: boolean }[]>`
      SELECT heard_erase_own(${talkId}, ${seq}::int, ${accountId}) AS erased`;
    if (row?.erased !== true) return refused("unknown");
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

/** Keeps less of a talk that is over, for both, and erases the rest at once. `gone`, `not-over`, `unknown` where no more is kept already. */
export function keepLess(
  store: Store,
  { talkId, accountId, keep }: OfTalk & { readonly keep: Keep },
): Promise<Done<"gone" | "not-over" | "unknown">> {
  return store.together(async (tables) => {
    const talk = await talkHeld(tables, talkId, accountId);
    if (talk === null || talk.deleted) return refused("gone");
    if (talk.status !== "closed" || talk.keep === null) return refused("not-over");
    if (!lessThan(talk.keep).includes(keep)) return refused("unknown");
    await tables.$executeRaw`
      INSERT INTO "Keep" ("talkId", seat, seq, choice, at)
      SELECT t.id, ${talk.seat}, 1 + greatest(t."headSeq", (SELECT max(k.seq) FROM "Keep" k WHERE k."talkId" = t.id)),
             ${keep}, now()
        FROM "Talk" t WHERE t.id = ${talkId}`;
    await tables.$queryRaw`SELECT heard_erase(${talkId}, ${keep})::text AS done`;
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

type HeldRow = {
  readonly roomId: RoomId;
  readonly seat: Seat;
  readonly status: string;
  readonly keep: Keep | null;
  readonly deleted: boolean;
};

/** A talk to oneself, of an open room that the partner sits in; null for strangers and talks that are not there. */
async function talkHeld(tables: Transaction, talkId: TalkId, accountId: AccountId): Promise<HeldRow | null> {
  const [row] = await tables.$queryRaw<readonly HeldRow[]>`
    SELECT t."roomId", s.seat, t.status, t.keep, t.deleted FROM "Talk" t
      JOIN "Room" r ON r.id = t."roomId" AND r."closedAt" IS NULL
      JOIN "Seat" s ON s."roomId" = r.id AND s."accountId" = ${accountId} AND s."leftAt" IS NULL
     WHERE t.id = ${talkId} FOR SHARE OF r, s FOR UPDATE OF t`;
  return row ?? null;
}
