import { type Happening, isNote } from "../talk/event";
import type { Keep } from "../talk/talk";
import type { LoggedEvent } from "../wire/messages";
import type { Append, NotAppended } from "./eventLog";
import { type Hint, writeHint } from "./hint";

/** The event that answers for the whole append: the partner's own, or else the first. */
export const ownEvent = ({ events, author }: Append): LoggedEvent | undefined =>
  (author && events.find((event) => event.author === author.accountId)) ?? events[0];

/** The appends as the statement reads them. */
export const appendRows = (batch: readonly Append[]): string =>
  JSON.stringify(
    batch.map((append, n) => {
      const { talkId, roomId, expectedSeq, events, chainHead, status, weight, author, opening, erases } = append;
      const last = events.at(-1);
      return {
        ...{ n, talkId, roomId, expectedSeq, chainHead, status, weight },
        headSeq: expectedSeq + events.length,
        lastAt: iso(last?.at ?? 0),
        nextDeadline: append.nextDeadline === null || erases ? null : iso(append.nextDeadline),
        ...{ accountId: author?.accountId ?? null, signInId: author?.signInId ?? null },
        seats: seatWritten(append),
        cmdIds: events.map(({ cmdId }) => cmdId),
        ownCmdId: ownEvent(append)?.cmdId ?? null,
        wordsEpoch: wordsEpoch(append),
        ...{ format: opening?.format ?? null, epoch: opening?.key.epoch ?? null },
        ...{ wrappedKey: opening?.key.wrappedKey ?? null, keep: erases ?? null },
        hints: hintsOf(append).map(writeHint),
      };
    }),
  );

/** The events of all of them, each with the number of its append. */
export const eventRows = (batch: readonly Append[]): string =>
  JSON.stringify(
    batch.flatMap(({ events }, n) =>
      events.map(({ seq, cmdId, by, author, type, happening, at, turnNo, baseSeq, epoch, wordsHash, words }) => ({
        ...{ n, seq, cmdId, seat: by, author, type, kind: happening.kind, at: iso(at), turnNo, baseSeq, epoch },
        ...{ data: happening, wordsHash, sealed: words, note: isNote(happening) },
        choice: by === null ? null : choiceIn(happening),
      })),
    ),
  );

/** What a partner says about keeping with this. Append-only, as all consent. */
function choiceIn(happening: Happening): Keep | "off-the-record" | null {
  if (happening.kind === "WentOffTheRecord") return "off-the-record";
  return happening.kind === "ChoicesMade" || happening.kind === "LessKept" ? happening.keep : null;
}

const iso = (at: number): string => new Date(at).toISOString();

/** The seat that the partner's events claim, which must be the one they sit in; none where they claim different ones. [M3] */
export function seatWritten({ events, author }: Append): string | null {
  if (author === null) return null;
  const asked = events.filter((event) => event.author !== "care");
  const [first] = asked;
  const alike = asked.every((event) => event.author === author.accountId && event.by === first?.by);
  return alike ? (first?.by ?? null) : null;
}

/** The epoch that a partner's words and a talk's key are sealed under; -1, which no room has, where they differ. [K4] */
export function wordsEpoch({ events, opening }: Append): number | null {
  const epochs = new Set(events.filter(({ words }) => words !== null).map(({ epoch }) => epoch));
  if (opening) epochs.add(opening.key.epoch);
  const [first] = epochs;
  return first === undefined ? null : epochs.size === 1 ? first : -1;
}

const LISTED = new Set(["TalkProposed", "TalkBegan", "TalkClosed"]);

/** What other nodes are told: how far the log has come, and what changes in the room's list of talks. */
function hintsOf({ talkId, roomId, expectedSeq, events }: Append): readonly Hint[] {
  const talk: Hint = { talk: [talkId, expectedSeq + events.length] };
  return events.some(({ happening }) => LISTED.has(happening.kind)) ? [talk, { room: roomId }] : [talk];
}

/** How things stood just after an append that did not come to be. */
export type Obstacles = {
  readonly roomId: string | null;
  readonly headSeq: number | null;
  readonly status: string | null;
  /** Whether the author sits in the open room, in the seat they write from. */
  readonly sits: boolean | null;
  readonly signedIn: boolean;
  /** The event under the own command's id, if the talk has one. */
  readonly ownSeq: number | null;
  readonly ownAuthor: string | null;
  readonly newest: boolean;
  readonly anotherTalk: boolean;
};

/** Why it did not. A command that is in the log is answered so before all else, for a refused one never is. [L7] */
export function whyNot(append: Append, found: Obstacles): NotAppended {
  const mine = found.ownAuthor === (append.author?.accountId ?? "care");
  if (found.ownSeq !== null && mine) return { appended: false, why: "repeated", seq: found.ownSeq };
  return { appended: false, why: refusalOf(append, found) };
}

function refusalOf(append: Append, found: Obstacles): Exclude<NotAppended["why"], "repeated"> {
  const { author, opening, roomId, expectedSeq } = append;
  if (author !== null && !found.signedIn) return "signed-out";
  if (author !== null && found.sits !== true) return "gone";
  // Somebody else's command, another room's talk, no talk at all, or one that is over.
  if (found.ownSeq !== null || (found.roomId !== null && found.roomId !== roomId)) return "gone";
  if (found.roomId === null && !opening) return "gone";
  if (found.status === "closed" && found.headSeq === expectedSeq) return "gone";
  if (wordsEpoch(append) !== null && !found.newest) return "stale-epoch";
  return opening && found.roomId === null && found.anotherTalk ? "another-talk" : "conflict";
}
