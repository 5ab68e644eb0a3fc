import type { QuestionList } from "../room/questionLists";
import type { AccountId, RoomId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { QuestionListLine } from "../wire/routes/questionLists";
import { asJson, stored } from "./columns";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld, seatOf } from "./seats";
import type { Store } from "./store";

/** A list, sealed anew, and the revision it was made from. */
type Sealing = {
  readonly roomId: RoomId;
  readonly accountId: AccountId;
  readonly list: QuestionList;
  readonly revision: number;
  readonly item: Item;
};

/** What the two keep of questions, but for the other's favourites. Null for strangers. */
export async function questionListsOf(
  store: Store,
  roomId: RoomId,
  accountId: AccountId,
): Promise<readonly QuestionListLine[] | null> {
  const seat = await seatOf(store, roomId, accountId);
  if (seat === null) return null;
  const rows = await store.ask((tables) =>
    tables.questionList.findMany({
      where: { roomId, OR: [{ seat }, { list: { not: "favourites" } }] },
      orderBy: [{ seat: "asc" }, { list: "asc" }],
    }),
  );
  return rows.map((row) => ({
    ...{ seat: stored(row.seat), list: stored(row.list) },
    ...{ revision: row.revision, item: stored(row.item) },
  }));
}

/** Puts one's own list away anew. `gone`, `malformed` for the wrong circle, `stale-epoch`, `changed-since`. */
export function putQuestionList(
  store: Store,
  { roomId, accountId, list, revision, item }: Sealing,
): Promise<Done<"gone" | "malformed" | "stale-epoch" | "changed-since">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if ((item.epoch === 0) !== (list === "favourites")) return refused("malformed");
    if (item.epoch > 0 && !(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    const put =
      revision === 0
        ? await tables.questionList.createMany({
            data: { roomId, seat, list, revision: 1, item: asJson(item) },
            skipDuplicates: true,
          })
        : await tables.questionList.updateMany({
            where: { roomId, seat, list, revision },
            data: { revision: revision + 1, item: asJson(item) },
          });
    return put.count === 0 ? refused("changed-since") : DONE;
  });
}
