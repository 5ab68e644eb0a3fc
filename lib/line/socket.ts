import { type Instant, type Millis, millis, seconds } from "../values/time";
import { type Ack, type Asks, type CommandMessage, type LogPage, PROTOCOL, type Refused } from "../wire/messages";
import { backoff } from "./backoff";
import { createListeners, createValue } from "./observable";
import type { Page } from "./page";
import type { Timing } from "./timing";
import type { Connection, Line } from "./types";

/** What the socket beneath reports of itself. `dismissed`: the server closed it in favour of a newer one. `refused`: it would not have it. */
export type WireState =
  | { readonly state: "open" | "down" | "dismissed" }
  | { readonly state: "refused"; readonly why: string; readonly retryAfter: number };

type Asked<Name extends keyof Asks> = Parameters<Asks[Name]>[0];

/** The socket beneath, stripped to what the line needs; it never comes back by itself. */
export type Wire = {
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** Each ask is answered `within` a time, or "lost". */
  readonly command: (message: CommandMessage, within: Millis) => Promise<Ack | "lost">;
  readonly join: (message: Asked<"join">, within: Millis) => Promise<LogPage | Refused | "lost">;
  readonly since: (message: Asked<"since">, within: Millis) => Promise<LogPage | Refused | "lost">;
  readonly probe: (within: Millis) => Promise<Instant | "lost">;
  readonly leave: (message: Asked<"leave">) => void;
  readonly write: (message: Asked<"write">) => void;
  readonly hear: Line["hear"];
  readonly onState: (listener: (state: WireState) => void) => () => void;
};

const WITHIN = seconds(5);
/** A shorter absence is not worth a word. */
const UNNOTICED = 3_000;
/** Unanswered asks on a line that looks open, after which it is taken for dead. */
const MISSED = 3;

type LineParts = { readonly wire: Wire; readonly timing: Timing; readonly page: Page };

/** Keeps `wire` connected: comes back by itself until signed out or closed. Answers "lost" where it cannot know. */
export function openLine({ wire, timing, page }: LineParts): Line {
  const keeper = keepOpen({ wire, timing, page });
  let missed = 0;

  const counted = async <Answer>(answer: Promise<Answer | "lost">): Promise<Answer | "lost"> => {
    const opening = keeper.opening();
    const came = await answer;
    if (came !== "lost") missed = 0;
    else if (keeper.isOpen() && opening === keeper.opening()) missed += 1;
    if (missed >= MISSED) {
      missed = 0;
      keeper.reopen();
    }
    return came;
  };
  const ask = async <Answer>(asking: () => Promise<Answer | "lost">): Promise<Answer | "lost"> =>
    keeper.isOpen() ? counted(asking()) : "lost";

  return {
    connection: keeper.connection,
    isOpen: keeper.isOpen,
    command: (message) => ask(() => wire.command(message, WITHIN)),
    join: (talkId, since) => ask(() => wire.join({ v: PROTOCOL, talkId, since }, WITHIN)),
    since: (talkId, after) => ask(() => wire.since({ v: PROTOCOL, talkId, after }, WITHIN)),
    probe: () => ask(() => wire.probe(WITHIN)),
    leave: (talkId) => {
      if (keeper.isOpen()) wire.leave({ v: PROTOCOL, talkId });
    },
    write: (writing) => {
      if (keeper.isOpen()) wire.write({ v: PROTOCOL, ...writing });
    },
    hear: wire.hear,
    onOpen: keeper.onOpen,
    reopen: keeper.reopen,
    close: keeper.close,
  };
}

/** Connects, and connects again. The server's own words go first: signed out ends it, a drain names its delay. */
function keepOpen({ wire, timing, page }: LineParts) {
  const said = sayConnection(timing);
  const comeBack = planReturn(wire, timing);
  const openings = createListeners<[]>();
  let phase: "down" | "open" | "over" = "down";
  let opening = 0;

  const onOpen = () => {
    phase = "open";
    opening += 1;
    comeBack.arrived();
    said.open();
    openings.tell();
  };
  const onDown = (least: number) => {
    if (phase === "open") said.down();
    phase = "down";
    comeBack.plan(least);
  };
  const end = (last: Connection | null) => {
    phase = "over";
    comeBack.cancel();
    said.end(last);
    for (const stop of ways) stop();
    wire.disconnect();
  };
  const reopen = () => {
    if (phase !== "open") return;
    comeBack.ask(millis(0));
    wire.disconnect();
  };
  const onState = (state: WireState) => {
    if (phase === "over") return;
    if (state.state === "open") return onOpen();
    if (state.state === "refused" && (state.why === "signed-out" || state.why === "upgrade")) return end(state.why);
    onDown(leastWait(state));
  };
  const ways = [
    wire.onState(onState),
    wire.hear("ended", () => end("signed-out")),
    // Whoever goes first, we or the server: the time until we come back is the one it named.
    wire.hear("drain", ({ delay }) => comeBack.leaveIn(delay, reopen)),
    page.onOffline(reopen),
    page.onWake(() => phase === "down" && comeBack.now()),
  ];
  comeBack.now();
  return {
    ...{ connection: said.connection, onOpen: openings.add, reopen },
    ...{ isOpen: () => phase === "open", opening: () => opening, close: () => end(null) },
  };
}

/** What is said of the line: an absence only once it is worth a word. */
function sayConnection(timing: Timing) {
  const connection = createValue<Connection>("connecting");
  let stopNotice = () => {};
  return {
    connection,
    open: () => {
      stopNotice();
      connection.set("here");
    },
    down: () => {
      stopNotice = timing.after(UNNOTICED, () => connection.set("reconnecting"));
    },
    end: (last: Connection | null) => {
      stopNotice();
      if (last) connection.set(last);
    },
  };
}

/** When the line is tried again. */
function planReturn(wire: Wire, timing: Timing) {
  let tries = 0;
  let asked: Millis | null = null;
  let cancel = () => {};
  const after = (wait: number, then: () => void) => {
    cancel();
    cancel = timing.after(wait, then);
  };
  return {
    now: () => after(0, wire.connect),
    plan: (least: number) => {
      after(asked ?? Math.max(least, backoff(tries, timing.random)), wire.connect);
      tries += 1;
      asked = null;
    },
    /** The next return comes after this time, whatever the tries before. */
    ask: (delay: Millis) => {
      asked = delay;
    },
    leaveIn: (delay: Millis, leave: () => void) => {
      asked = delay;
      after(delay, leave);
    },
    arrived: () => {
      tries = 0;
      asked = null;
      cancel();
    },
    cancel: () => cancel(),
  };
}

/** Too many tabs: whoever is looked at comes back at once, by `onWake`; the others do not push it out again. */
const DISMISSED_FOR = 30_000;

function leastWait(state: WireState): number {
  if (state.state === "refused") return state.retryAfter;
  return state.state === "dismissed" ? DISMISSED_FOR : 0;
}
