import type { CareCommand } from "../lib/talk/command";
import { decide } from "../lib/talk/decide";
import { due } from "../lib/talk/due";
import type { NewEvent } from "../lib/talk/event";
import { type Instant, laterOf } from "../lib/values/time";
import type { Outage } from "./beats";
import type { FollowedLog } from "./followedLog";

export type CareParts = {
  readonly now: () => Instant;
  /** The stretches in which the service was away, for as long as any talk may not have counted them. */
  readonly outages: () => Promise<readonly Outage[]>;
};

/** What comes into one talk's log though no partner asks: outages, deadlines, someone out of sight. */
export class TalkCare {
  readonly #log: FollowedLog;
  readonly #parts: CareParts;

  constructor(log: FollowedLog, parts: CareParts) {
    this.#log = log;
    this.#parts = parts;
  }

  /** The time for this talk's next event: never before the one ahead of it. [L4] */
  now(): Instant {
    const now = this.#parts.now();
    return this.#log.held ? laterOf(this.#log.held.talk.at, now) : now;
  }

  /** Whether all that time brought up to now is in the log; false where someone else was writing at the same time. */
  async settle(): Promise<boolean> {
    const outages = await this.#parts.outages();
    await this.#log.refresh();
    // What the service took is given back before any deadline that fell into it. [C8]
    for (const outage of outages) if (!(await this.#count(outage))) return false;
    const talk = this.#log.held?.talk;
    return talk === undefined || (await this.#append(due(talk, this.now()))) === true;
  }

  /** Writes what the command leads to, if anything: done, or null to try again. */
  async write(command: CareCommand): Promise<true | null> {
    const decision = decide(this.#log.held?.talk ?? null, command, this.now());
    return this.#append("events" in decision ? decision.events : []);
  }

  /** An outage as this talk met it: after its last event, for then the service was there, or has counted it already. */
  async #count({ from, to }: Outage): Promise<boolean> {
    const lastAt = this.#log.held?.talk.at ?? to;
    if (lastAt >= to) return true;
    const act = { type: "outage", since: laterOf(from, lastAt), until: to } as const;
    return (await this.write({ from: "care", act })) === true;
  }

  /** A talk that is gone needs nothing any more. */
  async #append(events: readonly NewEvent[]): Promise<true | null> {
    if (events.length === 0) return true;
    const result = await this.#log.append(events, null, null);
    return result.appended || result.why === "gone" ? true : null;
  }
}
