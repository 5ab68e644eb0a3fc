import type { AccountId, RoomId } from "../values/ids";
import type { PastTalkLine } from "../wire/routes/talks";
import { seatOf } from "./seats";
import type { Store } from "./store";
import { talkLineOf } from "./talks";

type Left = { readonly talkId: string; readonly words: number };

/** The room's closed talks, the newest first, with how many of their words are still there; null for strangers. */
export async function pastTalksOf(
  store: Store,
  roomId: RoomId,
  accountId: AccountId,
): Promise<readonly PastTalkLine[] | null> {
  if ((await seatOf(store, roomId, accountId)) === null) return null;
  const [talks, left] = await store.ask((tables) =>
    Promise.all([
      tables.talk.findMany({ where: { roomId, status: "closed" }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
      tables.$queryRaw<readonly Left[]>`
        SELECT w."talkId", count(*)::int AS words FROM "TalkWords" w
          JOIN "Talk" t ON t.id = w."talkId" AND t.status = 'closed'
         WHERE t."roomId" = ${roomId} GROUP BY w."talkId"`,
    ]),
  );
  const words = new Map(left.map((each) => [each.talkId, each.words]));
  return talks.map((talk) => ({ ...talkLineOf(talk), words: words.get(talk.id) ?? 0 }));
}
