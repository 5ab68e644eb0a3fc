import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { me, preLogin, recoveryProven, rekey, signUp } from "../../lib/wire/routes/account";
import { listRooms } from "../../lib/wire/routes/rooms";
import { endSignIn, listSignIns, signOut } from "../../lib/wire/routes/signIns";
import { arrived, bytes, freshLocks, openBrowser, someone } from "./testing/browser";
import { openHouse } from "./testing/openHouse";

let house: TestDatabase;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const refusalOf = (answer: { ok: boolean }) => ("refusal" in answer ? answer.refusal : null);

describe("Ada's account", () => {
  it("is opened, signed in to, and gives her locked seed back", async () => {
    const { who, get } = await arrived("ada");
    const own = await get(me, {}, {});
    expect(own).toMatchObject({ accountId: who.accountId, email: who.email, salt: who.salt, kdf: who.kdf });
    expect(own).toMatchObject({ seedBox: who.seedBox, recoveryBox: null, means: "passphrase", recoveryProven: false });
    expect(await openBrowser().get(preLogin, {}, { email: who.email })).toEqual({
      ok: true,
      salt: who.salt,
      kdf: who.kdf,
    });
  });

  it("is hers under any spelling of the address, and nobody else can have it", async () => {
    const { who } = await arrived("ada");
    const again = openBrowser();
    const spelled = `  ${who.email.toUpperCase()} `;
    expect((await again.signIn("passphrase", { email: spelled, authKey: who.authKey })).status).toBe(200);
    expect(refusalOf(await openBrowser().ask(signUp, {}, { ...someone("eve"), email: spelled }))).toBe("address-taken");
  });

  it("leaves nothing in the database that opens or signs in", async () => {
    const { who } = await arrived("ada");
    const { rows } = await house.owner.query(`SELECT * FROM "Account" WHERE id = $1`, [who.accountId]);
    const row = JSON.stringify(rows);
    expect(row).toContain(who.email);
    for (const secret of [who.authKey, who.recoveryAuth, who.seedBox, who.recoveryBox])
      expect(row).not.toContain(secret);
  });

  it("remembers that the code was written down", async () => {
    const { get } = await arrived("ada");
    await get(recoveryProven, {}, {});
    expect((await get(me, {}, {})).recoveryProven).toBe(true);
  });

  it("whose row was tampered with breaks with a bare answer, and the log says where and not what", async () => {
    const { who, fetchRoute } = await arrived("ada");
    await house.owner.query(`UPDATE "Account" SET "seedBox" = $2 WHERE id = $1`, [who.accountId, `x.${who.seedBox}`]);
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const answer = await fetchRoute(me, {}, {});
    const log = written.mock.calls.join();
    written.mockRestore();
    expect([answer.status, await answer.json()]).toEqual([500, { ok: false, refusal: "busy", retryAfter: 5_000 }]);
    expect(log).toContain("GET /api/account/me");
    for (const secret of [who.seedBox, who.email, who.accountId, "does not open"]) expect(log).not.toContain(secret);
  });

  it("keeps its cookie from scripts and from other sites", async () => {
    const { who, auth } = await arrived("ada");
    const answer = await openBrowser().signIn("passphrase", { email: who.email, authKey: who.authKey });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("heard="));
    expect(await (await auth("GET", "session")).json()).toEqual({ expires: expect.any(String) });
    for (const part of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
  });
});

describe("Ada's sign-ins", () => {
  it("are listed, and one on a lost device can be ended from another", async () => {
    const { who, get } = await arrived("ada");
    const lost = openBrowser();
    await lost.signIn("passphrase", { email: who.email, authKey: who.authKey });
    const { signIns } = await get(listSignIns, {}, {});
    expect(signIns.map(({ device, means, current }) => ({ device, means, current }))).toEqual(
      expect.arrayContaining([
        { device: "Chromium on Linux", means: "passphrase", current: true },
        { device: "Chromium on Linux", means: "passphrase", current: false },
      ]),
    );
    const other = signIns.find((each) => !each.current);
    if (!other) throw new Error("there are two");
    await get(endSignIn, { signInId: other.id }, {});
    expect(refusalOf(await lost.ask(me, {}, {}))).toBe("signed-out");
    expect((await get(me, {}, {})).accountId).toBe(who.accountId);
    const told = await lost.auth("GET", "session");
    expect(await told.json()).toEqual({});
    expect(lost.cookies.has("heard")).toBe(false);
  });

  it("cannot be ended by Ben", async () => {
    const ada = await arrived("ada");
    const ben = await arrived("ben");
    const { signInId } = await ada.get(me, {}, {});
    expect(refusalOf(await ben.ask(endSignIn, { signInId }, {}))).toBe("unknown");
    expect(refusalOf(await ada.ask(me, {}, {}))).toBeNull();
  });

  it("end when she signs out, whoever kept the cookie", async () => {
    const { get, ask, cookies } = await arrived("ada");
    const kept = cookies.get("heard") ?? "";
    await get(signOut, {}, {});
    expect(cookies.has("heard")).toBe(false);
    cookies.set("heard", kept);
    expect(refusalOf(await ask(me, {}, {}))).toBe("signed-out");
  });

  it("end at next-auth's own way out too", async () => {
    const { auth, ask, cookies } = await arrived("ada");
    const kept = cookies.get("heard") ?? "";
    const { csrfToken } = await (await auth("GET", "csrf")).json();
    await auth("POST", "signout", { csrfToken, json: "true" });
    cookies.set("heard", kept);
    expect(refusalOf(await ask(me, {}, {}))).toBe("signed-out");
  });

  it("run out after thirty days", async () => {
    const { who, ask } = await arrived("ada");
    const { rows } = await house.owner.query(`SELECT "expiresAt" FROM "SignIn" WHERE "accountId" = $1`, [
      who.accountId,
    ]);
    const days = (rows[0].expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 1);
    await house.owner.query(`UPDATE "SignIn" SET "expiresAt" = now() WHERE "accountId" = $1`, [who.accountId]);
    expect(refusalOf(await ask(me, {}, {}))).toBe("signed-out");
  });

  it("are not made by a forged cookie", async () => {
    const browser = openBrowser();
    for (const forged of ["x", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c", "%", "%E0%A4%A"]) {
      browser.cookies.set("heard", forged);
      expect(refusalOf(await browser.ask(me, {}, {}))).toBe("signed-out");
    }
  });
});

describe("recovery by code", () => {
  it("gives Ada her seed by the code, lets her set anew, once, and ends every other sign-in", async () => {
    const { who, ask } = await arrived("ada");
    const fresh = openBrowser();
    expect((await fresh.signIn("recovery", { email: who.email, recoveryAuth: who.recoveryAuth })).status).toBe(200);
    const own = await fresh.get(me, {}, {});
    expect(own).toMatchObject({ means: "recovery", recoveryBox: who.recoveryBox });
    expect(refusalOf(await fresh.ask(listRooms, {}, {}))).toBe("not-proven");

    const locks = { ...freshLocks(), proof: null, identity: null };
    await fresh.get(rekey, {}, locks);
    expect(refusalOf(await ask(me, {}, {}))).toBe("signed-out");
    expect(await fresh.get(me, {}, {})).toMatchObject({
      means: "passphrase",
      seedBox: locks.seedBox,
      recoveryBox: null,
    });
    expect(refusalOf(await fresh.ask(listRooms, {}, {}))).toBeNull();
    expect(refusalOf(await fresh.ask(rekey, {}, { ...freshLocks(), proof: null, identity: null }))).toBe("not-proven");

    const later = openBrowser();
    const byOldCode = await later.signIn("recovery", { email: who.email, recoveryAuth: who.recoveryAuth });
    const byOldPassphrase = await later.signIn("passphrase", { email: who.email, authKey: who.authKey });
    expect([byOldCode.status, byOldPassphrase.status]).toEqual([401, 401]);
    expect((await later.signIn("passphrase", { email: who.email, authKey: locks.authKey })).status).toBe(200);
  });

  it("is not to be had by the passphrase, nor the passphrase by the code", async () => {
    const { who } = await arrived("ada");
    const browser = openBrowser();
    const crossed = await browser.signIn("recovery", { email: who.email, recoveryAuth: who.authKey });
    const back = await browser.signIn("passphrase", { email: who.email, authKey: who.recoveryAuth });
    expect([crossed.status, back.status]).toEqual([401, 401]);
  });
});

describe("new keys", () => {
  const identity = () => ({ publicKey: bytes(32), identityVersion: 2, ring: bytes(300) });

  it("are put in force by the passphrase typed once more, with what opens the old ones; every other sign-in ends", async () => {
    const { who, get, ask } = await arrived("ada");
    const other = openBrowser();
    await other.signIn("passphrase", { email: who.email, authKey: who.authKey });
    const fresh = { ...freshLocks(), identity: identity() };
    expect(refusalOf(await ask(rekey, {}, { ...fresh, proof: null }))).toBe("not-proven");
    expect(refusalOf(await ask(rekey, {}, { ...fresh, proof: bytes(32) }))).toBe("wrong-credentials");
    expect(await get(me, {}, {})).toMatchObject({ identityVersion: 1, ring: null, seedBox: who.seedBox });
    await get(rekey, {}, { ...fresh, proof: who.authKey });
    expect(await get(me, {}, {})).toMatchObject({ ...fresh.identity, seedBox: fresh.seedBox, recoveryProven: false });
    expect(refusalOf(await other.ask(me, {}, {}))).toBe("signed-out");
    const again = { ...freshLocks(), identity: identity(), proof: fresh.authKey };
    expect(refusalOf(await ask(rekey, {}, again))).toBe("changed-since");
  });

  it("are not to be had by guessing: five tries, then a wait", async () => {
    const { who, ask } = await arrived("ada");
    const guess = () => ask(rekey, {}, { ...freshLocks(), identity: null, proof: bytes(32) });
    for (let tries = 0; tries < 5; tries += 1) expect(refusalOf(await guess())).toBe("wrong-credentials");
    expect(refusalOf(await guess())).toBe("too-fast");
    const right = { ...freshLocks(), identity: null, proof: who.authKey };
    expect(refusalOf(await ask(rekey, {}, right))).toBe("too-fast");
  });

  it("may be the same with another passphrase and another code", async () => {
    const { who, get } = await arrived("ada");
    const fresh = { ...freshLocks(), identity: null, proof: who.authKey };
    await get(rekey, {}, fresh);
    expect(await get(me, {}, {})).toMatchObject({
      publicKey: who.publicKey,
      identityVersion: 1,
      seedBox: fresh.seedBox,
    });
  });
});
