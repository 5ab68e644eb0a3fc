import type { IncomingMessage } from "node:http";

/** The header in which the server tells Next's routes where a request came from. Never believed from outside. */
export const ADDRESS_HEADER = "x-heard-address";

/** Where a request came from: the neighbour on the line, or, behind a trusted proxy, the hop that the proxy saw. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const hops = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const forwarded = trustProxy ? hops.at(-1)?.trim() : undefined;
  return (forwarded || request.socket.remoteAddress || "").replace(/^::ffff:/, "");
}

/** Whether a request comes from this very machine and through nobody. */
export function isLocal(request: IncomingMessage): boolean {
  const through = ["x-forwarded-for", "forwarded", "via", "x-real-ip"].some((name) => request.headers[name]);
  return !through && ["127.0.0.1", "::1"].includes(addressOf(request, false));
}
