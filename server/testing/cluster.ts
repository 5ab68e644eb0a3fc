import type { Server } from "node:http";
import type { EventLog } from "../../lib/store/eventLog";
import { listenToHints, publish } from "../../lib/store/hints";
import { openEventLog } from "../../lib/store/postgresEventLog";
import { roomsOf } from "../../lib/store/rooms";
import { partnersIn } from "../../lib/store/seating";
import { seatOf } from "../../lib/store/seats";
import { liveSignIn } from "../../lib/store/signIns";
import { openStore, type Store } from "../../lib/store/store";
import { freshDatabase, type TestDatabase } from "../../lib/store/testing/database";
import { type Person, person, roomOf } from "../../lib/store/testing/people";
import type { RoomId } from "../../lib/values/ids";
import { openLog } from "../log";
import { attachSockets, type Sockets } from "../sockets";
import { type Browser, listenSomewhere, openLine, outcome, stopListening } from "./house";

/** One process of the service, as far as lines go: its own port, its own connections to the database all share. */
export type ClusterNode = {
  readonly origin: string;
  readonly sockets: Sockets;
  readonly open: (person: Person) => Promise<Browser>;
  /** Stops as at a deploy. */
  readonly close: () => Promise<void>;
};

/** Several nodes on one real PostgreSQL, and a room with Ada and Ben. */
export type Cluster = {
  readonly database: TestDatabase;
  readonly log: EventLog;
  readonly ada: Person;
  readonly ben: Person;
  readonly roomId: RoomId;
  readonly addNode: () => Promise<ClusterNode>;
  readonly close: () => Promise<void>;
};

export async function openCluster(): Promise<Cluster> {
  const database = await freshDatabase();
  const { store, owner } = database;
  const [ada, ben] = [await person(store, "ada"), await person(store, "ben")];
  const roomId = await roomOf(store, ada);
  await owner.query(`INSERT INTO "Seat" ("roomId", seat, "accountId") VALUES ($1, 'b', $2)`, [roomId, ben.accountId]);
  await owner.query(`INSERT INTO "Epoch" ("roomId", epoch, record, mac, boxes) VALUES ($1, 1, '{}', '', '{}')`, [
    roomId,
  ]);
  const nodes: ClusterNode[] = [];
  const addNode = async () => {
    const node = await startNode(database, [ada, ben]);
    nodes.push(node);
    return node;
  };
  const close = async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.close();
  };
  return { database, log: openEventLog(store), ada, ben, roomId, addNode, close };
}

async function startNode(database: TestDatabase, people: readonly Person[]): Promise<ClusterNode> {
  const store = openStore(database.appUrl);
  const { server, origin } = await listenSomewhere();
  const sockets = await attachSockets({
    httpServer: server,
    settings: { publicUrl: origin, trustProxy: false },
    log: openLog("silent"),
    eventLog: openEventLog(store),
    seating: {
      seatOf: (roomId, accountId) => seatOf(store, roomId, accountId),
      roomsOf: async (accountId) => (await roomsOf(store, accountId)).map(({ roomId }) => roomId),
      partnersIn: (roomId) => partnersIn(store, roomId),
    },
    hints: {
      publish: (hint) => publish(store, hint),
      listen: (hearing) => listenToHints(database.appUrl, hearing),
    },
    partnerOf: async ({ cookie }) => {
      const found = people.find(({ signInId }) => cookie === `heard=${signInId}`);
      return found && (await liveSignIn(store, found.signInId)) ? found : null;
    },
  });
  return { origin, sockets, ...lifeOf(origin, sockets, server, store) };
}

function lifeOf(origin: string, sockets: Sockets, server: Server, store: Store): Pick<ClusterNode, "open" | "close"> {
  const browsers: Browser[] = [];
  let closed: Promise<void> | null = null;
  const close = async () => {
    await sockets.close();
    for (const browser of browsers) browser.disconnect();
    await stopListening(server);
    await store.close();
  };
  return {
    open: async ({ signInId }) => {
      const browser = openLine(origin, signInId);
      browsers.push(browser);
      const how = await outcome(browser);
      if (how !== "open") throw new Error(`the line was not opened: ${how}`);
      return browser;
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
