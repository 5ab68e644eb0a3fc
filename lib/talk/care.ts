import { between, type Instant, minutes } from "../values/time";
import type { CareCommand } from "./command";
import type { NewEvent } from "./event";
import type { Talk } from "./talk";

/** A service that was away longer than this pauses the talk instead of lengthening the turn; realtime.md D.7. */
const LONGEST_GIVEN_BACK = minutes(10);

/** What the server's care brings about, if anything: it never refuses, it only finds nothing to do. */
export const decideCare = (talk: Talk, { act }: CareCommand, now: Instant): NewEvent | null => {
  if (talk.status === "closed") return null;
  switch (act.type) {
    case "closeRoom":
      // That a room was left is told; when, is not. [M11]
      return { at: talk.at, by: null, happening: { kind: "TalkClosed", cause: "room-closed" } };
    case "outage":
      return talk.status === "running" ? outage(act.since, act.until, now) : null;
    case "wentAway":
      return awayFrom(talk, act, now);
  }
};

const outage = (from: Instant, to: Instant, now: Instant): NewEvent | null =>
  between(from, to) <= 0
    ? null
    : {
        at: now,
        by: null,
        happening: { kind: "OutageCounted", from, to, pauses: between(from, to) > LONGEST_GIVEN_BACK },
      };

type WentAway = Extract<CareCommand["act"], { type: "wentAway" }>;

const awayFrom = (
  talk: Exclude<Talk, { status: "closed" }>,
  { seat, lastSeen }: WentAway,
  now: Instant,
): NewEvent | null => {
  switch (talk.status) {
    case "running":
      return { at: now, by: null, happening: { kind: "TalkPaused", lastSeen } };
    case "gathering":
      return talk.choices[seat].ready ? { at: now, by: seat, happening: { kind: "ReadyTakenBack" } } : null;
    case "paused":
    case "resting":
      return talk.back[seat] ? { at: now, by: seat, happening: { kind: "ReadyTakenBack" } } : null;
  }
};
