import type { Seq, TalkId } from "../values/ids";
import { deleteTalk, eraseOwn, keepLess } from "../wire/routes/talks";
import type { Done, Self } from "./roomTypes";

/** What one does with talks of a room that are over. Beside the server's refusals: `not-over`. */
export type TalkActs = {
  /** For both, at once. */
  readonly deleteTalk: (talkId: TalkId) => Promise<Done>;
  /** Of a talk that is over. */
  readonly keepLess: (talkId: TalkId, keep: "nothing" | "notes") => Promise<Done>;
  /** What one said oneself, at one place. */
  readonly eraseOwn: (talkId: TalkId, seq: Seq) => Promise<Done>;
};

/** The acts on past talks. `changed`: what follows an act, such as fetching the room again. */
export function talkActs(self: Self, changed: (act: Promise<Done>) => Promise<Done>): TalkActs {
  return {
    keepLess: (talkId, keep) => changed(outcome(self.ask(keepLess, { talkId }, { keep }))),
    eraseOwn: (talkId, seq) => changed(outcome(self.ask(eraseOwn, { talkId, seq }, {}))),
    deleteTalk: (talkId) => changed(outcome(self.ask(deleteTalk, { talkId }, {}))),
  };
}

async function outcome(asked: ReturnType<Self["ask"]>): Promise<Done> {
  const told = await asked;
  return told.ok ? null : told.refusal;
}
