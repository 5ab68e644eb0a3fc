import { io, type Socket } from "socket.io-client";
import type { Asks, Tells } from "../wire/messages";
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
  });
  const states = createListeners<[WireState]>();
  socket.on("connect", () => states.tell({ state: "open" }));
  socket.on("disconnect", () => states.tell({ state: "down" }));
  socket.on("connect_error", (error) => {
    // `active` false means that the server answered and said no.
    states.tell(socket.active ? { state: "down" } : { state: "refused", why: error.message });
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
    hear: (name, listener) => told[name].add(listener),
    onState: states.add,
  };
}

function hearAll(socket: Socket<Tells, Asks>) {
  const told: { readonly [Name in keyof Tells]: Listeners<[Told<Name>]> } = {
    event: createListeners(),
    head: createListeners(),
    room: createListeners(),
    ended: createListeners(),
    drain: createListeners(),
  };
  socket.on("event", told.event.tell);
  socket.on("head", told.head.tell);
  socket.on("room", told.room.tell);
  socket.on("ended", told.ended.tell);
  socket.on("drain", told.drain.tell);
  return told;
}
