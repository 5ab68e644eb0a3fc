import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Socket as ClientSocket, io, type ManagerOptions, type SocketOptions } from "socket.io-client";
import type { EventLog } from "../../lib/store/eventLog";
import type { Hint } from "../../lib/store/hint";
import type { Hearing } from "../../lib/store/hints";
import type { SignInId } from "../../lib/values/ids";
import { type Asks, PROTOCOL, type Tells } from "../../lib/wire/messages";
import type { Limits } from "../limits";
import { openLog } from "../log";
import { attachSockets, type Sockets } from "../sockets";
import { refuseStrayUpgrades } from "../upgrades";
import { createWorld, type Person, type World } from "./world";

export type Browser = ClientSocket<Tells, Asks>;

export type Opening = Partial<ManagerOptions & SocketOptions>;

/** An HTTP server on a free port of this machine, and what browsers call it. */
export async function listenSomewhere(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer();
  refuseStrayUpgrades(server, false);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

export async function stopListening(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Opens a line as whoever's sign-in this is; the cookie is the sign-in's id. */
export const openLine = (origin: string, signInId: SignInId | null, options: Opening = {}): Browser =>
  io(origin.replace("localhost", "127.0.0.1"), {
    ...{ transports: ["websocket"], forceNew: true, reconnection: false, auth: { v: PROTOCOL } },
    ...options,
    extraHeaders: { origin, ...(signInId && { cookie: `heard=${signInId}` }), ...options.extraHeaders },
  });

/** A server of lines with a real port, over a world of which only the database and the cookies are the test's own. */
export type House = {
  readonly world: World;
  readonly origin: string;
  readonly sockets: Sockets;
  readonly server: Server;
  readonly hint: (hint: Hint) => void;
  /** Opens a line as this person; the cookie is their sign-in's id. */
  readonly open: (person: Person | null, options?: Opening) => Browser;
  readonly close: () => Promise<void>;
};

export async function openHouse(
  limits: Partial<Limits> = {},
  trustProxy = false,
  through: (log: EventLog) => EventLog = (log) => log,
): Promise<House> {
  const world = createWorld(Date.now());
  const { server, origin } = await listenSomewhere();
  const hearings = new Set<Hearing>();
  const hint = (told: Hint) => {
    for (const { heard } of hearings) heard(told);
  };
  const sockets = await attachSockets({
    httpServer: server,
    settings: { publicUrl: origin, trustProxy },
    log: openLog("silent"),
    eventLog: through(world.log),
    seating: world.seating,
    hints: {
      publish: async (told) => hint(told),
      listen: (hearing) => {
        hearings.add(hearing);
        hearing.listening();
        return { stop: async () => void hearings.delete(hearing) };
      },
    },
    partnerOf: async ({ cookie }) => {
      const person = [world.ada, world.ben].find(({ signInId }) => cookie === `heard=${signInId}`);
      return person && !world.endedSignIns.has(person.signInId) ? person : null;
    },
    limits,
  });
  const browsers: Browser[] = [];
  const open: House["open"] = (person, options) => {
    const browser = openLine(origin, person?.signInId ?? null, options);
    browsers.push(browser);
    return browser;
  };
  const close = async () => {
    for (const browser of browsers) browser.disconnect();
    await sockets.close();
    await world.stop();
    await stopListening(server);
  };
  return { world, origin, sockets, server, hint, open, close };
}

/** The next time this is heard on the line. */
export const heard = <Told extends keyof Tells>(browser: Browser, told: Told): Promise<Parameters<Tells[Told]>[0]> =>
  new Promise((resolve) => {
    browser.once(told, ((message: Parameters<Tells[Told]>[0]) => resolve(message)) as never);
  });

/** How opening a line ended: open, or the refusal's name. */
export const outcome = (browser: Browser): Promise<string> =>
  new Promise((resolve) => {
    browser.once("connect", () => resolve("open"));
    browser.once("connect_error", (error) => resolve(error.message));
  });

export const lost = (browser: Browser): Promise<string> =>
  new Promise((resolve) => {
    browser.once("disconnect", (reason) => resolve(reason));
  });
