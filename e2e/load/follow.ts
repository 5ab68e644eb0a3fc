import { evolve, replay } from "../../lib/talk/evolve";
import type { Talk } from "../../lib/talk/talk";
import type { Seq } from "../../lib/values/ids";
import type { LoggedEvent } from "../../lib/wire/messages";
import type { Browser } from "../../server/testing/house";

type Heard = (event: LoggedEvent, at: number) => void;

/** A talk as one line hears of it. */
export type Following = {
  /** The talk so far; null before its first event. */
  readonly talk: () => Talk | null;
  /** Resolves when everything up to this event has been heard. */
  readonly upTo: (seq: Seq) => Promise<void>;
  /** Takes in the page that a join answered. */
  readonly take: (page: readonly LoggedEvent[]) => void;
  /** Calls back with each event and the moment it was heard. */
  readonly hears: (heard: Heard) => void;
};

/** Folds the events of a line's one talk, as a browser does. */
export function follow(line: Browser): Following {
  let talk: Talk | null = null;
  let waiting: readonly { readonly seq: Seq; readonly resolve: () => void }[] = [];
  const listeners: Heard[] = [];
  const seen = () => talk?.seq ?? 0;

  const take = (page: readonly LoggedEvent[]) => {
    for (const event of page) if (event.seq === seen() + 1) talk = talk ? evolve(talk, event) : replay([event]);
    for (const { seq, resolve } of waiting) if (seq <= seen()) resolve();
    waiting = waiting.filter(({ seq }) => seq > seen());
  };
  line.on("event", ({ event }) => {
    const at = Date.now();
    take([event]);
    for (const heard of listeners) heard(event, at);
  });
  return {
    talk: () => talk,
    upTo: async (seq) => {
      if (seq > seen()) await new Promise<void>((resolve) => (waiting = [...waiting, { seq, resolve }]));
    },
    take,
    hears: (heard) => void listeners.push(heard),
  };
}
