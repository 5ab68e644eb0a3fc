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
export function followTalk({ talkId, line, timing, last, take, refused }: FollowParts): Follower {
  let state: "waiting" | "idle" | "pulling" | "over" = "waiting";
  let joined = false;
  let again = false;
  let tries = 0;
  let stopRetry = () => {};

  // Answers whether to ask on at once; otherwise something is planned that will, or nothing is left to ask.
  const pullOnce = async (): Promise<boolean> => {
    const before = last();
    const page = await (joined ? line.since(talkId, before) : line.join(talkId, before));
    if (state === "over") return false;
    const wait = waitAfter(page, backoff(Math.min(tries, MOST_DOUBLED), timing.random));
    if (wait !== null) {
      tries += 1;
      // On a closed line there is nothing to retry: its opening asks.
      if (line.isOpen()) stopRetry = timing.after(wait, catchUp);
      return false;
    }
    if (page === "lost" || !page.ok || !(await take(page))) {
      close();
      if (page !== "lost" && !page.ok) refused(page.refusal);
      return false;
    }
    joined = true;
    tries = 0;
    return (page.more || page.headSeq > last()) && last() > before;
  };
  const pull = async () => {
    state = "pulling";
    for (let more = true; more && state === "pulling"; ) {
      again = false;
      more = (await pullOnce()) || again;
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
  const start = () => {
    if (state !== "waiting") return;
    state = "idle";
    catchUp();
  };
  return { start, catchUp, close };
}

/** How long to wait before asking again, in ms; null where this is the answer. */
function waitAfter(page: LogPage | Refused | "lost", least: number): number | null {
  if (page === "lost") return least;
  // A read that came too fast may come again, other than a command.
  const comesAgain = !page.ok && (isPassing(page.refusal) || page.refusal === "too-fast");
  return comesAgain ? Math.max(least, page.retryAfter ?? 0) : null;
}
