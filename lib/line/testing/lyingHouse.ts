import { chainOver, startOfChain } from "../../values/chain";
import type { LoggedEvent } from "../../wire/messages";
import type { House } from "./house";

/** What one of the two is told in place of the log. */
export type Lie = (log: readonly LoggedEvent[]) => readonly LoggedEvent[];

/** A log as it is told, its tracks covered: numbered anew, and nothing claims to have seen what is not there. */
export const asTold = (log: readonly LoggedEvent[], lie: Lie): readonly LoggedEvent[] =>
  lie(log).map((event, place) => ({ ...event, seq: place + 1, baseSeq: Math.min(event.baseSeq, place) }));

/** A house that tells one of the two another log than the other, and covers its tracks: numbers, pages, heads and events agree. */
export function lyingHouse(house: House, lie: Lie): House {
  const { roomId, talkId } = house;
  const told = () => asTold(house.log(), lie);
  return {
    ...house,
    log: told,
    page: async (after, seat) => {
      const page = await house.page(0, seat);
      const log = told();
      const events = log.slice(after).map((event) => house.toldTo(event, seat));
      return page.ok ? { ...page, events, headSeq: log.length, more: false } : page;
    },
    head: async () => {
      const log = told();
      const chainHead = await chainOver(await startOfChain(roomId, talkId), log);
      return { ...(await house.head()), headSeq: log.length, chainHead };
    },
    onEvent: (hear) => {
      let known = told().length;
      return house.onEvent(() => {
        const log = told();
        for (const event of log.slice(known)) hear(event);
        known = log.length;
      });
    },
  };
}
