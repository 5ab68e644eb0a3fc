import type { BrowserLine, DraftLine, HeldThoughts, TalkLine, TalkSnapshot } from "../../lib/line/types";
import type { Running } from "../../lib/talk/talk";
import { stepView } from "../../lib/talk/view";
import { newId, type TalkId } from "../../lib/values/ids";
import { bySeat, otherSeat, type Seat } from "../../lib/values/seat";
import type { Instant } from "../../lib/values/time";
import type { Table } from "../talk/table";
import type { NamedRoom } from "../talk/useNamedRoom";

/** Where the table stands: inert, it asks nothing of the room. */
type InRoom = Pick<NamedRoom, "room" | "line" | "names">;

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
export function stillTable(talk: Running, seat: Seat, { room, line: roomLine, names }: InRoom): Table {
  const { roomId } = room;
  const talkId = newId<TalkId>();
  const snapshot: TalkSnapshot = {
    ...{ talkId, roomId, seat, talk, events: [], words: new Map(), view: stepView(talk, seat) },
    ...{ presence: bySeat(true), connection: "here", waiting: [], givenBack: [], heldSafely: false, behind: false },
    ...{ broken: null, lastRefusal: null, closedTo: null, livePartner: null },
  };
  const line: TalkLine = {
    ...{ subscribe: never, snapshot: () => snapshot, letGo: nothing, close: () => {}, writing: () => {} },
    act: async () => ({ notPutDown: "not-here" }),
  };
  const browser = stillBrowser(talk.at, line);
  return { snapshot, line, browser, roomId, room, roomLine, seat, names, partner: names[otherSeat(seat)] };
}

const stillBrowser = (
  now: Instant,
  line: TalkLine,
): Pick<BrowserLine, "clock" | "drafts" | "seen" | "openTalk" | "forget" | "close"> & {
  readonly line: BrowserLine["line"];
} => ({
  clock: { now: () => now, error: () => 0, close: () => {} },
  drafts: {
    ...{ step: () => draft, named: () => draft, leftovers: async () => [], letLeftoverGo: nothing },
    ...{ thoughts: () => thoughts, flush: nothing },
  },
  seen: { seenLog: async () => null, sawLog: nothing },
  openTalk: () => line,
  forget: nothing,
  close: () => {},
  line: {
    ...{ connection: { subscribe: never, snapshot: () => "here" }, isOpen: () => false, leave: () => {} },
    ...{ command: lost, join: lost, since: lost, probe: lost, hear: never, onOpen: never },
    ...{ reopen: () => {}, close: () => {}, write: () => {} },
  },
});

const lost = async () => "lost" as const;
