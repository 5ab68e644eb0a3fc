import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccountId, newId, type PasskeyId } from "../values/ids";
import { MOST_PASSKEYS } from "../wire/routes/passkeys";
import { proveRecovery, rekeyAccount } from "./accounts";
import { addPasskey, listPasskeys, removePasskey } from "./passkeys";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { locks, person, signIn } from "./testing/people";

let database: TestDatabase;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const aPasskey = (name = newId<never>() as string) => ({
  ...{ passkeyId: newId<PasskeyId>(), credentialId: name, box: `box of ${name}`, device: "Chromium on Linux" },
});
const named = async (accountId: AccountId) => (await listPasskeys(store(), accountId)).map((each) => each.credentialId);

async function proven(name: string) {
  const someone = await person(store(), name);
  await proveRecovery(store(), someone.accountId);
  return someone;
}

describe("a passkey", () => {
  it("is kept once passphrase and code are both there, and not before", async () => {
    const { accountId } = await person(store(), "ada");
    expect(await addPasskey(store(), accountId, aPasskey())).toMatchObject({ refusal: "not-proven" });
    await proveRecovery(store(), accountId);
    const one = aPasskey();
    expect(await addPasskey(store(), accountId, one)).toEqual({ ok: true });
    expect(await addPasskey(store(), accountId, one)).toEqual({ ok: true });
    expect(await listPasskeys(store(), accountId)).toEqual([{ ...one, createdAt: expect.any(Number) }]);
  });

  it("is its own account's, to be seen and to be removed", async () => {
    const [ada, ben] = [await proven("ada"), await proven("ben")];
    const one = aPasskey();
    await addPasskey(store(), ada.accountId, one);
    expect(await named(ben.accountId)).toEqual([]);
    expect(await removePasskey(store(), ben.accountId, one.passkeyId)).toBe(false);
    expect(await named(ada.accountId)).toEqual([one.credentialId]);
    expect(await removePasskey(store(), ada.accountId, one.passkeyId)).toBe(true);
    expect(await named(ada.accountId)).toEqual([]);
    expect(await removePasskey(store(), ada.accountId, one.passkeyId)).toBe(false);
  });

  it("is one of ten at most, however many are added at once", async () => {
    const { accountId } = await proven("ada");
    const asked = Array.from({ length: MOST_PASSKEYS + 3 }, () => addPasskey(store(), accountId, aPasskey()));
    const refusals = (await Promise.all(asked)).filter(({ ok }) => !ok);
    expect(refusals).toHaveLength(3);
    expect(refusals[0]).toMatchObject({ refusal: "passkeys-full" });
    expect(await named(accountId)).toHaveLength(MOST_PASSKEYS);
  });

  it("goes when the recovery code was needed: something was lost", async () => {
    const [{ accountId }, ben] = [await proven("ada"), await proven("ben")];
    await addPasskey(store(), accountId, aPasskey());
    await addPasskey(store(), ben.accountId, aPasskey());
    const signInId = await signIn(store(), accountId, "recovery");
    const rekeying = { locks: locks("new"), identity: null, proven: false };
    expect(await rekeyAccount(store(), { accountId, signInId }, rekeying)).toEqual({ ok: true });
    expect(await named(accountId)).toEqual([]);
    expect(await named(ben.accountId)).toHaveLength(1);
  });

  it("goes with its account", async () => {
    const { accountId } = await proven("ada");
    await addPasskey(store(), accountId, aPasskey());
    await database.owner.query(`DELETE FROM "Account" WHERE id = $1`, [accountId]);
    const { rows } = await database.owner.query(`SELECT id FROM "PasskeyBox" WHERE "accountId" = $1`, [accountId]);
    expect(rows).toEqual([]);
  });
});
