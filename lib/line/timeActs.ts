import type { Offer, Once, Time, Weekly } from "../room/offer";
import type { ProposalId, RoomId } from "../values/ids";
import { acceptTime, counterTime, letTimeGo, offerTime, putAwayOver } from "./roomTimes";
import type { Done, OpenRoom, Self } from "./roomTypes";

/** What one does with times in a room. Beside the server's refusals: `malformed` for too many words, and what the keys refuse. */
export type TimeActs = {
  /** "Not now, but at …": one time, about a topic from the shelf or about what a few words say. */
  readonly proposeTime: (offer: Omit<Offer, "time"> & Pick<Once, "at">) => Promise<Done>;
  readonly proposeWeekly: (time: Weekly) => Promise<Done>;
  readonly acceptTime: (proposalId: ProposalId) => Promise<Done>;
  readonly counterTime: (proposalId: ProposalId, time: Time) => Promise<Done>;
  /** Lets it go, or puts away what the other let go. */
  readonly letTimeGo: (proposalId: ProposalId) => Promise<Done>;
};

/** The acts on times in a room that is shown. `changed`: what follows an act, such as fetching the room again. */
export function timeActs(
  self: Self,
  roomId: RoomId,
  shown: () => OpenRoom | null,
  changed: (act: Promise<Done>) => Promise<Done>,
): TimeActs {
  const doing = (act: Promise<Done>) => changed(withPuttingAway(self, shown(), act));
  return {
    proposeTime: ({ at, topicId, text }) =>
      doing(offerTime(self, roomId, { time: { kind: "once", at }, topicId, text })),
    proposeWeekly: (time) => doing(offerTime(self, roomId, { time, topicId: null, text: "" })),
    acceptTime: (proposalId) => doing(acceptTime(self, roomId, proposalId)),
    counterTime: (proposalId, time) => doing(counterTime(self, roomId, proposalId, time)),
    letTimeGo: (proposalId) => doing(letTimeGo(self, roomId, proposalId)),
  };
}

async function withPuttingAway(self: Self, room: OpenRoom | null, act: Promise<Done>): Promise<Done> {
  const done = await act;
  if (done === null && room !== null) await putAwayOver(self, room);
  return done;
}
