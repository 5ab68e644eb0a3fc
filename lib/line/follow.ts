import { isPassing, type Refusal } from "../talk/refusal";
import type { Seq, TalkId } from "../values/ids";
import type { LogPage, Refused } from "../wire/messages";
import { backoff } from "./backoff";
import type { Timing } from "./timing";
import type { Line } from "./types";

type FollowParts = {
  readonly talkId: TalkId;
  readonly line: Line;
  readonly timing: Timing;
  /** How far the log goes here. */
  readonly last: () => Seq;
  /** Applies a page; false where the log is broken and nothing more is wanted. */
  readonly take: (page: LogPage) => Promise<boolean>;
  /** Refused for good. */
  readonly refused: (refusal: Refusal) => void;
};

/** What follows a talk's log. */
export type Follower = {
  readonly start: () => void;
  /** The log goes on beyond what is here. */
  readonly catchUp: () => void;
  readonly close: () => void;
};

/** A talk is looked at again within 4 s: both are to see the same within five. [V2] */
const MOST_DOUBLED = 2;

/** Joins a talk each time the line opens, and fetches what is missing, page by page, one ask at a time. [D.4] */
export function followTalk(parts: FollowParts): Follower {
  const { line, timing } = parts;
  const reader = createReader(parts);
  let state: "waiting" | "idle" | "pulling" | "over" = "waiting";
  let again = false;
  let stopRetry = () => {};

  const pull = async () => {
    state = "pulling";
    for (let more = true; more && state === "pulling"; ) {
      again = false;
      const next = await reader.readOn(() => state === "over");
      if (next === "over") return close();
      // On a closed line there is nothing to retry: its opening asks.
      if (typeof next === "number" && line.isOpen()) stopRetry = timing.after(next, catchUp);
      more = next === "more" || again;
    }
    if (state === "pulling") state = "idle";
  };
  const catchUp = () => {
    stopRetry();
    if (state === "pulling") again = true;
    if (state === "idle" && line.isOpen()) void pull();
  };
  const stopOpen = line.onOpen(() => {
    reader.joinAnew();
    catchUp();
  });
  const close = () => {
    state = "over";
    stopRetry();
    stopOpen();
  };
  const start = () => {
    if (state !== "waiting") return;
    state = "idle";
    catchUp();
  };
  return { start, catchUp, close };
}

/** Reads a page at a time. Answers whether there is more, or how long to wait before asking again, in ms. */
function createReader({ talkId, line, timing, last, take, refused }: FollowParts) {
  let joined = false;
  let tries = 0;
  return {
    joinAnew: () => {
      joined = false;
    },
    readOn: async (isOver: () => boolean): Promise<"more" | "all" | "over" | number> => {
      const before = last();
      const page = await (joined ? line.since(talkId, before) : line.join(talkId, before));
      if (isOver()) return "over";
      const wait = waitAfter(page, backoff(Math.min(tries, MOST_DOUBLED), timing.random));
      tries = wait === null ? 0 : tries + 1;
      if (wait !== null || page === "lost") return wait ?? 0;
      if (!page.ok) {
        refused(page.refusal);
        return "over";
      }
      joined = true;
      if (!(await take(page))) return "over";
      return (page.more || page.headSeq > last()) && last() > before ? "more" : "all";
    },
  };
}

/** How long to wait before asking again, in ms; null where this is the answer. */
function waitAfter(page: LogPage | Refused | "lost", least: number): number | null {
  if (page === "lost") return least;
  // A read that came too fast may come again, other than a command.
  const comesAgain = !page.ok && (isPassing(page.refusal) || page.refusal === "too-fast");
  return comesAgain ? Math.max(least, page.retryAfter ?? 0) : null;
}
