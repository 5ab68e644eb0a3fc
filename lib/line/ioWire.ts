import { io, type Socket } from "socket.io-client";
import { type Asks, PROTOCOL, type Tells } from "../wire/messages";
import { createListeners, type Listeners } from "./observable";
import type { Wire, WireState } from "./socket";
import type { Told } from "./types";

/** Socket.IO as the wire, WebSocket only; the cookie says who we are. Its own reconnecting stays off. */
export function ioWire(url: string): Wire {
  const socket: Socket<Tells, Asks> = io(url, {
    transports: ["websocket"],
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    withCredentials: true,
    auth: { v: PROTOCOL },
  });
  const states = createListeners<[WireState]>();
  socket.on("connect", () => states.tell({ state: "open" }));
  socket.on("disconnect", (reason) => {
    states.tell({ state: reason === "io server disconnect" ? "dismissed" : "down" });
  });
  socket.on("connect_error", (error) => {
    // `active` false means that the server answered and said no.
    if (socket.active) states.tell({ state: "down" });
    else states.tell({ state: "refused", why: error.message, retryAfter: retryAfterOf(error) });
  });
  const told = hearAll(socket);
  // Socket.IO would keep what is emitted while down and send it late: an ask of then is not one of now.
  const answered = async <Answer>(asking: () => Promise<Answer>): Promise<Answer | "lost"> =>
    socket.connected ? asking().catch(() => "lost" as const) : "lost";
  return {
    connect: () => {
      socket.connect();
    },
    disconnect: () => {
      socket.disconnect();
    },
    command: (message, within) => answered(() => socket.timeout(within).emitWithAck("command", message)),
    join: (message, within) => answered(() => socket.timeout(within).emitWithAck("join", message)),
    since: (message, within) => answered(() => socket.timeout(within).emitWithAck("since", message)),
    probe: (within) => answered(() => socket.timeout(within).emitWithAck("probe")),
    leave: (message) => {
      if (socket.connected) socket.emit("leave", message);
    },
    // What cannot leave at once is old by the time it could.
    write: (message) => {
      if (socket.connected) socket.volatile.emit("write", message);
    },
    hear: (name, listener) => told[name].add(listener),
    onState: states.add,
  };
}

/** When a refused browser is to come again, in ms, where the server named it. */
function retryAfterOf(error: Error & { readonly data?: unknown }): number {
  const { data } = error;
  const named = typeof data === "object" && data !== null && "retryAfter" in data ? data.retryAfter : null;
  return typeof named === "number" ? named : 0;
}

function hearAll(socket: Socket<Tells, Asks>) {
  const told: { readonly [Name in keyof Tells]: Listeners<[Told<Name>]> } = {
    event: createListeners(),
    head: createListeners(),
    written: createListeners(),
    room: createListeners(),
    ended: createListeners(),
    drain: createListeners(),
  };
  socket.on("event", told.event.tell);
  socket.on("head", told.head.tell);
  socket.on("written", told.written.tell);
  socket.on("room", told.room.tell);
  socket.on("ended", told.ended.tell);
  socket.on("drain", told.drain.tell);
  return told;
}
