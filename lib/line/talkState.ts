import { stepView } from "../talk/view";
import type { RoomId, Seq, TalkId } from "../values/ids";
import { type BySeat, bySeat } from "../values/seat";
import type { Writing } from "../wire/messages";
import type { Broken } from "./broken";
import type { OutboxContent } from "./outbox";
import type { OwnWords } from "./ownWords";
import { lastOf, type TalkLog } from "./talkLog";
import type { Connection, GivenBack, Self, TalkSnapshot, Waiting, Words } from "./types";

/** What the partner was writing when it was last heard of. In memory only. [S12] */
export type ReadAlong = Pick<Writing, "turnNo" | "stepNo" | "baseSeq"> & { readonly text: string };

/** What a followed talk's line knows, beside the outbox. */
export type TalkState = {
  readonly log: TalkLog | null;
  readonly words: ReadonlyMap<Seq, Words>;
  readonly presence: BySeat<boolean>;
  /** How far the log is known to go. */
  readonly headSeq: Seq;
  readonly loaded: boolean;
  readonly broken: Broken | null;
  readonly closedTo: TalkSnapshot["closedTo"];
  readonly lastRefusal: TalkSnapshot["lastRefusal"];
  readonly readAlong: ReadAlong | null;
};

export const UNKNOWN: TalkState = {
  log: null,
  words: new Map(),
  presence: bySeat(false),
  headSeq: 0,
  loaded: false,
  broken: null,
  closedTo: null,
  lastRefusal: null,
  readAlong: null,
};

type SnapshotParts = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly self: Self;
  readonly state: TalkState;
  readonly connection: Connection;
  readonly outbox: OutboxContent;
  readonly ownWords: OwnWords;
};

/** What of this talk has not been seen in the log yet. */
function waitingOf({ talkId, outbox, ownWords }: SnapshotParts, last: Seq): readonly Waiting[] {
  const waiting = new Set(outbox.entries.map(({ message }) => message.cmdId));
  const acked = outbox.acked.filter(({ entry, seq }) => seq > last && !waiting.has(entry.message.cmdId));
  return [...acked.map(({ entry }) => entry), ...outbox.entries]
    .filter(({ message }) => message.talkId === talkId)
    .map(({ message: { cmdId, act, turnNo, stepNo }, text }) => {
      const refusal = outbox.patience.get(cmdId) ?? null;
      return { cmdId, act, turnNo, stepNo, text: ownWords.of(cmdId, text), refusal };
    });
}

function givenBackOf({ talkId, outbox, ownWords }: SnapshotParts): readonly GivenBack[] {
  return outbox.givenBack
    .filter(({ message }) => message.talkId === talkId)
    .map(({ message: { cmdId, act, turnNo, stepNo }, text, refusal }) => {
      return { cmdId, act, turnNo, stepNo, text: ownWords.of(cmdId, text), refusal };
    });
}

/** All a talk's screen shows, at this moment. */
export function snapshotOf(parts: SnapshotParts): TalkSnapshot {
  const { talkId, roomId, self, state, connection } = parts;
  const talk = state.log?.talk ?? null;
  const last = state.log ? lastOf(state.log) : 0;
  const waiting = waitingOf(parts, last);
  return {
    talkId,
    roomId,
    seat: self.seat,
    talk,
    events: state.log?.events ?? [],
    words: state.words,
    view: talk?.status === "running" && !state.broken ? stepView(talk, self.seat) : null,
    presence: state.presence,
    livePartner: state.readAlong?.text ?? null,
    connection,
    waiting,
    givenBack: givenBackOf(parts),
    heldSafely: waiting.some(({ refusal }) => refusal === "database-away"),
    behind: !state.loaded || state.headSeq > last,
    broken: state.broken,
    lastRefusal: state.lastRefusal,
    closedTo: state.closedTo,
  };
}
