import { isSaying } from "../../talk/event";
import type { Keep } from "../../talk/talk";
import type { Seq, TalkId } from "../../values/ids";
import type { Seat } from "../../values/seat";
import type { Instant } from "../../values/time";
import type { PastTalkLine } from "../../wire/routes/talks";
import { openingOf } from "../openingOf";
import type { ReadTalk } from "../readTalk";

/** Something written in a past talk that one may read, and where it stands. */
export type PastWords = {
  readonly seq: Seq;
  readonly by: Seat;
  readonly kind: "statement" | "takeaway" | "plan";
  readonly text: string;
};

/** A past talk as one looks back on it. */
export type PastTalk = {
  readonly talkId: TalkId;
  readonly format: string;
  /** What a couple's own format is called; null for those of the library, and where it cannot be read. */
  readonly ownTitle: string | null;
  readonly began: Instant;
  readonly closed: Instant;
  readonly keep: Keep;
  /** Null where there is none to read. */
  readonly topic: string | null;
  readonly said: readonly PastWords[];
  /** Its words have been opened here, as far as there are any that can be. */
  readonly opened: boolean;
  /** One of the two has deleted it for both: its day and its format are all there is. */
  readonly deleted: boolean;
  /** What the server tells of it is not what was seen of it, so nothing of it is shown. [U7] */
  readonly doubted: boolean;
};

/** A past talk before its words are opened: what the room's list says. */
export const unopened = ({ talkId, format, createdAt, closedAt, keep, deleted }: PastTalkLine): PastTalk => ({
  ...{ talkId, format, ownTitle: null, topic: null, said: [], opened: false, deleted, doubted: false },
  began: createdAt,
  closed: closedAt ?? createdAt,
  keep: keep ?? "nothing",
});

/** A past talk with the words that were kept of it and open here. */
export function pastTalkOf(line: PastTalkLine, { log: { talk }, events, words }: ReadTalk): PastTalk {
  const opening = openingOf(words.get(1));
  const said = events.flatMap(({ seq, by, happening }): readonly PastWords[] => {
    const here = words.get(seq);
    if (by === null || here?.state !== "open") return [];
    if (happening.kind === "Answered") return [{ seq, by, kind: "statement", text: here.text }];
    if (!isSaying(happening)) return [];
    const { stepKind } = happening;
    const kind = stepKind === "takeaway" || stepKind === "plan" ? stepKind : "statement";
    return [{ seq, by, kind, text: here.text }];
  });
  const began = talk?.status === "closed" ? talk.began : null;
  return {
    ...unopened(line),
    ...(began === null ? {} : { began }),
    ...{ ownTitle: opening?.own?.title ?? null, topic: opening?.topic ?? null, said, opened: true },
  };
}

/** What a talk's place in the list says of its words: another mark, and what was read of it before no longer holds. */
export const markOf = ({ keep, words, closedAt }: PastTalkLine): string => `${keep}.${words}.${closedAt}`;
