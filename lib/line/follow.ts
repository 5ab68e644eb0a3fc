import { isPassing, type Refusal } from "../talk/refusal";
import type { Seq, TalkId } from "../values/ids";
import type { LogPage } from "../wire/messages";
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

// A read that came too fast may come again, other than a command.
const comesAgain = (refusal: Refusal) => isPassing(refusal) || refusal === "too-fast";

/** A talk is looked at again within 4 s: both are to see the same within five. [V2] */
const MOST_DOUBLED = 2;

/** Joins a talk each time the line opens, and fetches what is missing, page by page, one ask at a time. [D.4] */
export type Follower = {
  readonly start: () => void;
  /** The log goes on beyond what is here. */
  readonly catchUp: () => void;
  readonly close: () => void;
};

export function followTalk({ talkId, line, timing, last, take, refused }: FollowParts): Follower {
  let state: "waiting" | "idle" | "pulling" | "over" = "waiting";
  let joined = false;
  let again = false;
  let tries = 0;
  let stopRetry = () => {};

  // Answers whether to ask on at once; otherwise something is planned that will.
  const pullOnce = async (): Promise<boolean> => {
    const page = await (joined ? line.since(talkId, last()) : line.join(talkId, last()));
    if (state === "over") return false;
    const wait = Math.max(
      page !== "lost" && !page.ok ? (page.retryAfter ?? 0) : 0,
      backoff(Math.min(tries, MOST_DOUBLED), timing.random),
    );
    if (page === "lost" || (!page.ok && comesAgain(page.refusal))) {
      tries += 1;
      // On a closed line there is nothing to retry: its opening asks.
      if (line.isOpen()) stopRetry = timing.after(wait, catchUp);
      return false;
    }
    if (!page.ok) {
      close();
      refused(page.refusal);
      return false;
    }
    joined = true;
    tries = 0;
    const before = last();
    if (!(await take(page))) close();
    return state === "pulling" && (page.more || page.headSeq > last()) && last() > before;
  };
  const pull = async () => {
    state = "pulling";
    let more = true;
    while (more && state === "pulling") {
      again = false;
      more = await pullOnce();
      more ||= again;
    }
    if (state === "pulling") state = "idle";
  };
  const catchUp = () => {
    stopRetry();
    if (state === "pulling") again = true;
    if (state === "idle" && line.isOpen()) void pull();
  };
  const stopOpen = line.onOpen(() => {
    joined = false;
    catchUp();
  });
  const close = () => {
    state = "over";
    stopRetry();
    stopOpen();
  };
  return {
    start: () => {
      if (state !== "waiting") return;
      state = "idle";
      catchUp();
    },
    catchUp,
    close,
  };
}
