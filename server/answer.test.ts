import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { ADDRESS_HEADER } from "./address";
import { answerWith, type Handler } from "./answer";
import { openLog } from "./log";
import { metrics } from "./metrics";
import { readSettings } from "./settings";
import { refuseStrayUpgrades } from "./upgrades";

const WORKER = { path: "/seal.0123456789abcdef.js", plain: Buffer.from("plain"), brotli: Buffer.from("small") };
const CHUNK = "/_next/static/chunks/a1b2.js";
const SMALL = new Map([
  [CHUNK, { type: "text/javascript; charset=utf-8", bytes: brotliCompressSync("let it be small") }],
]);
const TOKEN = "a-token-for-figures-of-thirty-two-or-more";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const page: Handler = async (request, response) => {
  if (request.url === "/broken") throw new Error("a page broke");
  response.end(`seen from ${request.headers[ADDRESS_HEADER]}`);
};

/** A door with a page behind it; gives its address. */
async function door(given: Record<string, string> = {}, ready = true): Promise<string> {
  const reading = readSettings(given);
  if ("problems" in reading) throw new Error(reading.problems.join("\n"));
  const server = createServer();
  const own = {
    log: openLog("silent"),
    worker: WORKER,
    small: SMALL,
    metricsToken: given.METRICS_TOKEN,
    leaveUrl: reading.settings.leaveUrl,
    ready: async () => ready,
  };
  answerWith(server, reading.settings, own, page);
  refuseStrayUpgrades(server, false);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const EVERYWHERE = [
  ...["content-security-policy", "cross-origin-opener-policy", "cross-origin-embedder-policy"],
  ...[
    "cross-origin-resource-policy",
    "referrer-policy",
    "x-content-type-options",
    "permissions-policy",
    "cache-control",
  ],
];

describe("the door", () => {
  it.each(["/", "/broken", "/api/health", "/api/metrics", WORKER.path])("puts every header on %s", async (path) => {
    const { headers } = await fetch((await door()) + path);
    for (const name of EVERYWHERE) expect(headers.get(name), name).toBeTruthy();
  });

  it("asks for https to stay only where there is https", async () => {
    const [plain, locked] = [await door(), await door({ PUBLIC_URL: "https://heard.example" })];
    expect((await fetch(plain)).headers.get("strict-transport-security")).toBeNull();
    expect((await fetch(locked)).headers.get("strict-transport-security")).toContain("max-age=63072000");
  });

  it("lets the seal Worker alone compile WebAssembly, and be kept for ever", async () => {
    const { headers } = await fetch((await door()) + WORKER.path);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    expect(headers.get("cache-control")).toContain("immutable");
  });

  it("gives a script of the build small to whoever reads Brotli, to be kept for ever; to others as the pages give it", async () => {
    const url = (await door()) + CHUNK;
    const small = await fetch(url, { headers: { "accept-encoding": "gzip, br" } });
    expect([small.headers.get("content-encoding"), await small.text()]).toEqual(["br", "let it be small"]);
    expect(small.headers.get("cache-control")).toContain("immutable");
    expect(small.headers.get("vary")).toBe("Accept-Encoding");
    const large = await fetch(url, { headers: { "accept-encoding": "gzip" } });
    expect(await large.text()).toContain("seen from");
    const other = await fetch(url.replace("a1b2", "c3d4"), { headers: { "accept-encoding": "br" } });
    expect(await other.text()).toContain("seen from");
  });

  it("answers 500 without a word more when a page breaks", async () => {
    const response = await fetch(`${await door()}/broken`);
    expect([response.status, await response.text()]).toEqual([500, ""]);
  });

  it("is healthy exactly when it may be given requests", async () => {
    expect((await fetch(`${await door()}/api/health`)).status).toBe(200);
    expect((await fetch(`${await door({}, false)}/api/health`)).status).toBe(503);
  });

  it("shows its figures to this machine only", async () => {
    const url = `${await door()}/api/metrics`;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url, { headers: { "x-forwarded-for": "203.0.113.9" } })).status).toBe(404);
  });

  it("shows its figures to whoever brings the token, where one is set", async () => {
    const url = `${await door({ METRICS_TOKEN: TOKEN })}/api/metrics`;
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
  });

  it("tells pages where a request came from, and believes only a trusted proxy about it", async () => {
    const headers = { "x-forwarded-for": "203.0.113.9, 198.51.100.7", [ADDRESS_HEADER]: "203.0.113.1" };
    expect(await (await fetch(await door(), { headers })).text()).toBe("seen from 127.0.0.1");
    const trusting = await door({ TRUST_PROXY: "yes" });
    expect(await (await fetch(trusting, { headers })).text()).toBe("seen from 198.51.100.7");
  });

  it("has no icon for a page that names none, and says so without a fault", async () => {
    const { status, headers } = await fetch(`${await door()}/favicon.ico`);
    expect(status).toBe(204);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  const leave = async (path: string, site?: string) =>
    fetch((await door({ LEAVE_URL: "https://weather.example/today" })) + path, {
      redirect: "manual",
      headers: site === undefined ? {} : { "sec-fetch-site": site },
    });

  it.each(["/leave", "/leave?shared", "/leave?anything"])(
    "leads whoever leaves by %s to the neutral page",
    async (path) => {
      const { status, headers } = await leave(path);
      expect([status, headers.get("location")]).toEqual([302, "https://weather.example/today"]);
      expect([headers.get("referrer-policy"), headers.get("cache-control")]).toEqual(["no-referrer", "no-store"]);
    },
  );

  it("empties the browser of a shared device, when a page of ours asks for it", async () => {
    const { headers } = await leave("/leave?shared", "same-origin");
    expect(headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  });

  it.each([
    ["/leave", "same-origin"],
    ["/leave?shared", "cross-site"],
    ["/leave?shared", "none"],
    ["/leave?shared", undefined],
  ])("empties nobody's browser by %s from %s", async (path, site) => {
    expect((await leave(path, site)).headers.get("clear-site-data")).toBeNull();
  });

  it("counts a browser's report by its directive and keeps nothing else of it", async () => {
    const report = { "csp-report": { "violated-directive": "img-src", "blocked-uri": "https://private.example/ada" } };
    const response = await fetch(`${await door()}/api/csp-report`, { method: "POST", body: JSON.stringify(report) });
    expect(response.status).toBe(204);
    const figures = await metrics.metrics();
    expect(figures).toContain('heard_csp_reports_total{directive="img-src"} 1');
    expect(figures).not.toContain("private.example");
  });

  it("refuses a report that is too large", async () => {
    const body = "x".repeat(20_000);
    expect((await fetch(`${await door()}/api/csp-report`, { method: "POST", body })).status).toBe(413);
  });

  it("refuses a WebSocket that nobody here would answer", async () => {
    const { port } = new URL(await door());
    const said = await new Promise<string>((resolve) => {
      const line = connect(Number(port), "127.0.0.1", () =>
        line.write("GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
      );
      line.once("data", (part) => resolve(String(part)));
    });
    expect(said).toMatch(/^HTTP\/1\.1 426 /);
  });
});
