import type { Act, ActType } from "../talk/command";
import type { Refusal } from "../talk/refusal";
import { type CommandId, newId, type RoomId, type TalkId } from "../values/ids";
import { UNTRIED } from "./attempts";
import { stepDraft } from "./draftNames";
import { followTalk } from "./follow";
import { createValue } from "./observable";
import { firstRevealed } from "./openLog";
import type { Outbox } from "./outbox";
import { createOwnWords } from "./ownWords";
import { createQueue } from "./queue";
import { readAlong, stillWritten } from "./readAlong";
import { isBegun, sealAct, type Tap } from "./sealAct";
import type { Sealer } from "./sealer";
import type { SeenStore } from "./store";
import type { Tabs } from "./tabs";
import { createTaker } from "./takeLog";
import { emptyLog, LOG_CHECKS, lastOf } from "./talkLog";
import { snapshotOf, type TalkState, UNKNOWN } from "./talkState";
import type { Timing } from "./timing";
import type { Acted, Line, NotPutDown, Outcome, Self, TalkLine, TalkSnapshot } from "./types";
import { watchHeads } from "./watchdog";
import { openWriting } from "./writing";

/** What a talk's line stands on. */
export type TalkLineParts = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly self: Self;
  /** The room's newest epoch. */
  readonly epoch: number;
  /** About to be proposed: there is nothing to join yet. */
  readonly fresh: boolean;
  readonly line: Line;
  readonly outbox: Outbox;
  readonly seen: SeenStore;
  readonly sealer: Sealer;
  readonly tabs: Tabs;
  readonly timing: Timing;
};

const HEADS_LIVE = 2_000;
const HEADS_OTHERWISE = 5_000;

/** Follows one talk and acts in it. Shows nothing that the log does not say; sends nothing the person did not. [U5] */
export function openTalkLine(parts: TalkLineParts, checks = LOG_CHECKS): TalkLine {
  const keeper = keepState(parts);
  const following = followLog(parts, keeper, checks);
  const writing = openWriting({ ...parts, state: keeper.state });
  const act = createActs(parts, keeper, following.start);
  if (!parts.fresh) following.start();
  return {
    subscribe: keeper.subscribe,
    snapshot: keeper.snapshot,
    act: (asked, text) => {
      if (asked.type === "say") writing.write("");
      return act(asked, text);
    },
    writing: writing.write,
    letGo: parts.outbox.letGo,
    close: () => {
      writing.close();
      following.close();
      keeper.close();
      parts.line.leave(parts.talkId);
    },
  };
}

type Keeper = ReturnType<typeof keepState>;

/** The state, and the snapshot that is made of it at each change. */
function keepState(parts: TalkLineParts) {
  const { talkId, roomId, self, line, outbox } = parts;
  let state: TalkState = { ...UNKNOWN, loaded: parts.fresh };
  const publish = () => shown.set(snapshot());
  const ownWords = createOwnWords(parts.sealer, () => publish());
  const snapshot = (): TalkSnapshot =>
    snapshotOf({
      talkId,
      roomId,
      self,
      state,
      connection: line.connection.snapshot(),
      outbox: outbox.snapshot(),
      ownWords,
    });
  const shown = createValue(snapshot());
  const ways = [line.connection.subscribe(publish), outbox.subscribe(publish)];
  return {
    subscribe: shown.subscribe,
    snapshot: shown.snapshot,
    ownWords,
    state: () => state,
    change: (change: Partial<TalkState>) => {
      const next = { ...state, ...change };
      state = { ...next, readAlong: stillWritten(next, self.seat) };
      publish();
    },
    close: () => {
      for (const stop of ways) stop();
      state = UNKNOWN;
      ownWords.forgetAllBut([]);
    },
  };
}

/** Joins, hears, catches up; one thing of the log at a time, in the order it came. */
function followLog(parts: TalkLineParts, { state, change }: Keeper, checks: typeof LOG_CHECKS) {
  const { talkId, line, timing } = parts;
  const taker = createTaker({ ...parts, state, change }, checks);
  const inTurn = createQueue();
  const watchdog = watchHeads({
    line,
    timing,
    every: () => (state().log?.talk?.status === "running" ? HEADS_LIVE : HEADS_OTHERWISE),
  });
  const follower = followTalk({
    talkId,
    line,
    timing,
    last: () => {
      const { log, words } = state();
      if (log === null) return 0;
      const revealed = firstRevealed(log, words, parts.self.seat);
      return revealed === null ? lastOf(log) : revealed - 1;
    },
    take: (page) => {
      watchdog.heard("page");
      return inTurn(() => taker.page(page));
    },
    refused: (refusal) => change({ closedTo: closedTo(refusal) }),
  });
  const ways = [
    readAlong({ ...parts, state, change, inTurn }),
    line.hear("event", (told) => {
      if (told.talkId !== talkId) return;
      void inTurn(async () => (await taker.event(told.event)) && follower.catchUp());
    }),
    line.hear("head", (head) => {
      if (head.talkId !== talkId) return;
      watchdog.heard("head");
      void inTurn(async () => taker.head(head) && follower.catchUp());
    }),
  ];
  return {
    start: follower.start,
    close: () => {
      for (const stop of ways) stop();
      follower.close();
      watchdog.close();
    },
  };
}

const closedTo = (refusal: Refusal): TalkSnapshot["closedTo"] =>
  refusal === "signed-out" || refusal === "upgrade" || refusal === "unknown" ? refusal : "gone";

/** Acts, in the order of the taps. */
function createActs(parts: TalkLineParts, keeper: Keeper, follow: () => void): TalkLine["act"] {
  const { talkId, roomId, epoch, outbox, tabs } = parts;
  const inTurn = createQueue();

  const settled = (tap: Tap, outcome: Outcome) => {
    const { cmdId, act } = tap;
    if (!outcome.ok) return keeper.change({ lastRefusal: { cmdId, act, refusal: outcome.refusal } });
    if (act.type === "propose") follow();
    keeper.change({ lastRefusal: null });
  };
  const putDown = async (tap: Tap): Promise<Acted | NotPutDown> => {
    const sealed = await sealAct(tap, parts);
    if (sealed === null) return { notPutDown: "locked" };
    if (tap.text !== null) keeper.ownWords.know(tap.cmdId, tap.text);
    const draft = draftOf(tap, talkId);
    const put = await outbox.put({ ...sealed, ...UNTRIED }, draft).catch(() => null);
    if (put === null) return { notPutDown: "not-kept" };
    if (draft !== null) tabs.tell({ news: "draft-cleared", name: draft });
    void put.outcome.then((outcome) => settled(tap, outcome));
    return { cmdId: tap.cmdId, outcome: put.outcome };
  };
  return async (act: Act, text?: string) => {
    // The place is where the talk stands at the tap, not when its turn in the queue comes.
    const { log, broken } = keeper.state();
    const cmdId = newId<CommandId>();
    if (broken && act.type !== "end") return { notPutDown: "broken" };
    if (log === null && act.type !== "propose" && !broken) return { notPutDown: "not-here" };
    const tap = { cmdId, act, text: text ?? null, log: log ?? (await emptyLog(roomId, talkId)), epoch };
    return inTurn(() => putDown(tap));
  };
}

/** Acts whose words were written in the composer of the step. */
const WRITTEN: readonly ActType[] = ["say", "putDifferently", "answer"];

/** The draft that these words were written in. */
const draftOf = ({ act, text, log }: Tap, talkId: TalkId): string | null =>
  text !== null && WRITTEN.includes(act.type) && isBegun(log.talk) ? stepDraft(talkId, log.talk.step.stepNo) : null;
