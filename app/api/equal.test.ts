import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { theLimits } from "../../lib/account/house";
import type { TestDatabase } from "../../lib/store/testing/database";
import { preLogin, signUp } from "../../lib/wire/routes/account";
import { type Arrived, arrived, bytes, openBrowser, someone } from "./testing/browser";
import { openHouse } from "./testing/openHouse";

let house: TestDatabase;
let ada: Arrived;
beforeAll(async () => {
  house = await openHouse("sign-up-peer=3 pre-login-peer=20 sign-in-peer=15");
  ada = await arrived("ada");
});
afterAll(() => house.close());

const NOBODY = "nobody@example.org";

const seen = async (answer: Response) => ({
  status: answer.status,
  // A wait is named in whole seconds; the last one may have begun.
  headers: [...answer.headers].filter(([name]) => name !== "retry-after").sort(),
  body: await answer.text(),
});

describe("whether an address is known", () => {
  it("does not show before signing in: same length, same headers, always the same salt", async () => {
    const known = await seen(await openBrowser().fetchRoute(preLogin, {}, { email: ada.who.email }));
    const unknown = await seen(await openBrowser().fetchRoute(preLogin, {}, { email: NOBODY }));
    const again = await seen(await openBrowser().fetchRoute(preLogin, {}, { email: ` ${NOBODY.toUpperCase()}` }));
    expect(unknown.headers).toEqual(known.headers);
    expect(unknown.body.length).toBe(known.body.length);
    expect(unknown.body.replace(/"salt":"[^"]+"/, "")).toBe(known.body.replace(/"salt":"[^"]+"/, ""));
    expect(again).toEqual(unknown);
    expect(unknown.body).not.toBe(known.body);
  });

  it.each(["passphrase", "recovery"] as const)("does not show at signing in by %s, not by one byte", async (by) => {
    const proof = () => (by === "passphrase" ? { authKey: bytes(32) } : { recoveryAuth: bytes(32) });
    const browser = openBrowser();
    await browser.signIn(by, { email: NOBODY, ...proof() });
    const unknown = await seen(await browser.signIn(by, { email: NOBODY, ...proof() }));
    const known = await seen(await browser.signIn(by, { email: ada.who.email, ...proof() }));
    expect(known).toEqual(unknown);
    expect(known.status).toBe(401);
    expect(new URL(JSON.parse(known.body).url).searchParams.get("error")).toBe("wrong-credentials");
  });

  it.each([
    ["known", () => ada.who.email],
    ["unknown", () => "nobody-else@example.org"],
  ])("does not show by its limit: a %s one gets five tries", async (_, email) => {
    const statuses = [];
    for (let each = 0; each < 6; each += 1) {
      statuses.push((await openBrowser().signIn("passphrase", { email: email(), authKey: bytes(32) })).status);
    }
    const last = await openBrowser().signIn("passphrase", { email: email(), authKey: bytes(32) });
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(new URL((await last.json()).url).searchParams.get("error")).toBe("too-fast");
  });
});

describe("limits", () => {
  it("hold Ada's own right passphrase off too, and let it in after the wait", async () => {
    const proof = { email: ada.who.email, authKey: ada.who.authKey };
    expect((await openBrowser().signIn("passphrase", proof)).status).toBe(429);
    await theLimits().forget("sign-in", `passphrase ${ada.who.email}`);
    expect((await openBrowser().signIn("passphrase", proof)).status).toBe(200);
  });

  it("forget the wrong tries once the right one came", async () => {
    const ben = await arrived("ben");
    for (let each = 0; each < 3; each += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) {
        await openBrowser().signIn("passphrase", { email: ben.who.email, authKey: bytes(32) });
      }
      const right = await openBrowser().signIn("passphrase", { email: ben.who.email, authKey: ben.who.authKey });
      expect(right.status).toBe(200);
    }
  });

  it("count by address on the net: guesses over many accounts, questions, new accounts", async () => {
    const guesser = openBrowser("2001:db8:1:2::1");
    const statuses = new Set<number>();
    for (let each = 0; each < 16; each += 1) {
      const guess = await guesser.signIn("recovery", { email: `guess${each}@example.org`, recoveryAuth: bytes(32) });
      statuses.add(guess.status);
    }
    expect([...statuses]).toEqual([401, 429]);
    const neighbour = openBrowser("2001:db8:1:2:ffff::9");
    expect((await neighbour.signIn("passphrase", { email: NOBODY, authKey: bytes(32) })).status).toBe(429);

    for (let each = 0; each < 20; each += 1) await guesser.get(preLogin, {}, { email: `guess${each}@example.org` });
    expect(await guesser.ask(preLogin, {}, { email: NOBODY })).toMatchObject({ refusal: "too-fast" });
    for (let each = 0; each < 3; each += 1) await guesser.get(signUp, {}, someone("sybil"));
    const more = await guesser.ask(signUp, {}, someone("sybil"));
    expect(more).toMatchObject({ ok: false, refusal: "too-fast", retryAfter: expect.any(Number) });
  }, 60_000);
});
