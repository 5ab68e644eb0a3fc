import { lessThan } from "../talk/keeping";
import type { Keep } from "../talk/talk";
import type { Seq } from "../values/ids";
import { outliveTalk } from "./agreements";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import type { Store } from "./store";
import { letSummaryGo } from "./summary";
import { inTalkOver, type OfTalk } from "./talkOver";

/** Deletes a talk that is over, for both, at once; its date and format stay. Once deleted it is deleted. `gone`, `not-over`. */
export function deleteTalk(store: Store, of: OfTalk): Promise<Done<"gone" | "not-over">> {
  return inTalkOver(store, of, async (tables, talk) => {
    if (talk.deleted) return DONE;
    await tables.$queryRaw`SELECT heard_delete_talk(${of.talkId})::text AS done`;
    await outliveTalk(tables, of.talkId);
    await letSummaryGo(tables, of.talkId);
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
    if (keep === "nothing") await letSummaryGo(tables, of.talkId);
    await publishWith(tables, { room: talk.roomId });
    return DONE;
  });
}
