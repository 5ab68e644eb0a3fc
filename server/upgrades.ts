import type { Server } from "node:http";

/**
 * Refuses WebSockets that nobody here would answer: left alone they would hang. Socket.IO takes its own path, and in
 * development Next takes its own.
 */
export function refuseStrayUpgrades(server: Server, development: boolean): void {
  const ours = development ? ["/socket.io/", "/_next/"] : ["/socket.io/"];
  server.on("upgrade", (request, socket) => {
    if (ours.some((path) => request.url?.startsWith(path))) return;
    // From here on the socket is ours alone: whoever hangs up in the middle of the answer must not end this process.
    socket.on("error", () => socket.destroy());
    socket.once("finish", () => socket.destroy());
    socket.end("HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
}
