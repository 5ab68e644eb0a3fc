import { io, type Socket } from "socket.io-client";
import type { Asks, Tells } from "../wire/messages";
import { createListeners } from "./observable";
import type { Wire, WireState } from "./socket";

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
  // Socket.IO would keep what is emitted while down and send it late: an ask of then is not one of now.
  const answered = async <Answer>(asking: () => Promise<Answer>): Promise<Answer | "lost"> => {
    if (!socket.connected) return "lost";
    return asking().catch(() => "lost" as const);
  };
  return {
    connect: () => {
      socket.connect();
    },
    disconnect: () => {
      socket.disconnect();
    },
    ask: (name, message, within) => answered(() => asking(socket, name, message, within)),
    probe: (within) => answered(() => socket.timeout(within).emitWithAck("probe")),
    leave: (message) => {
      if (socket.connected) socket.emit("leave", message);
    },
    hear: (name, listener) => hear(socket, name, listener),
    onState: states.add,
  };
}
