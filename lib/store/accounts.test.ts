import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accountByEmail,
  accountById,
  createAccount,
  type Locks,
  proveRecovery,
  type Rekeying,
  rekeyAccount,
} from "./accounts";
import { endOtherSignIns, endSignIn, forgetSignInsOver, listSignIns, liveSignIn } from "./signIns";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { inviteInto, joined, locks, newAccount, person, roomOf, signIn } from "./testing/people";

let database: TestDatabase;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const rekeyed = (fresh: Locks, more: Partial<Rekeying> = {}): Rekeying => ({
  ...{ locks: fresh, identity: null, proven: false },
  ...more,
});

describe("Ada's account", () => {
  it("is found by address and by id, as it was made", async () => {
    const account = newAccount("ada");
    expect(await createAccount(store(), account)).toEqual({ ok: true });
    const kept = { ...account, recoveryProven: false, ring: null };
    expect(await accountByEmail(store(), account.email)).toEqual(kept);
    expect(await accountById(store(), account.accountId)).toEqual(kept);
    expect(await accountByEmail(store(), "nobody@example.org")).toBeNull();
    await proveRecovery(store(), account.accountId);
    expect((await accountById(store(), account.accountId))?.recoveryProven).toBe(true);
  });

  it("is the only one of its address and of its id", async () => {
    const account = newAccount("ada");
    await createAccount(store(), account);
    const taken = { ok: false, refusal: "address-taken", retryAfter: null };
    expect(await createAccount(store(), { ...newAccount("eve"), email: account.email })).toEqual(taken);
    expect(await createAccount(store(), { ...newAccount("eve"), accountId: account.accountId })).toEqual(taken);
    expect(await accountById(store(), account.accountId)).toMatchObject({ email: account.email });
  });

  it("gets new locks by the recovery code, once, and every other sign-in ends", async () => {
    const ada = await person(store(), "ada");
    const { accountId } = ada;
    const second = await signIn(store(), accountId, "recovery");
    const recovering = await signIn(store(), accountId, "recovery");
    await proveRecovery(store(), accountId);
    const fresh = locks("new");
    expect(await rekeyAccount(store(), ada, rekeyed(fresh))).toMatchObject({ refusal: "not-proven" });
    const partner = { accountId, signInId: recovering };
    expect(await rekeyAccount(store(), partner, rekeyed(fresh))).toEqual({ ok: true });
    expect(await accountById(store(), accountId)).toMatchObject({ ...fresh, recoveryProven: false });
    expect((await listSignIns(store(), accountId)).map(({ id, means }) => [id, means])).toEqual([
      [recovering, "passphrase"],
    ]);
    expect(await rekeyAccount(store(), partner, rekeyed(fresh))).toMatchObject({ refusal: "not-proven" });
    const late = await rekeyAccount(store(), { accountId, signInId: second }, rekeyed(locks("thief's")));
    expect(late).toMatchObject({ refusal: "signed-out" });
    expect(await accountById(store(), accountId)).toMatchObject(fresh);
  });

  it("is given new locks by one of two recoveries at the same moment", async () => {
    const { accountId } = await person(store(), "ada");
    const both = [await signIn(store(), accountId, "recovery"), await signIn(store(), accountId, "recovery")];
    const answers = await Promise.all(
      both.map((signInId) => rekeyAccount(store(), { accountId, signInId }, rekeyed(locks(signInId)))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listSignIns(store(), accountId)).toHaveLength(1);
  });
});

describe("Ada's keys, made anew", () => {
  const identity = { publicKey: "another key", identityVersion: 2, ring: "the seed of before, sealed" };

  it("are put in force by her passphrase, once, and every other sign-in ends", async () => {
    const ada = await person(store(), "ada");
    const elsewhere = await signIn(store(), ada.accountId);
    const fresh = locks("new");
    expect(await rekeyAccount(store(), ada, rekeyed(fresh, { identity }))).toMatchObject({ refusal: "not-proven" });
    expect(await rekeyAccount(store(), ada, rekeyed(fresh, { identity, proven: true }))).toEqual({ ok: true });
    expect(await accountById(store(), ada.accountId)).toMatchObject({ ...fresh, ...identity, recoveryProven: false });
    expect(await liveSignIn(store(), elsewhere)).toBeNull();
    expect(await liveSignIn(store(), ada.signInId)).not.toBeNull();
    for (const identityVersion of [1, 2, 4]) {
      const again = rekeyed(locks("again"), { identity: { ...identity, identityVersion }, proven: true });
      expect(await rekeyAccount(store(), ada, again)).toMatchObject({ refusal: "changed-since" });
    }
    expect(await accountById(store(), ada.accountId)).toMatchObject(fresh);
  });

  it("void the links that stand open, and no others; new locks alone void none", async () => {
    const [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
    const [open, bens] = [await roomOf(store(), ada), await roomOf(store(), ben)];
    const { inviteId } = await inviteInto(store(), open, ada);
    const his = await inviteInto(store(), bens, ben);
    const { inviteId: answered } = await joined(store(), ada, ben);
    const voided = async () => {
      const { rows } = await database.owner.query(
        `SELECT id FROM "Invite" WHERE "voidedAt" IS NOT NULL AND id = ANY($1)`,
        [[inviteId, his.inviteId, answered]],
      );
      return rows.map(({ id }) => id);
    };
    await rekeyAccount(store(), ada, rekeyed(locks("new"), { proven: true }));
    expect(await voided()).toEqual([]);
    await rekeyAccount(store(), ada, rekeyed(locks("newer"), { identity, proven: true }));
    expect(await voided()).toEqual([inviteId]);
  });
});

describe("a sign-in", () => {
  it("is live until it is ended, by its own account only", async () => {
    const [ada, ben] = [await person(store(), "ada"), await person(store(), "ben")];
    expect(await liveSignIn(store(), ada.signInId)).toMatchObject({ accountId: ada.accountId, means: "passphrase" });
    expect(await endSignIn(store(), ben.accountId, ada.signInId)).toBe(false);
    expect(await endSignIn(store(), ada.accountId, ada.signInId)).toBe(true);
    expect(await endSignIn(store(), ada.accountId, ada.signInId)).toBe(false);
    expect(await liveSignIn(store(), ada.signInId)).toBeNull();
  });

  it("runs out by itself", async () => {
    const { accountId, signInId } = await person(store(), "ada");
    await database.owner.query(`UPDATE "SignIn" SET "expiresAt" = now() WHERE id = $1`, [signInId]);
    expect(await liveSignIn(store(), signInId)).toBeNull();
    expect(await listSignIns(store(), accountId)).toEqual([]);
  });

  it("notes when it was last seen, once a minute at most", async () => {
    const { accountId, signInId } = await person(store(), "ada");
    const [fresh] = await listSignIns(store(), accountId);
    await liveSignIn(store(), signInId);
    expect((await listSignIns(store(), accountId))[0]?.seenAt).toBe(fresh?.seenAt);
    await database.owner.query(`UPDATE "SignIn" SET "seenAt" = now() - interval '1 hour' WHERE id = $1`, [signInId]);
    await liveSignIn(store(), signInId);
    expect((await listSignIns(store(), accountId))[0]?.seenAt).toBeGreaterThanOrEqual(fresh?.seenAt ?? 0);
  });

  it("is forgotten once it has been over for 14 days", async () => {
    const { accountId, signInId } = await person(store(), "ada");
    const [ended, ranOut, lately] = [
      await signIn(store(), accountId),
      await signIn(store(), accountId),
      await signIn(store(), accountId),
    ];
    for (const one of [ended, lately]) await endSignIn(store(), accountId, one);
    await database.owner.query(`UPDATE "SignIn" SET "endedAt" = now() - interval '15 days' WHERE id = $1`, [ended]);
    await database.owner.query(`UPDATE "SignIn" SET "expiresAt" = now() - interval '15 days' WHERE id = $1`, [ranOut]);
    await forgetSignInsOver(store());
    const { rows } = await database.owner.query(`SELECT id FROM "SignIn" WHERE "accountId" = $1`, [accountId]);
    expect(rows.map(({ id }) => id).sort()).toEqual([signInId, lately].sort());
    expect(await liveSignIn(store(), signInId)).not.toBeNull();
  });

  it("may end all the others", async () => {
    const { accountId, signInId } = await person(store(), "ada");
    const others = [await signIn(store(), accountId), await signIn(store(), accountId)];
    expect([...(await endOtherSignIns(store(), accountId, signInId))].sort()).toEqual([...others].sort());
    expect((await listSignIns(store(), accountId)).map(({ id }) => id)).toEqual([signInId]);
  });
});
