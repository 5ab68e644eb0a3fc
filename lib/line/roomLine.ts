import type { TopicState } from "../room/topic";
import { PASSING } from "../talk/refusal";
import type { RoomId, ThoughtId, TopicId } from "../values/ids";
import { type WholeRoom, wholeRoom } from "../wire/routes/wholeRoom";
import { type AgreementActs, agreementActs } from "./agreementActs";
import { type ComparingActs, comparingActs } from "./comparingActs";
import { type FormatActs, formatActs } from "./formatActs";
import { type InviteActs, inviteActs } from "./inviteActs";
import { type LeaveActs, leaveActs } from "./leaveActs";
import { createValue } from "./observable";
import { letGuestIn, type RoomHints, someoneWaits } from "./pairingDoor";
import { openRoomKeys } from "./roomKeys";
import { openWords } from "./roomOpening";
import { oneAtATime } from "./roomRefresh";
import {
  bringTopicsAlong,
  dropThought,
  dropTopic,
  putThought,
  putTopic,
  setTopicState,
  shareThought,
} from "./roomShelf";
import type { Done, RoomSnapshot, RoomTrouble, Self } from "./roomTypes";
import { sealedAnew } from "./sealedAnew";
import { type ShareActs, shareActs } from "./showing/shareActs";
import { type TalkActs, talkActs } from "./talkActs";
import { type SummaryActs, summaryActs } from "./talkSummary";
import { type TimeActs, timeActs } from "./timeActs";
import type { Observable } from "./types";

/** One room, followed: it fetches again at each hint, lets a guest in, and opens what opens here. */
export type RoomLine = Observable<RoomSnapshot> &
  TimeActs &
  FormatActs &
  AgreementActs &
  ComparingActs &
  InviteActs &
  ShareActs &
  SummaryActs &
  LeaveActs &
  TalkActs & {
    readonly refresh: () => Promise<void>;
    /** `hurts`: whoever puts it down says so; the server is not told. */
    readonly putTopic: (text: string, hurts?: boolean) => Promise<Done>;
    readonly setTopicState: (topicId: TopicId, state: TopicState) => Promise<Done>;
    readonly dropTopic: (topicId: TopicId) => Promise<Done>;
    readonly putThought: (text: string) => Promise<Done>;
    readonly shareThought: (thoughtId: ThoughtId) => Promise<Done>;
    readonly dropThought: (thoughtId: ThoughtId) => Promise<Done>;
    readonly close: () => void;
  };

const OUTDATED: readonly RoomTrouble[] = [
  "offline",
  "already-answered",
  "already-let-go",
  "weekly-stands",
  "stale-wording",
  "changed-since",
];

/** Follows a room until closed. `origin`: where links of this house begin. */
export function openRoomLine(self: Self, roomId: RoomId, hints: RoomHints, origin: string): RoomLine {
  const value = createValue<RoomSnapshot>({ state: "opening" });
  let kept: WholeRoom | null = null;
  let turnedAway = false;
  let closed = false;

  const fetchAnew = async (): Promise<void> => {
    const fetched = await fetchRoom(self, roomId);
    if (closed) return;
    if ("not" in fetched) return value.set(without(value.snapshot(), fetched.not));
    const sealed = fetched.room;
    kept = sealed;
    turnedAway = fetched.turnedAway || (turnedAway && sealed.invite === null);
    const keys = await openRoomKeys(self, sealed);
    const epoch = "epoch" in keys ? keys.epoch : 0;
    const topics = await bringTopicsAlong(self, roomId, sealed.seat, epoch, sealed.topics);
    const room = await openWords(self, origin, { ...sealed, topics }, keys);
    if (!closed) value.set({ state: "here", room: { ...room, turnedAway }, reached: true });
  };
  const refresh = oneAtATime(fetchAnew);
  const changed = async (act: Promise<Done>): Promise<Done> => {
    const done = await act;
    if (done === null) await refresh();
    // No answer came, so it may have been done all the same; or what stands is newer than what is shown.
    if (done !== null && OUTDATED.some((each) => each === done)) void refresh();
    return done;
  };
  const stops = [
    hints.hear("room", (message) => void (message.roomId === roomId && refresh())),
    hints.onOpen(() => void refresh()),
  ];
  void refresh();
  const shown = () => roomOf(value.snapshot);
  const acts = {
    ...inviteActs(self, roomId, shown, changed),
    ...shelfActs(self, roomId, value.snapshot, changed),
    ...timeActs(self, roomId, shown, changed),
    ...formatActs(self, roomId, changed),
    ...agreementActs(self, roomId, shown, changed),
    ...shareActs(self, roomId, changed),
    ...summaryActs(self, roomId, changed),
    ...talkActs(self, changed),
    shareThought: (thoughtId: ThoughtId): Promise<Done> => {
      const thought = kept?.thoughts.own.find((each) => each.thoughtId === thoughtId);
      return thought ? changed(shareThought(self, roomId, thought)) : Promise.resolve("unknown");
    },
  };
  return {
    subscribe: value.subscribe,
    snapshot: value.snapshot,
    refresh,
    ...comparingActs(self, roomId, shown, changed),
    ...leaveActs(self, roomId, changed),
    ...sealedAnew(acts, refresh),
    close: () => {
      closed = true;
      kept = null;
      for (const stop of stops) stop();
    },
  };
}

type Fetched = { readonly room: WholeRoom; readonly turnedAway: boolean } | { readonly not: RoomTrouble };

/** All of a room as the server has it; whoever waits at the door is dealt with first. */
async function fetchRoom(self: Self, roomId: RoomId): Promise<Fetched> {
  const first = await self.ask(wholeRoom, { roomId }, {});
  if (!first.ok) return { not: first.refusal };
  if (!someoneWaits(first)) return { room: first, turnedAway: false };
  const door = await letGuestIn(self, roomId);
  const room = await self.ask(wholeRoom, { roomId }, {});
  return room.ok ? { room, turnedAway: door === "turned-away" } : { not: room.refusal };
}

/** What is shown stays where the server is only away for now. */
function without(snapshot: RoomSnapshot, why: RoomTrouble): RoomSnapshot {
  const passes = why === "offline" || why === "too-fast" || isPassingTrouble(why);
  return passes && snapshot.state === "here" ? { ...snapshot, reached: false } : { state: "closed-to", why };
}

const isPassingTrouble = (why: RoomTrouble): boolean => PASSING.some((each) => each === why);

type Changed = (act: Promise<Done>) => Promise<Done>;
type Shown = () => RoomSnapshot;

const roomOf = (shown: Shown) => {
  const snapshot = shown();
  return snapshot.state === "here" ? snapshot.room : null;
};

function shelfActs(self: Self, roomId: RoomId, shown: Shown, changed: Changed) {
  return {
    putTopic: (text: string, hurts = false): Promise<Done> => {
      const room = roomOf(shown);
      // Sealed to oneself by mistake, it would never reach the partner.
      if (room === null || room.keyTrouble !== null) return Promise.resolve(room?.keyTrouble ?? "no-key");
      return changed(putTopic(self, roomId, room.epoch, { text, hurts }));
    },
    setTopicState: (topicId: TopicId, state: TopicState) => changed(setTopicState(self, roomId, topicId, state)),
    dropTopic: (topicId: TopicId) => changed(dropTopic(self, roomId, topicId)),
    putThought: (text: string) => changed(putThought(self, roomId, text)),
    dropThought: (thoughtId: ThoughtId) => changed(dropThought(self, roomId, thoughtId)),
  };
}
