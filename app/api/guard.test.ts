import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId } from "../../lib/values/ids";
import { preLogin, signUp } from "../../lib/wire/routes/account";
import { openRoom } from "../../lib/wire/routes/rooms";
import type { JsonRoute } from "../../lib/wire/routes/route";
import { talkLog } from "../../lib/wire/routes/talks";
import { type Arrived, arrived, bytes, openBrowser, type Sent, someone } from "./testing/browser";
import { declared } from "./testing/house";
import { openHouse } from "./testing/openHouse";
import { requestFor } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
beforeAll(async () => {
  house = await openHouse();
  ada = await arrived("ada");
});
afterAll(() => house.close());

const changing = declared.filter(({ method }) => method !== "GET");
const named = ({ method, path }: JsonRoute) => `${method} ${path}`;
const params = {
  roomId: newId(),
  talkId: newId(),
  inviteId: newId(),
  topicId: newId(),
  thoughtId: newId(),
  signInId: newId(),
};

const STRANGE: readonly (readonly [string, Sent])[] = [
  ["without our header", { headers: { "x-heard": "" } }],
  ["from another origin", { headers: { origin: "https://evil.example" } }],
  ["from no origin", { headers: { origin: "" } }],
  ["from our neighbour's origin", { headers: { origin: "http://localhost:3105" } }],
  ["from another site", { headers: { "sec-fetch-site": "cross-site" } }],
  ["from a neighbour site", { headers: { "sec-fetch-site": "same-site" } }],
  ["as a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }],
  ["as plain text", { headers: { "content-type": "text/plain" } }],
];

describe.each(changing.map((route) => [named(route), route] as const))("%s", (_, route) => {
  it.each(STRANGE)("is refused %s", async (_, sent) => {
    const answer = await ada.fetchRoute(route, params, requestFor(route), sent);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ ok: false, refusal: "malformed", retryAfter: null });
  });
});

describe("a request", () => {
  it("that was refused has changed nothing", async () => {
    const roomId = newId<never>();
    const eve = someone("eve");
    for (const [, sent] of STRANGE) {
      await ada.fetchRoute(openRoom, {}, { roomId, promised: true }, sent);
      await ada.fetchRoute(signUp, {}, eve, sent);
    }
    const { rows } = await house.owner.query(
      `SELECT (SELECT count(*) FROM "Room" WHERE id = $1)::int AS rooms,
              (SELECT count(*) FROM "Account" WHERE email = $2)::int AS accounts`,
      [roomId, eve.email],
    );
    expect(rows).toEqual([{ rooms: 0, accounts: 0 }]);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", "[]"],
    ["an unknown field", JSON.stringify({ email: "ada@example.org", admin: true })],
    ["no field", "{}"],
    ["another type", JSON.stringify({ email: 1 })],
    ["no address", JSON.stringify({ email: "<b>unwritten</b>" })],
  ])("with %s for a body is malformed and not echoed", async (_, body) => {
    const answer = await openBrowser().fetchRoute(preLogin, {}, {}, { body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ ok: false, refusal: "malformed", retryAfter: null });
  });

  it("with bytes of the wrong length is malformed", async () => {
    for (const spoilt of [{ salt: bytes(15) }, { authKey: bytes(33) }, { accountId: "ada" }, { publicKey: "=" }]) {
      const answer = await openBrowser().ask(signUp, {}, { ...someone("eve"), ...spoilt } as never);
      expect(answer).toMatchObject({ refusal: "malformed" });
    }
  });

  it("of more than 64 KiB is too large, also where its length is not said", async () => {
    const answer = await openBrowser().fetchRoute(
      preLogin,
      {},
      {},
      { body: JSON.stringify({ email: "a".repeat(70_000) }) },
    );
    expect([answer.status, await answer.json()]).toEqual([413, { ok: false, refusal: "too-large", retryAfter: null }]);
  });

  it("for a place in a log must name one", async () => {
    for (const after of ["-1", "x", "1.5"]) {
      const answer = await ada.fetchRoute(talkLog, { talkId: newId() }, { after });
      expect(answer.status).toBe(400);
    }
  });

  it("is answered with nothing to keep", async () => {
    for (const route of declared) {
      const answer = await ada.fetchRoute(route, params, requestFor(route));
      expect(answer.headers.get("cache-control"), named(route)).toBe("no-store");
      expect(answer.headers.get("content-type")).toContain("application/json");
    }
  });
});

describe("next-auth's routes", () => {
  it("take no form from elsewhere, and none without their own token", async () => {
    const { who } = ada;
    const browser = openBrowser();
    const form = { email: who.email, authKey: who.authKey, json: "true" };
    const { csrfToken } = await (await browser.auth("GET", "csrf")).json();
    const evil = { headers: { origin: "https://evil.example" } };
    const crossSite = { headers: { "sec-fetch-site": "cross-site" } };
    expect((await browser.auth("POST", "callback/passphrase", { ...form, csrfToken }, evil)).status).toBe(403);
    expect((await browser.auth("POST", "callback/passphrase", { ...form, csrfToken }, crossSite)).status).toBe(403);
    await browser.auth("POST", "callback/passphrase", form);
    await browser.auth("POST", "callback/passphrase", { ...form, csrfToken: "made-up" });
    expect(browser.cookies.has("heard")).toBe(false);
  });

  it.each(["signin", "error", "verify-request", "callback/passphrase", "_log", "signout"])(
    "have no page %s",
    async (path) => {
      expect((await openBrowser().auth("GET", path)).status).toBe(404);
    },
  );
});
