import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { EventLog } from "../lib/store/eventLog";
import type { Hint } from "../lib/store/hint";
import type { Hearing } from "../lib/store/hints";
import type { SignInId } from "../lib/values/ids";
import { instant, millis, minutes, seconds } from "../lib/values/time";
import { answerAsks } from "./asks";
import { createClock } from "./clock";
import { letIn, openDoors } from "./doors";
import { createHandshake } from "./handshake";
import { LIMITS, type Limits } from "./limits";
import { groups, type Line } from "./line";
import { closeOldest, closeSlow, endSignIn, linesOf, recheckSignIns, tellRoom } from "./lineCare";
import { answers, breakages, lateness, openLines } from "./lineMetrics";
import type { Log } from "./log";
import { createNode, type Seating } from "./node";
import { createRhythm } from "./rhythm";
import type { Settings } from "./settings";
import type { Partner } from "./talkHost";

/** What the lines stand on; all of it is made before and closed after them. */
export type SocketHouse = {
  readonly httpServer: Server;
  readonly settings: Pick<Settings, "publicUrl" | "trustProxy">;
  readonly log: Log;
  readonly eventLog: EventLog;
  readonly seating: Seating;
  readonly hints: {
    readonly publish: (hint: Hint) => Promise<void>;
    readonly listen: (hearing: Hearing) => { readonly stop: () => Promise<void> };
  };
  /** Who these cookies belong to while their sign-in is live. */
  readonly partnerOf: (headers: IncomingHttpHeaders) => Promise<Partner | null>;
  readonly limits?: Partial<Limits>;
};

/** The lines of this node, standing. */
export type Sockets = {
  /** Tells everyone to come back in a moment, ends what is under way (five seconds at most) and closes all lines. */
  readonly close: () => Promise<void>;
};

const PATIENCE = seconds(5);

/** Puts the lines on the HTTP server and starts to keep time. Resolves when the port may be bound. */
export async function attachSockets(house: SocketHouse): Promise<Sockets> {
  const { httpServer, settings, log, eventLog, seating, hints, partnerOf } = house;
  const limits = { ...LIMITS, ...house.limits };
  const steady = () => performance.now();
  const clock = createClock({ databaseNow: eventLog.now, steady, guess: instant(Date.now()) });
  let draining = false;

  // Only names and codes: what a database says of a failure may hold what was sent to it.
  const broke = (error: unknown) => {
    const name = nameOf(error);
    breakages.inc({ name });
    log.error({ name, stack: error instanceof Error ? stackOf(error) : null }, "behind the line");
  };
  const tell = (hint: Hint) => {
    hints.publish(hint).catch(broke);
  };

  const handshake = createHandshake({ ...settings, limits, steady, partnerOf, broke });
  const lines = openDoors(httpServer, limits, handshake);
  const node = createNode({
    ...{ name: randomBytes(6).toString("base64url"), eventLog, seating, clock, tell, broke },
    emitEvent: (talkId, event) => lines.to(groups.talk(talkId)).emit("event", { talkId, event }),
    emitHead: (head) => lines.to(groups.talk(head.talkId)).emit("head", head),
    attended: (talkId) => lines.of("/").adapter.rooms.has(groups.talk(talkId)),
    late: (by) => lateness.observe(by / 1_000),
  });

  const ended = new Set<SignInId>();
  const end = (signInId: SignInId) => {
    ended.add(signInId);
    endSignIn(lines, signInId);
  };

  letIn(lines, handshake, { limits, now: clock.now, steady, draining: () => draining, roomsOf: seating.roomsOf });
  lines.on("connection", (line) => {
    const { partner, address } = line.data;
    // The hint may have come between the look into the database and this moment.
    if (ended.has(partner.signInId)) return end(partner.signInId);
    openLines.inc();
    handshake.opened(address);
    line.on("disconnect", () => {
      openLines.dec();
      handshake.closed(address);
    });
    line.conn.on("packet", () => {
      line.data.lastHeardAt = clock.now();
    });
    answerAsks(line, {
      ...{ hosts: node.hosts, log: eventLog, now: clock.now, mostInFlight: limits.inFlight, seatOf: seating.seatOf },
      ...{ present: node.presence.present, enter: node.enter, exit: node.presence.exit, broke },
      draining: () => draining,
      signedOut: () => end(partner.signInId),
      answered: (answer) => answers.inc({ answer }),
    });
    closeOldest(lines, partner.accountId, limits.socketsPerAccount);
  });

  const heard = async (hint: Hint): Promise<void> => {
    if ("signInEnded" in hint) end(hint.signInEnded);
    if ("room" in hint) await tellRoom(lines, hint.room, seating.partnersIn);
    await node.hear(hint);
    if ("roomClosed" in hint) await tellRoom(lines, hint.roomClosed, seating.partnersIn);
  };
  const rhythm = createRhythm(broke);
  rhythm.every(seconds(1), () => closeSlow(lines, limits));
  rhythm.every(seconds(10), handshake.forget);
  rhythm.every(minutes(10), () => ended.clear());

  await node.start();
  const listener = await listening(hints.listen, {
    heard: (hint) => void heard(hint).catch(broke),
    listening: () => void Promise.all([node.catchUp(), recheckSignIns(lines, partnerOf)]).catch(broke),
    broke: (code) => breakages.inc({ name: `hints ${code}` }),
  });

  const close = async (): Promise<void> => {
    draining = true;
    for (const line of linesOf(lines)) line.emit("drain", { delay: millis(Math.floor(Math.random() * 2_000)) });
    await quiet(() => linesOf(lines));
    await rhythm.stop();
    // Cut, not dismissed: a browser that is dismissed does not come back by itself.
    for (const line of linesOf(lines)) line.conn.close();
    await node.stop();
    await listener.stop();
    lines.engine.close();
    handshake.stop();
  };
  return { close };
}

/** Listens to hints; resolves when the first may come, or when patience ends: without hints a node is only slower. */
async function listening(listen: SocketHouse["hints"]["listen"], hearing: Hearing): Promise<ReturnType<typeof listen>> {
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const listener = listen({
    ...hearing,
    listening: () => {
      begun();
      hearing.listening();
    },
  });
  const impatience = setTimeout(begun, PATIENCE);
  await first;
  clearTimeout(impatience);
  return listener;
}

/** Resolves when every command has its answer, or when patience ends. */
async function quiet(lines: () => readonly Line[]): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until && lines().some(({ data }) => data.inFlight > 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Where it happened, without what was said. */
const stackOf = (error: Error): string => (error.stack ?? "").split("\n").slice(1, 8).join("\n");
