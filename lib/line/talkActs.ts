import type { TalkId } from "../values/ids";
import { deleteTalk } from "../wire/routes/talks";
import type { Done, Self } from "./roomTypes";

/** What one does with talks of a room that are over. Beside the server's refusals: `not-over`. */
export type TalkActs = {
  /** For both, at once. */
  readonly deleteTalk: (talkId: TalkId) => Promise<Done>;
};

/** The acts on past talks. `changed`: what follows an act, such as fetching the room again. */
export function talkActs(self: Self, changed: (act: Promise<Done>) => Promise<Done>): TalkActs {
  return {
    deleteTalk: (talkId) => changed(outcome(self.ask(deleteTalk, { talkId }, {}))),
  };
}

async function outcome(asked: ReturnType<Self["ask"]>): Promise<Done> {
  const told = await asked;
  return told.ok ? null : told.refusal;
}
