import { after, type Instant } from "../values/time";
import { deadlineOf } from "./clock";
import type { NewEvent } from "./event";
import { evolve } from "./evolve";
import type { Talk } from "./talk";

/** What time itself brings next, at its nominal moment; null where nothing is pending. At most one is. [C12] */
const pending = (talk: Talk): NewEvent | null => {
  switch (talk.status) {
    case "gathering":
      return { at: after(talk.at, talk.rules.restFor), by: null, happening: { kind: "TalkClosed", cause: "lapsed" } };
    case "running": {
      // A clock's end may have been the end of the last part.
      if (talk.over) return { at: talk.at, by: null, happening: { kind: "TalkClosed", cause: "finished" } };
      const at = talk.step.clock && deadlineOf(talk.step.clock, talk.rules.grace);
      return at && { at, by: null, happening: { kind: "TimeRanOut", stepNo: talk.step.stepNo } };
    }
    case "paused": {
      const from = talk.pause.cause === "time-out" ? talk.pause.until : talk.pause.since;
      return { at: after(from, talk.rules.restAfter), by: null, happening: { kind: "TalkRested" } };
    }
    case "resting":
      return {
        at: after(talk.since, talk.rules.restFor),
        by: null,
        happening: { kind: "TalkClosed", cause: "lapsed" },
      };
    case "closed":
      return null;
  }
};

/** When the clock next acts by itself. */
export const nextDeadline = (talk: Talk): Instant | null => pending(talk)?.at ?? null;

/** Every clock's end up to `now`, each at its nominal time however late it is noticed. [C3] [C4] [C5] */
export const due = (talk: Talk, now: Instant): readonly NewEvent[] => {
  const events: NewEvent[] = [];
  let state = talk;
  for (let next = pending(state); next && next.at <= now; next = pending(state)) {
    events.push(next);
    state = evolve(state, { ...next, seq: state.seq + 1 });
  }
  return events;
};
