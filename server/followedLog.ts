import type { Append, AppendResult, EventLog } from "../lib/store/eventLog";
import { nextDeadline } from "../lib/talk/due";
import type { NewEvent } from "../lib/talk/event";
import type { RoomId, TalkId } from "../lib/values/ids";
import type { LoggedEvent } from "../lib/wire/messages";
import type { GroupCommit } from "./groupCommit";
import {
  type Asking,
  baseOf,
  emptyBase,
  type HeldTalk,
  hold,
  type Opening,
  opened,
  type Prepared,
  prepare,
  readOn,
  written,
} from "./heldTalk";

export type LogParts = {
  readonly log: Pick<EventLog, "load" | "after">;
  readonly append: GroupCommit;
  /** Passes stored events on to whoever sits in the talk: `own` ones of this node, and those it read. */
  readonly emit: (held: HeldTalk, events: readonly LoggedEvent[], own: boolean) => void;
};

const PAGE = 200;

/** One talk's log as this node follows it. Used by one at a time; never ahead of what is stored. */
export class FollowedLog {
  readonly #talkId: TalkId;
  readonly #parts: LogParts;
  #held: HeldTalk | null = null;
  // Set while the log may hold more than we do: before the first read, after an append without an answer or in conflict.
  #behind = true;

  constructor(talkId: TalkId, parts: LogParts) {
    this.#talkId = talkId;
    this.#parts = parts;
  }

  /** The talk as far as it was read; null where there is none, or before the first read. */
  get held(): HeldTalk | null {
    return this.#held;
  }

  /** Reads what may have been missed. */
  async refresh(): Promise<void> {
    // Of a closed talk more may be let go at any time, its key and all of it too.
    const closed = this.#held?.talk.status === "closed";
    if (!this.#behind && !closed) return;
    if (this.#held && !closed) await this.readOn();
    else await this.#load();
    this.#behind = this.#held === null;
  }

  /** Reads everything after what is held and passes it on; gives whether there was anything. */
  async readOn(): Promise<boolean> {
    const start = this.#held?.talk.seq ?? 0;
    for (let held = this.#held, more = true; held && more; held = this.#held) {
      const { events, headSeq } = await this.#parts.log.after(this.#talkId, held.talk.seq, PAGE);
      // A log only grows, until its talk is deleted.
      if (headSeq < held.talk.seq) this.#held = null;
      if (events.length === 0) break;
      this.#held = await readOn(held, events);
      this.#parts.emit(this.#held, events, false);
      more = this.#held.talk.seq < headSeq;
    }
    return (this.#held?.talk.seq ?? 0) > start;
  }

  /** Appends after what is held. Where the answer stays out, the next `refresh` finds out what happened. */
  async append(news: readonly NewEvent[], asking: Asking | null, opening: Opening | null): Promise<Written> {
    const held = this.#held;
    const base = held ? baseOf(held) : opening && (await emptyBase(this.#talkId, opening));
    const prepared = base && (await prepare(base, news, asking));
    const roomId = held?.roomId ?? opening?.roomId;
    if (!prepared || !roomId) return { appended: false, why: "gone" };
    this.#behind = true;
    const result = await this.#parts.append(this.#asAppend(prepared, roomId, asking, held ? null : opening));
    if (!result.appended) return result;
    this.#behind = false;
    this.#held = held ? written(held, prepared) : opening && opened(this.#talkId, opening, prepared);
    if (this.#held) this.#parts.emit(this.#held, prepared.events, true);
    return { appended: true, events: prepared.events };
  }

  #asAppend(prepared: Prepared, roomId: RoomId, asking: Asking | null, opening: Opening | null): Append {
    const { events, chainHead, talk, weight } = prepared;
    return {
      ...{ talkId: this.#talkId, roomId, events, chainHead, weight, status: talk.status },
      expectedSeq: this.#held?.talk.seq ?? 0,
      nextDeadline: nextDeadline(talk),
      author: asking && { accountId: asking.accountId, signInId: asking.signInId },
      ...(opening && { opening: { key: opening.key, format: talk.skeleton.format } }),
      ...(talk.status === "closed" && { erases: talk.keep }),
    };
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.log.load(this.#talkId);
    this.#held = stored && (await hold(stored.talk, stored.events));
  }
}

export type Written =
  | { readonly appended: true; readonly events: readonly LoggedEvent[] }
  | Extract<AppendResult, { appended: false }>;
