import { encode } from "next-auth/jwt";
import { afterEach, expect, it, vi } from "vitest";
import { newId } from "../../lib/values/ids";
import { me, preLogin } from "../../lib/wire/routes/account";
import { listRooms } from "../../lib/wire/routes/rooms";
import { bytes, ORIGIN, openBrowser } from "./testing/browser";

const cookieSecret = bytes(32);
Object.assign(process.env, {
  NEXTAUTH_URL: ORIGIN,
  NEXTAUTH_SECRET: cookieSecret,
  HEARD_PEPPER_AUTH: bytes(32),
  HEARD_PEPPER_UNKNOWN: bytes(32),
  HEARD_PEPPER_SEED: bytes(32),
  HEARD_PUSH_SECRET: bytes(32),
  // Nobody listens on the port that is called discard.
  HEARD_DATABASE_APP_URL: "postgresql://ada:secret-word@127.0.0.1:9/heard",
});

const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterEach(() => written.mockClear());

const away = { ok: false, refusal: "database-away", retryAfter: expect.any(Number) };

it("a route whose database is away says so, when to come back, and nothing else", async () => {
  const browser = openBrowser("10.0.0.1", (ask) => ask());
  browser.cookies.set(
    "heard",
    await encode({ secret: cookieSecret, token: { accountId: newId(), signInId: newId() } }),
  );
  for (const [route, request] of [
    [preLogin, { email: "ada@example.org" }],
    [me, {}],
    [listRooms, {}],
  ] as const) {
    const answer = await browser.fetchRoute(route, {}, request);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual(away);
  }
  const signIn = await browser.signIn("passphrase", { email: "ada@example.org", authKey: bytes(32) });
  expect(signIn.status).toBe(503);
  expect(new URL((await signIn.json()).url).searchParams.get("error")).toBe("database-away");
  expect(written.mock.calls.join()).not.toMatch(/secret-word|ada@example/);
});

it("a database that is away signs nobody out", async () => {
  const browser = openBrowser("10.0.0.1", (ask) => ask());
  browser.cookies.set(
    "heard",
    await encode({ secret: cookieSecret, token: { accountId: newId(), signInId: newId() } }),
  );
  const answer = await browser.auth("GET", "session");
  expect(answer.status).toBe(503);
  expect(browser.cookies.has("heard")).toBe(true);
});
