import type { TalkId } from "../lib/values/ids";
import { between, type Instant, minutes } from "../lib/values/time";
import { type HostParts, TalkHost } from "./talkHost";

/** The talks this node has at hand: loaded when asked for, put away when nobody needs them. */
export type TalkHosts = {
  /** The talk's host on this node; it reads its log when it is first asked something. */
  readonly of: (talkId: TalkId) => TalkHost;
  /** The same, only where it is at hand already. */
  readonly atHand: (talkId: TalkId) => TalkHost | null;
  readonly all: () => readonly TalkHost[];
  /** Lets many talks write what time brought, a few at once; one that fails holds up no other. */
  readonly tick: (talkIds: readonly TalkId[]) => Promise<void>;
  /** Puts away what nobody has asked for in a while. */
  readonly putAway: () => void;
};

type Parts = HostParts & {
  /** Whether someone sits in the talk, or is awaited there. */
  readonly needed: (talkId: TalkId) => boolean;
  readonly gone: (talkId: TalkId) => void;
};

const KEPT = minutes(1);
const AT_ONCE = 50;

export function createTalkHosts(parts: Parts): TalkHosts {
  const hosts = new Map<TalkId, { readonly host: TalkHost; askedAt: Instant }>();

  const of = (talkId: TalkId): TalkHost => {
    const known = hosts.get(talkId) ?? { host: new TalkHost(talkId, parts), askedAt: parts.now() };
    known.askedAt = parts.now();
    hosts.set(talkId, known);
    return known.host;
  };

  return {
    of,
    atHand: (talkId) => hosts.get(talkId)?.host ?? null,
    all: () => [...hosts.values()].map(({ host }) => host),
    tick: async (talkIds) => {
      for (let start = 0; start < talkIds.length; start += AT_ONCE) {
        const ticks = talkIds.slice(start, start + AT_ONCE).map((talkId) => of(talkId).tick());
        const failed = (await Promise.allSettled(ticks)).filter(({ status }) => status === "rejected");
        for (const { reason } of failed as PromiseRejectedResult[]) parts.broke(reason);
      }
    },
    putAway: () => {
      for (const [talkId, { host, askedAt }] of hosts) {
        if (!host.idle || parts.needed(talkId) || between(askedAt, parts.now()) < KEPT) continue;
        hosts.delete(talkId);
        parts.gone(talkId);
      }
    },
  };
}
