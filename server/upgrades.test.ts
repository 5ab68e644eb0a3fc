import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { expect, it } from "vitest";
import { refuseStrayUpgrades } from "./upgrades";

it("survives whoever asks for a line that is not there and hangs up in the middle of the answer", async () => {
  const server = createServer();
  refuseStrayUpgrades(server, false);
  const asked = new Promise<Duplex>((resolve) => server.on("upgrade", (_request, socket) => resolve(socket)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stranger = connect((server.address() as AddressInfo).port, "127.0.0.1");
  stranger.write("GET /elsewhere HTTP/1.1\r\nHost: heard\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  const socket = await asked;
  // As the system tells of a reset: without a listener this ends the process.
  expect(socket.emit("error", new Error("read ECONNRESET"))).toBe(true);
  expect(socket.destroyed).toBe(true);
  stranger.destroy();
  await new Promise((resolve) => server.close(resolve));
});
