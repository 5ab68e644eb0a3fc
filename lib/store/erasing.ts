import { lessThan } from "../talk/keeping";
import type { Keep } from "../talk/talk";
import type { AccountId, RoomId, Seq, TalkId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { RouteRefusal } from "../wire/routes/refusals";
import { outliveTalk } from "./agreements";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";

/** A talk, and who asks. */
export type OfTalk = { readonly talkId: TalkId; readonly accountId: AccountId };

/** Deletes a talk that is over, for both, at once; its date and format stay. Once deleted it is deleted. `gone`, `not-over`. */
export function deleteTalk(store: Store, of: OfTalk): Promise<Done<"gone" | "not-over">> {
  return inTalkOver(store, of, async (tables, talk) => {
    if (talk.deleted) return DONE;
    await tables.$queryRaw`SELECT heard_delete_talk(${of.talkId})::text AS done`;
    await outliveTalk(tables, of.talkId);
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

/** Erases what one said oneself, at one place of a talk that is over. `gone`, `not-over`, `unknown` where one said nothing, or it is erased. */
export function eraseOwn(
  store: Store,
  { seq, ...of }: OfTalk & { readonly seq: Seq },
): Promise<Done<"gone" | "not-over" | "unknown">> {
  return inTalkOver(store, of, async (tables, talk) => {
    if (talk.deleted) return refused("gone");
    const [row] = await tables.$queryRaw<readonly { erased: boolean }[]>`
      SELECT heard_erase_own(${of.talkId}, ${seq}::int, ${of.accountId}) AS erased`;
    if (row?.erased !== true) return refused("unknown");
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

/** Keeps less of a talk that is over, for both, and erases the rest at once. `gone`, `not-over`, `unknown` where no more is kept already. */
export function keepLess(
  store: Store,
  { keep, ...of }: OfTalk & { readonly keep: Keep },
): Promise<Done<"gone" | "not-over" | "unknown">> {
  return inTalkOver(store, of, async (tables, talk) => {
    if (talk.deleted) return refused("gone");
    if (talk.keep === null) return refused("not-over");
    if (!lessThan(talk.keep).includes(keep)) return refused("unknown");
    await tables.$executeRaw`
      INSERT INTO "Keep" ("talkId", seat, seq, choice, at)
      SELECT t.id, ${talk.seat}, 1 + greatest(t."headSeq", (SELECT max(k.seq) FROM "Keep" k WHERE k."talkId" = t.id)),
             ${keep}, now()
        FROM "Talk" t WHERE t.id = ${of.talkId}`;
    await tables.$queryRaw`SELECT heard_erase(${of.talkId}, ${keep})::text AS done`;
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}

/** Does something with a talk that is over, alone with it; a deleted one is over, too. `gone`, `not-over`. */
function inTalkOver<Why extends RouteRefusal>(
  store: Store,
  { talkId, accountId }: OfTalk,
  act: (tables: Transaction, talk: HeldRow) => Promise<Done<Why>>,
): Promise<Done<Why | "gone" | "not-over">> {
  return store.together(async (tables): Promise<Done<Why | "gone" | "not-over">> => {
    const talk = await talkHeld(tables, talkId, accountId);
    if (talk === null) return refused("gone");
    if (talk.status !== "closed") return refused("not-over");
    return act(tables, talk);
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
