import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, Server } from "node:http";
import { databaseIsAway } from "../lib/store/away";
import type { EventLog } from "../lib/store/eventLog";
import type { Hint } from "../lib/store/hint";
import type { AccountId, SignInId } from "../lib/values/ids";
import { type Instant, instant, millis, minutes, seconds } from "../lib/values/time";
import { type AskParts, answerAsks } from "./asks";
import { createClock, type ServerClock } from "./clock";
import { letIn, openDoors } from "./doors";
import { nameOf, placeOf } from "./failure";
import { Handshake } from "./handshake";
import { LIMITS, type Limits } from "./limits";
import { groups, type Line, type Lines } from "./line";
import { closeLinesOf, closeOldest, closeSlow, cutAll, endSignIn, linesOf, recheckSignIns, tellRoom } from "./lineCare";
import { answers, breakages, lateness, openLines } from "./lineMetrics";
import { type Listen, listening } from "./listening";
import type { Log } from "./log";
import { type Seating, ServiceNode } from "./node";
import { createRhythm, type Rhythm } from "./rhythm";
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
    readonly listen: Listen;
  };
  /** Who these cookies belong to while their sign-in is live. */
  readonly partnerOf: (headers: IncomingHttpHeaders) => Promise<Partner | null>;
  readonly limits?: Partial<Limits>;
};

/** The lines of this node, standing. */
export type Sockets = {
  /** Tells everyone to come back in a moment, ends what is under way (five seconds at most) and closes all lines. */
  readonly close: () => Promise<void>;
  /** Whose lines stand here now, once for each line. */
  readonly here: () => readonly AccountId[];
  /** The one clock of all nodes. */
  readonly now: () => Instant;
};

const PATIENCE = seconds(5);

/** Puts the lines on the HTTP server and starts to keep time. Resolves when the port may be bound. */
export async function attachSockets(house: SocketHouse): Promise<Sockets> {
  const switchboard = new Switchboard(house);
  await switchboard.open();
  return { close: () => switchboard.close(), here: switchboard.here, now: switchboard.now };
}

/** All lines of this node, the talks behind them, and the hints between the nodes. */
class Switchboard {
  readonly #house: SocketHouse;
  readonly #limits: Limits;
  readonly #clock: ServerClock;
  readonly #handshake: Handshake;
  readonly #lines: Lines;
  readonly #node: ServiceNode;
  readonly #rhythm: Rhythm;
  /** Sign-ins that ended a short while ago: a line may just be opening. */
  readonly #ended = new Set<SignInId>();
  #listener: { readonly stop: () => Promise<void> } | null = null;
  #draining = false;
  readonly here = (): readonly AccountId[] => linesOf(this.#lines).map(({ data }) => data.partner.accountId);
  readonly now = (): Instant => this.#clock.now();

  constructor(house: SocketHouse) {
    const { httpServer, settings, eventLog, seating, hints, partnerOf } = house;
    const steady = () => performance.now();
    const broke = (error: unknown) => this.#broke(error);
    this.#house = house;
    this.#limits = { ...LIMITS, ...house.limits };
    this.#clock = createClock({ databaseNow: eventLog.now, steady, guess: instant(Date.now()) });
    this.#handshake = new Handshake({ ...settings, limits: this.#limits, steady, partnerOf, broke });
    const lines = openDoors(httpServer, this.#limits, this.#handshake);
    this.#lines = lines;
    this.#node = new ServiceNode({
      ...{ name: randomBytes(6).toString("base64url"), eventLog, seating, clock: this.#clock, broke },
      tell: (hint) => void hints.publish(hint).catch(broke),
      emitEvent: (talkId, event, seat) => lines.to(groups.seat(talkId, seat)).emit("event", { talkId, event }),
      emitHead: (head) => lines.to(groups.talk(head.talkId)).emit("head", head),
      attended: (talkId) => lines.of("/").adapter.rooms.has(groups.talk(talkId)),
      late: (by) => lateness.observe(by / 1_000),
    });
    this.#rhythm = createRhythm(broke);
    letIn(lines, this.#handshake, {
      ...{ limits: this.#limits, now: this.#clock.now, steady, roomsOf: seating.roomsOf, broke },
      draining: () => this.#draining,
    });
    lines.on("connection", (line) => this.#opened(line));
  }

  async open(): Promise<void> {
    const { hints, partnerOf } = this.#house;
    const broke = (error: unknown) => this.#broke(error);
    await this.#node.start();
    this.#listener = await listening(hints.listen, {
      heard: (hint) => void this.#heard(hint).catch(broke),
      listening: () => void Promise.all([this.#node.catchUp(), recheckSignIns(this.#lines, partnerOf)]).catch(broke),
      broke: (code) => breakages.inc({ name: `hints ${code}` }),
    });
    this.#rhythm.every(seconds(1), () => closeSlow(this.#lines, this.#limits));
    this.#rhythm.every(seconds(10), () => this.#handshake.forget());
    this.#rhythm.every(minutes(10), () => this.#ended.clear());
  }

  async close(): Promise<void> {
    const lines = () => linesOf(this.#lines);
    this.#draining = true;
    for (const line of lines()) line.emit("drain", { delay: millis(Math.floor(Math.random() * 2_000)) });
    await quiet(lines);
    await this.#rhythm.stop();
    await cutAll(this.#lines);
    await this.#node.stop();
    await this.#listener?.stop();
    this.#lines.engine.close();
    this.#handshake.stop();
  }

  #opened(line: Line): void {
    const { partner, address } = line.data;
    // The hint may have come between the look into the database and this moment.
    if (this.#ended.has(partner.signInId)) {
      this.#end(partner.signInId);
      return;
    }
    openLines.inc();
    this.#handshake.count(address, 1);
    line.on("disconnect", (reason) => {
      // A browser that fell silent will not answer the farewell either.
      if (reason === "ping timeout") line.conn.request.socket.destroy();
      openLines.dec();
      this.#handshake.count(address, -1);
    });
    line.conn.on("packet", () => {
      line.data.lastHeardAt = this.#clock.now();
    });
    answerAsks(line, this.#askParts(partner.signInId));
    closeOldest(this.#lines, partner.accountId, this.#limits.socketsPerAccount);
  }

  #askParts(signInId: SignInId): AskParts {
    const { eventLog, seating } = this.#house;
    const node = this.#node;
    return {
      ...{ hosts: node.hosts, log: eventLog, now: this.#clock.now, seatOf: seating.seatOf },
      mostInFlight: this.#limits.inFlight,
      present: (talkId) => node.presence.present(talkId),
      enter: (talkId, seat, line) => node.enter(talkId, seat, line),
      exit: (talkId, seat, line, lastSeen) => node.exit(talkId, seat, line, lastSeen),
      tellWritten: (to, written) => {
        this.#lines.local.volatile.to(groups.seat(written.talkId, to)).emit("written", written);
      },
      draining: () => this.#draining,
      signedOut: () => this.#end(signInId),
      answered: (answer) => answers.inc({ answer }),
      broke: (error) => this.#broke(error),
    };
  }

  async #heard(hint: Hint): Promise<void> {
    const { partnersIn } = this.#house.seating;
    if ("signInEnded" in hint) this.#end(hint.signInEnded);
    if ("room" in hint) await tellRoom(this.#lines, hint.room, partnersIn);
    await this.#node.hear(hint);
    if ("roomClosed" in hint) await closeLinesOf(this.#lines, hint.roomClosed, partnersIn);
  }

  #end(signInId: SignInId): void {
    this.#ended.add(signInId);
    endSignIn(this.#lines, signInId);
  }

  // Only names and codes: what a database says of a failure may hold what was sent to it.
  #broke(error: unknown): void {
    const name = nameOf(error);
    breakages.inc({ name });
    // An absent database says so a hundred times a second; the figures and the health answer tell of it.
    if (databaseIsAway(error)) return;
    this.#house.log.error({ name, place: placeOf(error) }, "behind the line");
  }
}

/** Resolves when every command has its answer, or when patience ends. */
async function quiet(lines: () => readonly Line[]): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until && lines().some(({ data }) => data.inFlight > 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
