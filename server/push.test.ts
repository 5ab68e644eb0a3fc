import { createPublicKey, verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pushKeys } from "../lib/account/pushKeys";
import { isPushService } from "../lib/account/pushServices";
import { contactFor, openPush, type Push } from "./push";

type Woken = { readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string };

const woken: Woken[] = [];
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const path = request.url ?? "";
  woken.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() });
  const status = Number(path.slice(1));
  response.writeHead(status, status === 302 ? { location: "/201" } : {}).end();
});
const keys = pushKeys("a secret of the test's own, long enough");
let origin: string;
let push: Push;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  push = openPush({ keys, contact: "https://heard.example", allowed: (endpoint) => endpoint.startsWith(origin) });
});
afterAll(() => server.close());

describe("waking a browser", () => {
  it("brings nothing along but the house's own signature", async () => {
    expect(await push.wake(`${origin}/201`)).toBe("sent");
    const { headers, body } = woken.at(-1) as Woken;
    expect(body).toBe("");
    expect([headers["content-length"] ?? "0", headers["content-encoding"], headers["content-type"]]).toEqual([
      ...["0", undefined, undefined],
    ]);
    expect([headers.ttl, headers.topic]).toEqual(["14400", "reminder"]);
    const [, token = "", key] = /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization ?? "") ?? [];
    expect(key).toBe(keys.publicKey);
    const [head = "", claims = "", signature = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      aud: origin,
      sub: "https://heard.example",
    });
    const point = Buffer.from(keys.publicKey, "base64url");
    const coordinate = (from: number) => point.subarray(from, from + 32).toString("base64url");
    const jwk = { kty: "EC", crv: "P-256", x: coordinate(1), y: coordinate(33) };
    const publicKey = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify("sha256", signed, publicKey, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it.each([
    [404, "gone"],
    [410, "gone"],
    [429, "later"],
    [503, "later"],
    [400, "never"],
    [403, "never"],
  ])("answered with %i ends in %s", async (status, outcome) => {
    expect(await push.wake(`${origin}/${status}`)).toBe(outcome);
  });

  it("goes nowhere else when it is sent on", async () => {
    const before = woken.length;
    expect(await push.wake(`${origin}/302`)).toBe("never");
    expect(woken.slice(before).map(({ path }) => path)).toEqual(["/302"]);
  });

  it("calls nobody whom it may not call, whatever the database says", async () => {
    const before = woken.length;
    const strict = openPush({ keys, contact: "https://heard.example", allowed: (given) => isPushService(given, []) });
    expect(await strict.wake(`${origin}/201`)).toBe("gone");
    expect(woken).toHaveLength(before);
  });

  it("is tried again where nobody answers", async () => {
    const away = openPush({ keys, contact: "https://heard.example", allowed: () => true });
    expect(await away.wake("http://127.0.0.1:9/")).toBe("later");
  });
});

describe("whom a push service may write to", () => {
  it.each([
    ["mailto:ada@heard.example", "https://heard.example", "mailto:ada@heard.example"],
    ["http://heard.example/tell", "https://heard.example", "https://heard.example"],
    [undefined, "http://localhost:3000", "mailto:nobody@heard.invalid"],
  ])("with contact %s at %s is %s", (contact, home, told) => {
    expect(contactFor(contact, home)).toBe(told);
  });
});
