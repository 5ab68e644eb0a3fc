import { nextDeadline } from "../lib/talk/due";
import type { TalkId } from "../lib/values/ids";
import type { BySeat } from "../lib/values/seat";
import { between, type Instant, seconds } from "../lib/values/time";
import type { Head } from "../lib/wire/messages";
import type { TalkHost } from "./talkHost";

/** Tells those who sit in a talk where its log ends, so that whoever missed something notices. */
export type Heads = {
  /** At once: someone came or went. */
  readonly tell: (host: TalkHost) => void;
  /** To every talk whose time it is, after a look into the log for what another node wrote. Called every second. */
  readonly beat: (hosts: readonly TalkHost[]) => Promise<void>;
  readonly forget: (talkId: TalkId) => void;
};

type Parts = {
  readonly now: () => Instant;
  readonly present: (talkId: TalkId) => BySeat<boolean>;
  /** Whether anyone on this node sits in the talk. */
  readonly attended: (talkId: TalkId) => boolean;
  readonly emit: (head: Head) => void;
  readonly broke: (error: unknown) => void;
};

const IN_A_LIVE_TURN = seconds(2);
const OTHERWISE = seconds(5);

export function createHeads({ now, present, attended, emit, broke }: Parts): Heads {
  const toldAt = new Map<TalkId, Instant>();

  const tell = ({ held }: TalkHost): void => {
    if (!held || !attended(held.talkId)) return;
    const { talkId, talk, chainHead } = held;
    toldAt.set(talkId, now());
    const place = { talkId, headSeq: talk.seq, chainHead, deadline: nextDeadline(talk) };
    emit({ ...place, present: present(talkId), now: now() });
  };

  const isTime = ({ held }: TalkHost): boolean => {
    if (!held || !attended(held.talkId)) return false;
    const pause = held.talk.status === "running" ? IN_A_LIVE_TURN : OTHERWISE;
    // Called each second, never quite on time: half a second early is on time.
    return between(toldAt.get(held.talkId) ?? (0 as Instant), now()) >= pause - 500;
  };

  return {
    tell,
    beat: async (hosts) => {
      const due = hosts.filter(isTime);
      // A log that cannot be read now is read at the next beat; those who sit there still hear that we are here.
      await Promise.all(due.map((host) => host.catchUp().catch(broke)));
      for (const host of due) tell(host);
    },
    forget: (talkId) => {
      toldAt.delete(talkId);
    },
  };
}
