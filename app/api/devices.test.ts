import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { hours } from "../../lib/values/time";
import { me, recoveryProven, rekey } from "../../lib/wire/routes/account";
import { addPasskey, listPasskeys, removePasskey } from "../../lib/wire/routes/passkeys";
import { endOtherSignIns, listSignIns, signOut } from "../../lib/wire/routes/signIns";
import { type Arrived, arrived, freshLocks, openBrowser } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { aPasskey } from "./testing/requests";

let house: TestDatabase;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const refusalOf = (answer: { ok: boolean }) => ("refusal" in answer ? answer.refusal : null);

async function proven(name: string): Promise<Arrived> {
  const someone = await arrived(name);
  await someone.get(recoveryProven, {}, {});
  return someone;
}
const add = ({ ask }: Pick<Arrived, "ask">, passkey: ReturnType<typeof aPasskey>) =>
  ask(addPasskey, {}, passkey as never);

describe("Ada's passkeys", () => {
  it("are kept with her passphrase once more, given back to her sign-ins, and removed", async () => {
    const ada = await proven("ada");
    const passkey = aPasskey(ada.who.authKey);
    expect(refusalOf(await add(ada, passkey))).toBeNull();
    const { passkeyId, credentialId, box } = passkey;
    const line = { passkeyId, credentialId, box, device: "Chromium on Linux", createdAt: expect.any(Number) };
    expect(await ada.get(listPasskeys, {}, {})).toEqual({ ok: true, passkeys: [line] });
    const elsewhere = openBrowser();
    await elsewhere.signIn("passphrase", { email: ada.who.email, authKey: ada.who.authKey });
    expect((await elsewhere.get(listPasskeys, {}, {})).passkeys).toEqual([line]);
    await ada.get(removePasskey, { passkeyId: passkeyId as never }, {});
    expect((await elsewhere.get(listPasskeys, {}, {})).passkeys).toEqual([]);
  });

  it("are not added by whoever only holds a sign-in of hers, nor guessed at", async () => {
    const ada = await proven("ada");
    for (let tried = 0; tried < 5; tried += 1) expect(refusalOf(await add(ada, aPasskey()))).toBe("wrong-credentials");
    expect(refusalOf(await add(ada, aPasskey(ada.who.authKey)))).toBe("too-fast");
    expect((await ada.get(listPasskeys, {}, {})).passkeys).toEqual([]);
  });

  it("wait until her recovery code is written down", async () => {
    const ada = await arrived("ada");
    expect(refusalOf(await add(ada, aPasskey(ada.who.authKey)))).toBe("not-proven");
  });

  it("are nothing to Ben", async () => {
    const [ada, ben] = [await proven("ada"), await proven("ben")];
    const passkey = aPasskey(ada.who.authKey);
    await add(ada, passkey);
    expect((await ben.get(listPasskeys, {}, {})).passkeys).toEqual([]);
    const passkeyId = passkey.passkeyId as never;
    expect(refusalOf(await ben.ask(removePasskey, { passkeyId }, {}))).toBe("unknown");
    expect((await ada.get(listPasskeys, {}, {})).passkeys).toHaveLength(1);
  });

  it("lie in the database under the server's pepper, bound to her account", async () => {
    const [ada, ben] = [await proven("ada"), await proven("ben")];
    const passkey = aPasskey(ada.who.authKey);
    await add(ada, passkey);
    const { rows } = await house.owner.query(`SELECT * FROM "PasskeyBox" WHERE id = $1`, [passkey.passkeyId]);
    expect(rows).toHaveLength(1);
    for (const secret of [passkey.box, ada.who.authKey]) expect(JSON.stringify(rows)).not.toContain(secret);
    await house.owner.query(`UPDATE "PasskeyBox" SET "accountId" = $1`, [ben.who.accountId]);
    expect((await ben.fetchRoute(listPasskeys, {}, {})).status).toBe(500);
  });

  it("are gone once the recovery code was used", async () => {
    const ada = await proven("ada");
    await add(ada, aPasskey(ada.who.authKey));
    const back = openBrowser();
    await back.signIn("recovery", { email: ada.who.email, recoveryAuth: ada.who.recoveryAuth });
    expect(refusalOf(await back.ask(listPasskeys, {}, {}))).toBe("not-proven");
    await back.get(rekey, {}, { ...freshLocks(), proof: null, identity: null });
    expect((await back.get(listPasskeys, {}, {})).passkeys).toEqual([]);
  });
});

describe("a device that others use too", () => {
  const cookieOf = (answer: Response) => answer.headers.getSetCookie().find((line) => line.startsWith("heard="));
  const LASTS = /Expires|Max-Age/i;

  async function signedIn(shared: "yes" | "no") {
    const { who } = await arrived("ada");
    const browser = openBrowser();
    const answer = await browser.signIn("passphrase", { email: who.email, authKey: who.authKey, shared });
    return { who, browser, answer };
  }

  it("has a cookie that goes with the browser, also when it is asked for anew", async () => {
    const { browser, answer } = await signedIn("yes");
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).toMatch(/^heard=\S+; /);
    expect(cookieOf(answer)).not.toMatch(LASTS);
    const again = cookieOf(await browser.auth("GET", "session"));
    expect(again).toMatch(/^heard=\S+; /);
    expect(again).not.toMatch(LASTS);
    const ofOnesOwn = await signedIn("no");
    expect(cookieOf(ofOnesOwn.answer)).toMatch(LASTS);
    expect(cookieOf(await ofOnesOwn.browser.auth("GET", "session"))).toMatch(LASTS);
  });

  it("has a sign-in of hours, which its owner sees as one", async () => {
    const { browser } = await signedIn("yes");
    const { signInId, shared } = await browser.get(me, {}, {});
    expect(shared).toBe(true);
    const { rows } = await house.owner.query(`SELECT "expiresAt" FROM "SignIn" WHERE id = $1`, [signInId]);
    expect(rows[0].expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(hours(12));
    const { signIns } = await browser.get(listSignIns, {}, {});
    expect(signIns.map((each) => [each.current, each.shared])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("keeps no cookie of ours after signing out, nor of a sign-in that had ended elsewhere", async () => {
    const { who, browser } = await signedIn("yes");
    expect([...browser.cookies.keys()].sort()).toEqual(["csrf-heard", "heard", "return-heard"]);
    await browser.get(signOut, {}, {});
    expect([...browser.cookies.keys()]).toEqual([]);
    await browser.signIn("passphrase", { email: who.email, authKey: who.authKey, shared: "yes" });
    await house.owner.query(`UPDATE "SignIn" SET "endedAt" = now() WHERE "accountId" = $1`, [who.accountId]);
    expect(refusalOf(await browser.ask(signOut, {}, {}))).toBe("signed-out");
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  it("is asked for in no other words", async () => {
    const { who } = await arrived("ada");
    const form = { email: who.email, authKey: who.authKey, shared: "perhaps" };
    expect((await openBrowser().signIn("passphrase", form)).status).toBe(400);
  });

  it("may be where one comes back by code", async () => {
    const { who } = await arrived("ada");
    const browser = openBrowser();
    const form = { email: who.email, recoveryAuth: who.recoveryAuth, shared: "yes" };
    expect(cookieOf(await browser.signIn("recovery", form))).not.toMatch(LASTS);
    await browser.get(rekey, {}, { ...freshLocks(), proof: null, identity: null });
    expect((await browser.get(me, {}, {})).shared).toBe(true);
  });
});

describe("all her other sign-ins", () => {
  it("end at once, and this one stays", async () => {
    const ada = await arrived("ada");
    const others = [openBrowser(), openBrowser()];
    for (const other of others) await other.signIn("passphrase", { email: ada.who.email, authKey: ada.who.authKey });
    await ada.get(endOtherSignIns, {}, {});
    for (const other of others) expect(refusalOf(await other.ask(me, {}, {}))).toBe("signed-out");
    expect((await ada.get(listSignIns, {}, {})).signIns).toHaveLength(1);
  });
});
