import type { BrowserLine, DraftLine, HeldThoughts, TalkLine, TalkSnapshot } from "../../lib/line/types";
import type { Running } from "../../lib/talk/talk";
import { stepView } from "../../lib/talk/view";
import { newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { type BySeat, bySeat, otherSeat, type Seat } from "../../lib/values/seat";
import type { Instant } from "../../lib/values/time";
import type { Table } from "../talk/table";

const never = () => () => {};
const nothing = async () => {};

const DRAFT = { text: "", mine: true, loaded: true };
const draft: DraftLine = {
  ...{ subscribe: never, snapshot: () => DRAFT, write: () => {}, takePen: nothing, clear: nothing, close: () => {} },
};

const NO_THOUGHTS: ReturnType<HeldThoughts["snapshot"]> = [];
const thoughts: HeldThoughts = {
  ...{ subscribe: never, snapshot: () => NO_THOUGHTS, hold: async () => false, letGo: nothing, close: () => {} },
};

/** A table at which nothing happens: the screens of a step as they are, for looking at. Nothing is kept, asked or sent from it. */
export function stillTable(talk: Running, seat: Seat, names: BySeat<string>, roomId: RoomId): Table {
  const talkId = newId<TalkId>();
  const snapshot: TalkSnapshot = {
    ...{ talkId, roomId, seat, talk, events: [], words: new Map(), view: stepView(talk, seat) },
    ...{ presence: bySeat(true), connection: "here", waiting: [], givenBack: [], heldSafely: false, behind: false },
    ...{ broken: null, lastRefusal: null, closedTo: null },
  };
  const line: TalkLine = {
    ...{ subscribe: never, snapshot: () => snapshot, letGo: nothing, close: () => {} },
    act: async () => ({ notPutDown: "not-here" }),
  };
  return { snapshot, line, browser: stillBrowser(talk.at, line), roomId, seat, names, partner: names[otherSeat(seat)] };
}

const stillBrowser = (
  now: Instant,
  line: TalkLine,
): Pick<BrowserLine, "clock" | "drafts" | "openTalk" | "close"> & {
  readonly line: BrowserLine["line"];
} => ({
  clock: { now: () => now, error: () => 0, close: () => {} },
  drafts: {
    ...{ step: () => draft, named: () => draft, leftovers: async () => [], letLeftoverGo: nothing },
    ...{ thoughts: () => thoughts, flush: nothing },
  },
  openTalk: () => line,
  close: () => {},
  line: {
    ...{ connection: { subscribe: never, snapshot: () => "here" }, isOpen: () => false, leave: () => {} },
    ...{ command: lost, join: lost, since: lost, probe: lost, hear: never, onOpen: never },
    ...{ reopen: () => {}, close: () => {} },
  },
});

const lost = async () => "lost" as const;
